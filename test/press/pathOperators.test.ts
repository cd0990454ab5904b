// Paths come out as pdfkit itself would trace them; a needle of an arc may differ by a thousandth.

import * as fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { pathOperators } from '../../src/press/paint/pathOperators.ts';
import { realContent } from '../realGame.ts';

/** What pdfkit adds to a page for a path, each number rounded. */
function tracedByPdfkit(d: string): string {
  const lines: string[] = [];
  const doc = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });
  Object.assign(doc, { addContent: (line: string) => lines.push(line) });
  doc.path(d);
  return lines.join('\n');
}

const numbersOf = (operators: string) => operators.split(/\s/).map((word) => Number(word));
const lettersOf = (operators: string) => operators.replace(/[^a-z]/g, '');

function expectSame(d: string): void {
  const [ours, theirs] = [pathOperators(d), tracedByPdfkit(d)];
  expect(lettersOf(ours)).toBe(lettersOf(theirs));
  numbersOf(theirs).forEach((number, i) => {
    if (!Number.isNaN(number)) expect(Math.abs(numbersOf(ours)[i]! - number)).toBeLessThan(1e-3);
  });
}

it('traces every pictogram as pdfkit does', () => {
  for (const d of Object.values(realContent().icons)) expectSame(d);
});

it('traces lines, curves and arcs as pdfkit does, from where they stand or from the page’s corner', () => {
  const number = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 16);
  const radius = fc.integer({ min: 1, max: 2000 }).map((value) => value / 16);
  const flag = fc.constantFrom(0, 1);
  const either = (letter: string) => fc.constantFrom(letter, letter.toLowerCase());
  const step = (letter: string, ...parts: fc.Arbitrary<number>[]) =>
    fc.tuple(either(letter), ...parts).map((words) => words.join(' '));
  const any = fc.oneof(
    step('L', number, number),
    step('H', number),
    step('V', number),
    step('C', number, number, number, number, number, number),
    step('A', radius, radius, fc.integer({ min: 0, max: 90 }), flag, flag, number, number),
    step('Z'),
  );
  const parts = fc.array(any, { maxLength: 8 }).map((steps) => ['M 3 4', ...steps].join(' '));
  fc.assert(fc.property(parts, expectSame), { seed: 20, numRuns: 300 });
});

it('takes what follows a move without a letter for lines', () => {
  expect(pathOperators('M1 2 3 4m1 1 2-2.5z')).toBe('1 2 m\n3 4 l\n4 5 m\n6 2.5 l\nh');
});

it('refuses a letter that no drawing has', () => {
  expect(() => pathOperators('M1 2S3 4 5 6')).toThrow(/holds ‘S’/);
});

it('draws a curve of one handle where it runs, as letters in outlines are made of', () => {
  const [, x1, y1, x2, y2, x, y] = /^0 0 m\n(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) c$/
    .exec(pathOperators('M0 0Q30 60 90 0'))!
    .map(Number);
  for (const t of [0.25, 0.5, 0.75]) {
    const cubic = (a: number, b: number, c: number) =>
      3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * c;
    expect(cubic(x1!, x2!, x!)).toBeCloseTo(2 * (1 - t) * t * 30 + t ** 2 * 90, 3);
    expect(cubic(y1!, y2!, y!)).toBeCloseTo(2 * (1 - t) * t * 60, 3);
  }
});
