// Every hint has words in each language, with nothing left to fill in.

import { expect, test } from 'vitest';
import { ENDS_BY_AIMING, type Warning } from '../../../src/vision/reading/warnings.ts';
import { wordDoubt, wordWarning } from '../../../src/vision/reading/wording.ts';
import { realWords } from '../../realGame.ts';

const words = realWords();
const readerIn = (language: string) => words.get(language)!.reader;

const WARNINGS: readonly Warning[] = [
  { code: 'not-a-picture' },
  { code: 'picture-too-small', width: 3, height: 4 },
  { code: 'picture-mirrored' },
  { code: 'no-board' },
  { code: 'no-board-but-cards', count: 4 },
  { code: 'only-one-board-tag', format: 'A2', corner: 'top-left' },
  { code: 'board-corner-missing', corner: 'top-right', outside: true },
  { code: 'board-corner-missing', corner: 'top-right', outside: false },
  { code: 'mapping-unsure', missing: ['top-left', 'bottom-left'] },
  { code: 'tags-too-small', sidePx: 9 },
  { code: 'more-boards' },
  { code: 'blurred' },
  { code: 'too-dark' },
  { code: 'pale-ink' },
  { code: 'cards-scaled', percent: 106 },
  { code: 'no-card' },
  { code: 'unread', count: 1 },
  { code: 'unread', count: 3 },
  { code: 'other-deck', count: 2 },
  { code: 'no-pin' },
  { code: 'unread-pins', count: 2 },
  { code: 'half-pair', pair: 3 },
];

test('no warning is forgotten here', () => {
  expect(new Set(WARNINGS.map(({ code }) => code))).toEqual(new Set(Object.keys(ENDS_BY_AIMING)));
});

test.each(WARNINGS)('$code is said in each language', (warning) => {
  const said = [...words.values()].map(({ reader }) => wordWarning(warning, reader));
  for (const sentence of said) {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(sentence).not.toMatch(/[{}]|undefined/);
    for (const value of Object.values(warning))
      if (typeof value === 'number' && value > 1 && warning.code !== 'tags-too-small')
        expect(sentence).toContain(String(value));
  }
  expect(new Set(said).size).toBe(words.size);
});

test('names the corners that are missing', () => {
  expect(
    wordWarning({ code: 'board-corner-missing', corner: 'top-right', outside: true }, readerIn('en')),
  ).toBe('The top right corner is not in the picture.');
  expect(wordWarning({ code: 'mapping-unsure', missing: ['top-left', 'bottom-left'] }, readerIn('nl'))).toBe(
    'Zonder de hoek linksboven en hoek linksonder zijn de plekken minder precies.',
  );
  expect(wordDoubt('near-line', readerIn('nl'))).toBe('ligt dicht bij een lijn');
});
