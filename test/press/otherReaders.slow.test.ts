// The written files as others see them: the acceptance check for press files, and ghostscript's plates of the cards.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { standardCondition } from '../../src/content/iccProfile.ts';
import { loadShops } from '../../src/content/shops.ts';
import { homeFiles } from '../../src/press/files/officeFiles.ts';
import { makeFile, type PlannedFile } from '../../src/press/files/plannedFile.ts';
import { pressFiles } from '../../src/press/files/pressFiles.ts';
import type { Kind } from '../../src/shell/manifest.ts';
import { acceptanceReport, acceptanceRuns } from '../acceptance.ts';
import { LANGUAGES, PRINT, realGame } from '../realGame.ts';

const shops = loadShops(PRINT);
const condition = standardCondition(PRINT);

function plansFor(language: string, shop: string): readonly PlannedFile[] {
  return pressFiles(realGame(language), shops[shop]!, condition, () => true);
}

function acceptanceFlags(plan: PlannedFile): string[] {
  const { trim, expected } = plan;
  const flags = ['--std', expected.standard!, '--trim', `${trim.w}x${trim.h}`, '--bleed', '3', '--safe', '3'];
  const spot = expected.requireSpot.length > 0 ? ['--require-spot', expected.requireSpot.join(',')] : [];
  return [...flags, '--tac', String(expected.tacPercent), '--oci', 'FOGRA39', ...spot];
}

const IN_BOX: readonly Kind[] = ['cards', 'board', 'rules'];

const [first, ...otherLanguages] = LANGUAGES;

describe.runIf(acceptanceRuns)('the acceptance check', () => {
  // A preset says nothing about words: one language shows it, and one preset shows the words of each other language.
  it.each([
    ...Object.keys(shops).map((shop) => [shop, first!] as const),
    ...otherLanguages.map((language) => ['standard', language] as const),
  ])('passes all files for the preset %s in %s', async (shop, language) => {
    // A preset shows itself on any page of what is in the box, fronts and backs alike; the first one's files are all read to their end.
    const isWhole = shop === 'standard';
    const pages = isWhole ? [] : ['--pages', '16'];
    for (const plan of plansFor(language, shop).filter(({ kind }) => isWhole || IN_BOX.includes(kind)))
      expect(acceptanceReport(await makeFile(plan), [...acceptanceFlags(plan), ...pages])).toMatch(
        /^PASS .*: 0 fail, 0 warn/m,
      );
  });

  it.each(LANGUAGES)('passes the office files in %s', async (language) => {
    for (const plan of homeFiles(realGame(language), () => true)) {
      const flags = ['--std', 'none', '--trim', `${plan.trim.w}x${plan.trim.h}`, '--safe', '5'];
      expect(acceptanceReport(await makeFile(plan), flags)).toMatch(/^PASS .*: 0 fail, 0 warn/m);
    }
  });
});

const ghostscript = spawnSync('gs', ['--version']).status === 0;

describe.runIf(ghostscript)('on the plates of the cards', () => {
  const dpi = 600;
  const bleedPx = (3 / 25.4) * dpi;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plates-'));
    const cards = plansFor('nl', 'standard').find(({ kind }) => kind === 'cards')!;
    const pdf = join(folder, 'cards.pdf');
    writeFileSync(pdf, await makeFile(cards));
    const device = ['-sDEVICE=tiffsep', `-r${dpi}`, '-dFirstPage=9', '-dLastPage=9', '-sCompression=none'];
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      ...device,
      `-sOutputFile=${folder}/p%d.tif`,
      pdf,
    ]);
    return () => rmSync(folder, { recursive: true });
  });

  async function plate(name: string) {
    const { data, info } = await sharp(join(folder, `p1(${name}).tif`))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const inked = (x: number, y: number) => data[y * info.width + x]! < 128;
    return { inked, width: info.width, height: info.height };
  }

  it('the die line lies within 0.05 mm of the trim', async () => {
    const { inked, width, height } = await plate('CutContour');
    const middle = Math.round(height / 2);
    const row = Array.from({ length: width }, (_, x) => x).filter((x) => inked(x, middle));
    const column = Array.from({ length: height }, (_, y) => y).filter((y) => inked(Math.round(width / 2), y));
    const expectLine = (pixels: number[], trimPx: number) => {
      const [first, last] = [pixels.filter((p) => p < trimPx), pixels.filter((p) => p >= trimPx)];
      const centre = (run: number[]) => (run[0]! + run.at(-1)! + 1) / 2;
      const mm = (px: number) => (px / dpi) * 25.4;
      expect(Math.abs(mm(centre(first) - bleedPx))).toBeLessThan(0.05);
      expect(Math.abs(mm(centre(last) - (2 * trimPx - bleedPx)))).toBeLessThan(0.05);
    };
    expectLine(row, (69 / 2 / 25.4) * dpi);
    expectLine(column, (94 / 2 / 25.4) * dpi);
  });

  it('the text is in black alone: the sentence leaves no other ink', async () => {
    const black = await plate('Black');
    const sentence = { x: [27.5, 62], y: [25, 42] } as const;
    const px = (mm: number) => Math.round((mm / 25.4) * dpi);
    const count = ({ inked }: Awaited<ReturnType<typeof plate>>) => {
      let found = 0;
      for (let y = px(sentence.y[0]); y < px(sentence.y[1]); y++)
        for (let x = px(sentence.x[0]); x < px(sentence.x[1]); x++) if (inked(x, y)) found++;
      return found;
    };
    expect(count(black)).toBeGreaterThan(1000);
    for (const name of ['Cyan', 'Magenta', 'Yellow']) expect(count(await plate(name))).toBe(0);
  });
});
