import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/figure/drawing/textWidth.ts';
import { halveText, wrapText } from '../../../src/figure/drawing/wrapText.ts';

const SOFT_HYPHEN = '\u00ad';
const words = (text: string) => text.replaceAll(SOFT_HYPHEN, '').split(/\s+/).filter(Boolean);

describe('breaking lines', () => {
  it('when words fit, they stay whole and lose their soft hyphens', () => {
    const width = textWidth('Zelfvertrouwen en');
    expect(wrapText('Zelf\u00advertrouwen en geld', width)).toEqual(['Zelfvertrouwen en', 'geld']);
    expect(wrapText('Zelf\u00advertrouwen en geld', width - 0.01)).toEqual(['Zelfvertrouwen', 'en geld']);
  });

  it('when letters are bold, fewer fit', () => {
    const width = textWidth('met geld');
    expect(wrapText('met geld', width)).toEqual(['met geld']);
    expect(wrapText('met geld', width, true)).toEqual(['met', 'geld']);
  });

  it('when a word is too long, it breaks at a soft hyphen and shows the hyphen', () => {
    expect(wrapText('Zelf\u00advertrouwen', textWidth('vertrouwen'))).toEqual(['Zelf-', 'vertrouwen']);
  });

  it('when a word has no soft hyphen, it breaks where it must', () => {
    expect(wrapText('nnnnnnnn', textWidth('nnn'))).toEqual(['nnn', 'nnn', 'nn']);
  });

  it('when there is nothing to write, there is no line', () => {
    expect(wrapText('  ', 3)).toEqual([]);
  });

  it('no line is wider than it may be, and no letter is lost', () => {
    const text = fc
      .array(
        fc.string({ unit: fc.constantFrom('a', 'M', 'i', 'ë', SOFT_HYPHEN, ' ', '中'), maxLength: 30 }),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 12, noNaN: true }), fc.boolean(), (said, width, bold) => {
        const lines = wrapText(said, width, bold);
        // A single letter is not broken.
        for (const line of lines)
          if ([...line].length > 1) expect(textWidth(line, bold)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/[- ]/g, '')).toBe(words(said).join(''));
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});

describe('halving a text', () => {
  it.each([
    ['Geld', ['Geld']],
    ['Sociale contacten', ['Sociale', 'contacten']],
    ['Vrije tijd en hobby', ['Vrije tijd', 'en hobby']],
    ['Ontwikkelmogelijkheden op het werk', ['Ontwikkelmogelijkheden', 'op het werk']],
  ])('of ‘%s’ gives %j', (text, halves) => {
    expect(halveText(text)).toEqual(halves);
  });
});
