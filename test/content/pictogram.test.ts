// What a pictogram may be: whatever prints as it looks is read, and whatever would not is refused with its reason.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPictogram } from '../../src/content/pictogram.ts';
import { Fault } from '../../src/shell/fault.ts';
import { CARDS } from '../realGame.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'pictogram-')), 'cards');
mkdirSync(join(folder, 'icons'), { recursive: true });

/** What is read from a file, or the sentence about it. */
function read(svg: string): string {
  writeFileSync(join(folder, 'icons', 'one.svg'), svg);
  try {
    return readPictogram(folder, 'one');
  } catch (error) {
    if (error instanceof Fault && error.lines.length === 1) return error.lines[0]!;
    throw error;
  }
}

const drawn = (inside: string, root = '') =>
  read(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" ${root}>${inside}</svg>`);
const path = (d: string, more = '') => drawn(`<path d="${d}" ${more}/>`);
const SQUARE = 'M32 32H224V224H32Z';

const numbersOf = (d: string) => [...d.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));

it('leaves the numbers of our own pictograms as they are', () => {
  for (const file of readdirSync(join(CARDS, 'icons')).filter((name) => name.endsWith('.svg'))) {
    const [, d] = / d="([^"]+)"/.exec(readFileSync(join(CARDS, 'icons', file), 'utf8'))!;
    // Shorthand curves are written out in full.
    if (/[st]/i.test(d!)) continue;
    expect(numbersOf(readPictogram(CARDS, file.replace('.svg', ''))), file).toEqual(numbersOf(d!));
  }
});

it.each([
  ['a plain path', `<path d="${SQUARE}"/>`, '', 'M32 32H224V224H32Z'],
  ['a transform', '<path d="M0 0H8V8H0Z" transform="translate(32 64) scale(16)"/>', '', 'M32 64H160V192H32Z'],
  [
    'transforms around it, the outermost last',
    '<g transform="translate(32,64)"><g transform="scale(16)"><path d="M0 0H8V8H0Z"/></g></g>',
    '',
    'M32 64H160V192H32Z',
  ],
  [
    'a turned shape',
    '<path d="M0 0H64V128H0Z" transform="rotate(90 128 128)"/>',
    '',
    'M256 0L256 64 128 64 128 0Z',
  ],
  [
    'a field that is not filled',
    `<rect width="256" height="256" fill="none"/><path d="M0 0h256v256H0z" style="fill: none"/><path d="${SQUARE}"/>`,
    '',
    SQUARE,
  ],
  [
    'what a drawing program adds',
    `<title>Square</title><metadata><x/></metadata><defs><circle r="3"/></defs>
     <i:namedview xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="2"><i:page/></i:namedview>
     <g style="fill:#000000;stroke:none;fill-rule:nonzero;-inkscape-stroke:none"><path d="${SQUARE}" stroke-width="2"/></g>`,
    'fill="currentColor" opacity="1"',
    SQUARE,
  ],
  [
    'an outline in a style that undoes an attribute',
    `<g fill="none"><path d="${SQUARE}" fill="red"/></g>`,
    '',
    SQUARE,
  ],
  [
    'smooth curves, written out',
    `<path d="M32 32T32 128 128 128Z"/>`,
    '',
    'M32 32Q32 32 32 128 32 224 128 128Z',
  ],
])('reads %s', (what, inside, root, expected) => {
  const read = drawn(inside, root);
  if (what.startsWith('a turned')) expect(numbersOf(read)).toEqual(numbersOf(expected));
  else expect(read).toBe(expected);
});

it('takes an arc without a size for a line, for painters make nothing or nonsense of it', () => {
  expect(path('M32 32A0 9 0 0 1 224 32V224A9 9 0 0 1 224 224H32a9 0 0 0 1 0-50Z')).toBe(
    'M32 32L224 32V224L224 224H32l0-50Z',
  );
});

