// The page says the same in each language, in sentences that can be read in one breath.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from './wordTree.ts';

const FOLDER = join(import.meta.dirname, '../../../companion/words');
const MOST_WORDS = 20;

const parts = readdirSync(FOLDER).flatMap((file) => /^(.+)\.nl\.json$/.exec(file)?.[1] ?? []);
const wordsOf = (part: string, language: string): object =>
  JSON.parse(readFileSync(join(FOLDER, `${part}.${language}.json`), 'utf8'));

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(parts)('the words of %s', (part) => {
  it('say the same things in each language', () => {
    const keys = (language: string) =>
      texts(wordsOf(part, language)).map(([key, text]) => [key, places(text)]);
    expect(keys('en')).toEqual(keys('nl'));
  });

  it.each(['nl', 'en'])('are short sentences in %s', (language) => {
    for (const [key, text] of texts(wordsOf(part, language)))
      for (const sentence of text.split(/[.?!:;] /))
        expect(sentence.split(' ').length, `${key}: ${sentence}`).toBeLessThanOrEqual(MOST_WORDS);
  });
});
