// Every hint has words in both languages.

import { expect, test } from 'vitest';
import type { Warning } from '../../src/vision/reading/warnings.ts';
import { wordDoubt, wordWarning } from '../../src/vision/reading/wording.ts';

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
  { code: 'other-deck', count: 2 },
];

test.each(WARNINGS)('$code is said in both languages', (warning) => {
  const en = wordWarning(warning, 'en');
  const nl = wordWarning(warning, 'nl');
  expect(en).toMatch(/^[A-Z].*\.$/);
  expect(nl).toMatch(/^[A-Z].*\.$/);
  expect(en).not.toBe(nl);
});

test('names the corner that is missing', () => {
  expect(wordWarning({ code: 'board-corner-missing', corner: 'top-right', outside: true }, 'en')).toBe(
    'The top right corner is not in the picture.',
  );
  expect(wordDoubt('near-line', 'nl')).toBe('ligt dicht bij een lijn');
});