it.each([
  ['no path', 'its <path> is empty', '<path/>'],
  ['words', 'is no path from character 1 on', '<path d="bonjour"/>'],
  ['NaN', 'is no path from character 9 on', '<path d="M32 32H NaN"/>'],
  ['a number too few', 'is no path', '<path d="M32 32L9"/>'],
  ['a number without end', 'a letter or a number that no path has', '<path d="M32 32H1e999V9Z"/>'],
  [
    'a letter that no painter knows',
    'a letter or a number that no path has',
    '<path d="M32 32R64 64 99 99Z"/>',
  ],
  ['no beginning', 'is no path', '<path d="L32 32 64 32 64 64Z"/>'],
  ['a point', 'encloses nothing', '<path d="M32 32Z"/>'],
  ['a line', 'encloses nothing', '<path d="M32 32L224 224"/>'],
  ['a line there and back', 'encloses nothing', '<path d="M32 32L224 224 99 99Z"/>'],
  ['nothing, by its transform', 'encloses nothing', `<path d="${SQUARE}" transform="scale(0)"/>`],
  [
    'a shape outside the field',
    'outside the field of 256 x 256 (32, 32 to 300, 224)',
    '<path d="M32 32H300V224Z"/>',
  ],
  ['a curve outside the field', 'outside the field', '<path d="M9 128C9-256 247-256 247 128Z"/>'],
  ['a shape of a field of 24', '20, 20 in a field', '<path d="M2 2H22V22H2Z"/>'],
  [
    'a transform that is none',
    'transform=‘turn(9)’ cannot be read',
    `<path d="${SQUARE}" transform="turn(9)"/>`,
  ],
  ['a transform of too few numbers', 'cannot be read', `<path d="${SQUARE}" transform="matrix(1 0 0 1 9)"/>`],
  [
    'a transform in a style',
    'sets transform in a style',
    `<path d="${SQUARE}" style="transform:scale(.5)"/>`,
  ],
  ['an outline in a style', 'sets d in a style', `<path d="${SQUARE}" style="d: path('M0 0')"/>`],
  [
    'a transform beyond all numbers',
    'moves the shape out of all reach',
    `<path d="${SQUARE}" transform="scale(1e999)"/>`,
  ],
  [
    'a transform longer than any',
    'has a transform of more than 1000 letters',
    `<path d="${SQUARE}" transform="scale(1)${' '.repeat(300_000)}x"/>`,
  ],
  [
    'shapes nested without end',
    'is nested more than 50 deep',
    `${'<g transform="scale(1)">'.repeat(30_000)}`,
  ],
  [
    'a path of more parts than any drawing',
    'its <path> has 100001 lines and curves, and 10000 are the most',
    `<path d="M0 0${'h1'.repeat(100_000)}"/>`,
  ],
  [
    'a file larger than any drawing',
    'is larger than 1 MB, the most that is read',
    `<path d="${SQUARE}"/>`.repeat(300_000),
  ],
  ['two paths', 'holds 2 shapes', `<path d="${SQUARE}"/><path d="${SQUARE}"/>`],
  ['a circle', 'draws with <circle>', `<path d="${SQUARE}"/><circle r="99"/>`],
  ['a reference', 'draws with <use>', `<defs><path id="a" d="${SQUARE}"/></defs><use href="#a"/>`],
  ['text', 'draws with <text>', `<path d="${SQUARE}"/><text>9</text>`],
  ['a picture', 'draws with <image>', `<path d="${SQUARE}"/><image href="a.png"/>`],
  ['style rules', 'draws with <style>', `<style>path { fill: none }</style><path d="${SQUARE}"/>`],
  ['a movement', 'draws with <animate>', `<path d="${SQUARE}"><animate/></path>`],
  ['a picture in a picture', 'draws with an <svg> in another', `<svg><path d="${SQUARE}"/></svg>`],
  ['evenodd', 'uses fill-rule=‘evenodd’', `<path d="${SQUARE}" fill-rule="evenodd"/>`],
  [
    'evenodd around it',
    'uses fill-rule=‘evenodd’',
    `<g style="fill-rule : evenodd"><path d="${SQUARE}"/></g>`,
  ],
  ['a stroke', 'uses stroke=‘black’', `<path d="${SQUARE}" fill="none" stroke="black"/>`],
  [
    'a stroke, however it is written',
    'uses stroke=‘Black’',
    `<path d="${SQUARE}" style="STROKE:Black !important"/>`,
  ],
  ['a pattern', 'uses fill=‘url(#a)’', `<path d="${SQUARE}" fill="url(#a)"/>`],
  ['a colour that shines through', 'uses fill=‘#0008’', `<path d="${SQUARE}" fill="#0008"/>`],
  ['half of the ink', 'uses opacity=‘.5’', `<path d="${SQUARE}" opacity=".5"/>`],
  ['a hidden part', 'uses display=‘none’', `<g display="none"><path d="${SQUARE}"/></g>`],
  ['a cut-out', 'uses clip-path=‘url(#a)’', `<path d="${SQUARE}" clip-path="url(#a)"/>`],
  ['no fill', 'holds no <path> that is filled', `<path d="${SQUARE}" fill="none"/>`],
  ['only a comment', 'holds no <path> that is filled', `<!-- <path d="${SQUARE}"/> -->`],
  ['another shape than the end of a tag', 'is not valid SVG (line 1, column ', `<path d="${SQUARE}">`],
  ['an unknown entity', 'is not valid SVG', '<path d="&square;"/>'],
])('refuses %s', (_what, reason, inside) => {
  const sentence = drawn(inside);
  expect(sentence).toMatch(/^cards\/icons\/one\.svg: .*[:,] .*\.$/);
  expect(sentence.length).toBeLessThan(300);
  expect(sentence).toContain(reason);
});

it.each([
  [
    'another field',
    'must have viewBox="0 0 256 256"',
    `<svg viewBox="0 0 24 24"><path d="${SQUARE}"/></svg>`,
  ],
  ['no field', 'must have viewBox="0 0 256 256"', `<svg><path d="${SQUARE}"/></svg>`],
  ['a page', 'is not an SVG picture', '<html/>'],
  ['something of another language', 'is not an SVG picture', '<svg xmlns="urn:else" viewBox="0 0 256 256"/>'],
  ['an empty file', 'is not valid SVG', ''],
  ['bytes', 'is not valid SVG', '\u0000\u0001PNG'],
])('refuses %s', (_what, reason, svg) => {
  expect(read(svg)).toContain(`cards/icons/one.svg: ${reason}`);
});

it('reads or refuses whatever stands in a path, with numbers that every painter reads', () => {
  const letters = [...'MmLlHhVvCcSsQqTtAaZzRr 01.,-e', '64 ', '128 ', '10,10 ', 'NaN'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 30 }), (parts) => {
      const result = path(`M32 32H200V190${parts.join('')}`);
      if (result.startsWith('cards/')) return /^cards\/icons\/one\.svg: .+: .+\.$/.test(result);
      return /^M[-MmLlHhVvCcQqAaZz\d. e]+$/.test(result) && path(result) === result;
    }),
    { seed: 14, numRuns: 500 },
  );
});
