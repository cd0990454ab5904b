import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCondition, standardCondition } from '../../src/content/iccProfile.ts';
import { PRINT } from '../realGame.ts';

const good = readFileSync(join(PRINT, 'icc', 'FOGRA39L_coated.icc'));

function changed(change: (bytes: Buffer) => Buffer | undefined): string {
  const copy = Buffer.from(good);
  const file = join(mkdtempSync(join(tmpdir(), 'icc-')), 'some.icc');
  writeFileSync(file, change(copy) ?? copy);
  return file;
}

it('reads FOGRA39 with its registered name, and embeds it unchanged', () => {
  const condition = standardCondition(PRINT);
  expect(condition).toMatchObject({ id: 'FOGRA39', registry: 'http://www.color.org', iccVersion: 2 });
  expect(inflateSync(condition.deflated).equals(good)).toBe(true);
});

describe('refuses, saying why', () => {
  const cases: [string, (bytes: Buffer) => Buffer | undefined, RegExp][] = [
    ['a text file', () => Buffer.from('hello'), /is not an ICC profile/],
    ['an empty file', () => Buffer.alloc(0), /is not an ICC profile/],
    ['half a profile', (bytes) => bytes.subarray(0, 5000), /damaged: it says 121368 bytes and has 5000/],
    ['a monitor profile', (bytes) => void bytes.write('mntr', 12, 'latin1'), /class ‘mntr’/],
    ['an RGB profile', (bytes) => void bytes.write('RGB ', 16, 'latin1'), /is for RGB, not for CMYK/],
    ['version 5', (bytes) => void bytes.writeUInt8(5, 8), /ICC version 5/],
    ['a table that points outside', (bytes) => void bytes.writeUInt32BE(1e9, 136), /points outside/],
    ['a table too long for the file', (bytes) => void bytes.writeUInt32BE(1e9, 128), /points outside/],
    [
      'a profile without tables for printing',
      (bytes) => void bytes.write('xxxx', bytes.indexOf('B2A0'), 'latin1'),
      /no B2A0/,
    ],
  ];
  it.each(cases)('%s', (_, change, reason) => {
    expect(() => loadCondition(changed(change))).toThrow(reason);
  });

  it('a file that is not there', () => {
    expect(() => loadCondition('/nowhere/some.icc')).toThrow(/some\.icc: cannot be read: it does not exist/);
  });
});
