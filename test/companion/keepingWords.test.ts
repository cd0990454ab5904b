import { expect, it } from 'vitest';
import english from '../../companion/words/keeping.en.json' with { type: 'json' };
import dutch from '../../companion/words/keeping.nl.json' with { type: 'json' };

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : leaves(inner, `${path}${key}.`),
  );
}

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('says the same things in each language', () => {
  const keys = (words: object) => leaves(words).map(([key, text]) => [key, places(text)]);
  expect(keys(english)).toEqual(keys(dutch));
});

it.each([
  ['nl', dutch],
  ['en', english],
])('keeps the sentences short in %s', (_, words) => {
  for (const [key, text] of leaves(words)) {
    for (const sentence of text.split(/[.?:!] /)) {
      expect(sentence.split(' ').length, `${key}: ${sentence}`).toBeLessThanOrEqual(16);
    }
  }
});
