import { expect, it } from 'vitest';
import { textWidth } from '../../../src/figure/drawing/textWidth.ts';
import { figureWords } from '../../../src/figure/group/figureWords.ts';
import { loadTypeface } from '../../../src/press/letters/fonts.ts';
import { LANGUAGES, realContent, realWords } from '../../realGame.ts';

const { deck, editions } = realContent();
const typeface = loadTypeface();
const NUMBERS = ['448 · 45 %', '≥ 5 · 100 %', '1 · 8 %'];

it.each(LANGUAGES)('is that of the typeface, for all words of the figures (%s)', (language) => {
  const { titleOf, title, pieces, talks, mostlyUnlaid } = figureWords(
    editions.get(language)!,
    realWords().get(language)!.figure,
  );
  const words = [
    ...deck.factors.map(({ id }) => titleOf(id)),
    ...Object.values(pieces),
    ...NUMBERS,
    title,
    mostlyUnlaid,
    talks(12),
    talks(1000),
  ];
  for (const line of words)
    for (const weight of ['regular', 'bold'] as const) {
      const real = typeface.widthOf(line, weight, 1);
      // In a short word a single letter weighs more.
      const off = line.length < 8 ? 0.1 : 0.045;
      expect(Math.abs(textWidth(line, weight === 'bold') / real - 1), line).toBeLessThan(off);
    }
});

it('is that of a square for letters of East Asia, none for a mark, and that of a small letter for what is unknown', () => {
  expect(textWidth('\u4e2d\uac00\u3042')).toBe(3);
  expect(textWidth('e\u0301')).toBe(textWidth('e'));
  expect(textWidth('\u0436')).toBe(textWidth('n'));
  expect(textWidth('\u{1f600}')).toBeGreaterThan(1);
});

it('adds up, and bold is wider', () => {
  expect(textWidth('')).toBe(0);
  expect(textWidth('Duw') + textWidth('tje')).toBeCloseTo(textWidth('Duwtje'), 9);
  expect(textWidth('Duwtje', true)).toBeGreaterThan(textWidth('Duwtje'));
});
