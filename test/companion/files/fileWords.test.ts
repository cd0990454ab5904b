import { describe, expect, it } from 'vitest';
import { type FileWords, wordFault } from '../../../companion/files/fileWords.ts';
import { texts } from '../../content/wordTree.ts';
import { DUTCH, GAME_WORDS } from '../gameWords.ts';
import { REAL_TALK } from './sampleTalks.ts';

// That they fit FileWords is checked by the compiler; that they hold no more than that, here.
const editions: readonly [string, FileWords][] = [...GAME_WORDS].map(([language, { all }]) => [
  language,
  all.files,
]);
const dutch = DUTCH.all.files;

describe.each(editions)('the words in %s', (_, words) => {
  it('have a name for every field of a talk', () => {
    expect(Object.keys(words.fields).sort()).toEqual(Object.keys(REAL_TALK).sort());
  });

  it('say of each fault what is wrong and what to do, with nothing left to fill in', () => {
    for (const code of Object.keys(words.faults) as (keyof FileWords['faults'])[]) {
      const fault = {
        code,
        field: 'cards.2.remark',
        talk: 3,
        read: 2,
        first: 1,
        most: 20_000,
        version: 2,
        line: 12,
      };
      const sentence = wordFault(fault as Parameters<typeof wordFault>[0], words);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(sentence).toContain('3');
      expect(words.faults[code].match(/\./g)!.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('keep words within short sentences', () => {
    for (const [key, text] of texts(words)) {
      for (const sentence of text.split('. ')) {
        expect(sentence.split(' ').length, key).toBeLessThanOrEqual(16);
      }
    }
  });
});

it('names the talk only when there is one', () => {
  expect(wordFault({ code: 'wrong-kind', field: 'cards.2.remark', talk: 3 }, dutch)).toBe(
    'Gesprek 3 in het bestand is niet gelezen. Er klopt iets niet bij de kaarten. ' +
      'Bewaar het gesprek opnieuw op het toestel waar het vandaan komt.',
  );
  expect(wordFault({ code: 'missing', field: 'date' }, dutch)).toMatch(
    /^Er ontbreekt iets bij de dag van het gesprek\./,
  );
  expect(wordFault({ code: 'damaged' }, dutch)).toBe('Dit bestand is beschadigd. Gebruik een andere kopie.');
});
