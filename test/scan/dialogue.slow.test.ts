// The command line on a photo of the dialogue board: table, JSON and the outlines over the photo.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { duwtje } from '../cli/run.ts';
import { realWords } from '../realGame.ts';
import { type DialoguePhoto, printedDialogue, takeDialoguePhoto } from '../vision/lab/dialogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-dialogue-'));
const file = join(folder, 'board.jpg');
let photo: DialoguePhoto;

beforeAll(async () => {
  photo = await takeDialoguePhoto(await printedDialogue('A3', 'nl'), 11, {
    megapixels: 3,
    maxTilt: 25,
    blur: 0.7,
  });
  writeFileSync(file, photo.jpeg);
}, 60_000);

describe('duwtje scan on a dialogue board', () => {
  it('says in JSON where each pin stands, and is clear', () => {
    const { code, out } = duwtje('scan', '--json', file);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      board: 'dialogue',
      cards: [],
      notFound: [],
      unread: [],
      clear: true,
      warnings: [],
    });
    expect(report.pins).toHaveLength(photo.truth.length);
    for (const { pair, pin, person, proactive } of report.pins) {
      const real = photo.truth.find((true_) => true_.pair === pair && true_.kind === pin)!.spot;
      expect(Math.hypot(person - real.person, proactive - real.proactive)).toBeLessThan(4);
    }
  });

  it.each(['nl', 'en'])('says it as a table in %s', (language) => {
    const { code, out } = duwtje('scan', '--lang', language, file);
    const { dialogue } = realWords().get(language)!;
    expect(code).toBe(0);
    for (const { pair, kind } of photo.truth)
      expect(out).toMatch(new RegExp(`^${pair} ${dialogue.pins[kind]} +-?\\d`, 'm'));
    expect(out).not.toMatch(/[{}]|undefined/);
  });

  it('draws over the photo what was found, and says that nothing is cut out', async () => {
    const overlay = join(folder, 'seen.png');
    const { code, err } = duwtje('scan', file, '--overlay', overlay, '--crops', join(folder, 'crops'));
    expect(code).toBe(0);
    expect(err).toContain(join(folder, 'crops'));
    const { width, height } = await sharp(overlay).metadata();
    const original = await sharp(photo.jpeg).metadata();
    expect([width, height]).toEqual([original.width, original.height]);
  });
});
