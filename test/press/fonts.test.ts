import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { fontFile, loadTypeface } from '../../src/press/letters/fonts.ts';
import { unwrapWoff } from '../../src/press/letters/woff.ts';

const woff = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  ),
);

describe('unwrapping WOFF', () => {
  it('gives the font that the font library finds inside', () => {
    const inside = fontkit.create(unwrapWoff(woff)) as fontkit.Font;
    const outside = fontkit.create(woff) as fontkit.Font;
    expect(inside.postscriptName).toBe(outside.postscriptName);
    const text = 'Wat beweegt je? ‘Één’ duwtje …';
    expect(inside.layout(text).advanceWidth).toBe(outside.layout(text).advanceWidth);
    expect(inside.glyphForCodePoint(0x67).path.toSVG()).toBe(outside.glyphForCodePoint(0x67).path.toSVG());
  });

  it('refuses what is no WOFF, and half a one', () => {
    expect(() => unwrapWoff(Buffer.from('hello, this is text'))).toThrow(/not a WOFF/);
    expect(() => unwrapWoff(woff.subarray(0, 400))).toThrow();
  });
});

describe('the typeface', () => {
  const typeface = loadTypeface();
  const font = fontkit.create(fontFile('bold')) as fontkit.Font;

  it('measures a line as pdfkit sets it, to a hundredth of an em', () => {
    const doc = new PDFDocument({ font: null as unknown as string });
    const line = 'Verantwoordelijkheid en zelfstandig werken';
    const set = doc.font(fontFile('bold')).fontSize(10).widthOfString(line);
    expect(Math.abs(typeface.widthOf(line, 'bold', 10) - set)).toBeLessThan(0.1);
  });

  it('does not join letters', () => {
    expect(font.layout('ffi').glyphs).toHaveLength(3);
  });

  it('outlines a line from its place, above and below its baseline', () => {
    const d = typeface.outline({
      x: 10,
      baseline: 50,
      text: 'Hg',
      font: 'regular',
      size: 10,
    });
    const ys = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Number(y));
    expect(Math.min(...ys)).toBeCloseTo(50 - 6.68, 1);
    expect(Math.max(...ys)).toBeGreaterThan(51);
  });
});

describe('a shape in the font’s own units', () => {
  const typeface = loadTypeface();

  /** The corners and handles of a path in absolute numbers. */
  const points = (d: string) => {
    let [x, y, startX, startY] = [0, 0, 0, 0];
    return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([, letter = '', rest = '']) => {
      const numbers =
        rest.trim() === ''
          ? []
          : rest
              .trim()
              .split(/ |(?=-)/)
              .map(Number);
      const isRelative = letter !== letter.toUpperCase();
      const found = Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => [
        numbers[2 * i]! + (isRelative ? x : 0),
        numbers[2 * i + 1]! + (isRelative ? y : 0),
      ]);
      [x, y] = /z/i.test(letter) ? [startX, startY] : found.at(-1)!;
      if (/m/i.test(letter)) [startX, startY] = [x, y];
      return found;
    });
  };

  it.each(['Wat beweegt je? ‘Één’ duwtje …', ' Te', 'e\u0301 i', 'AVAVA'])('is the outline of %s', (text) => {
    for (const font of ['regular', 'bold'] as const) {
      const { d, unitsPerEm } = typeface.shape(text, font);
      const outline = typeface.outline({ text, font, size: unitsPerEm, x: 0, baseline: 0 });
      const [ours, theirs] = [points(d), points(outline)];
      expect(ours).toHaveLength(theirs.length);
      ours.forEach(([x, y], i) => {
        expect(x).toBeCloseTo(theirs[i]![0], 2);
        expect(-y).toBeCloseTo(theirs[i]![1], 2);
      });
    }
  });
});
