// What is packed for whoever has no terminal: small, and twice.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRelease } from '../../src/press/release.ts';
import { LANGUAGES } from '../realGame.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'release-'));
const page = join(folder(), 'duwtje.html');
writeFileSync(page, '<!doctype html><title>Duwtje</title>');
const SMALL = {
  shop: 'standard',
  sets: 1,
  only: ['rules', 'home-rules', 'previews'],
  page,
  progress: () => {},
} as const;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let first: readonly string[];
beforeAll(async () => {
  first = await makeRelease({ ...SMALL, out: folder() });
}, 60_000);

it('is a zip for each language, the same bytes each time', async () => {
  expect(first.map((zip) => zip.replace(/.*\//, ''))).toEqual(LANGUAGES.map((tag) => `duwtje-${tag}.zip`));
  const again = await makeRelease({ ...SMALL, out: folder() });
  expect(again.map((zip) => sha256(readFileSync(zip)))).toEqual(
    first.map((zip) => sha256(readFileSync(zip))),
  );
}, 60_000);

describe.each(LANGUAGES)('in %s', (language) => {
  const files = () => {
    const zip = first.find((path) => path.endsWith(`-${language}.zip`))!;
    return new Map(Object.entries(unzipSync(readFileSync(zip))));
  };
  const readMe = language === 'nl' ? 'LEES-MIJ.txt' : 'READ-ME.txt';

  it('holds what was asked for but pictures, the page, a first page and checksums', () => {
    expect([...files().keys()].sort()).toEqual(
      [
        readMe,
        'SHA256SUMS',
        'duwtje.html',
        `home/duwtje-${language}-rules.pdf`,
        `press/duwtje-${language}-rules.pdf`,
      ].sort(),
    );
  });

  it('has a checksum of every file but of the checksums', () => {
    const all = files();
    const lines = Buffer.from(all.get('SHA256SUMS')!).toString().trimEnd().split('\n');
    expect(lines).toEqual(
      [...all].filter(([path]) => path !== 'SHA256SUMS').map(([path, bytes]) => `${sha256(bytes)}  ${path}`),
    );
  });

  it('begins with plain text that leaves nothing to be filled in', () => {
    const text = Buffer.from(files().get(readMe)!).toString();
    expect(text).toMatch(/^\uFEFFDuwtje, /);
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text).toContain(`duwtje-${language}-cards-long-edge.pdf`);
  });
});

it('says what to delete when a run was stopped in the middle', async () => {
  const out = folder();
  writeFileSync(join(out, 'duwtje-nl.zip.unfinished'), '');
  await expect(makeRelease({ ...SMALL, out })).rejects.toThrow(
    /nl\.zip\.unfinished was left by a run that was stopped/,
  );
}, 60_000);

it('says so when no folder can be made', async () => {
  const file = join(folder(), 'a-file');
  writeFileSync(file, '');
  await expect(makeRelease({ ...SMALL, out: file })).rejects.toThrow(/a-file: no folder can be made there/);
});

it('says what to do when the page was not made', async () => {
  const lacking = join(folder(), 'duwtje.html');
  await expect(makeRelease({ ...SMALL, page: lacking, out: folder() })).rejects.toThrow(
    /duwtje\.html is not there: make the page first with npm run build:companion/,
  );
});

it('does not pack all where pictures alone are asked for', async () => {
  await expect(makeRelease({ ...SMALL, only: ['previews'], out: folder() })).rejects.toThrow(
    /--only: previews and card-images are not packed/,
  );
});
