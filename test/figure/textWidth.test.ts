import { expect, it } from 'vitest';
import { figureWords } from '../../src/figure/group/figureWords.ts';
import { textWidth } from '../../src/figure/group/textWidth.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { LANGUAGES, realContent } from '../realGame.ts';

const { deck, editions } = realContent();
const typeface = loadTypeface();
const NUMBERS = ['448 · 45 %', '≥ 5 · 100 %', '1 · 8 %'];

it.each(LANGUAGES)('is that of the typeface, for all words of the figure (%s)', (language) => {
  const { titleOf, title, pieces, talks, mostlyUnlaid } = figureWords(editions.get(language)!);
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
