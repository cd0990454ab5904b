// All languages say the same things, in sentences that can be read in one breath; what one lacks is named.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadWords, WORD_FILES } from '../../src/content/words.ts';
import { Fault } from '../../src/shell/fault.ts';
import { CARDS, LANGUAGES, WORDS } from '../realGame.ts';
import { texts } from './wordTree.ts';

const MOST_WORDS = 20;
const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));
/** Every file of words there is, by what the two folders call it. */
const FILES: readonly [string, (language: string) => object][] = [
  ['cards', (language) => read(join(CARDS, `${language}.json`))],
  ...readdirSync(join(WORDS, LANGUAGES[0]!)).map(
    (file) => [file, (language: string) => read(join(WORDS, language, file))] as [string, () => object],
  ),
];
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it('has the same files in each language, and no language that the deck does not have', () => {
  expect(readdirSync(WORDS).sort()).toEqual([...LANGUAGES].sort());
  for (const language of LANGUAGES)
    expect(readdirSync(join(WORDS, language)).sort()).toEqual(
      WORD_FILES.map((file) => `${file}.json`).sort(),
    );
});

describe.each(FILES)('the words of %s', (name, wordsIn) => {
  const said = (language: string) =>
    texts(wordsIn(language)).filter(([key]) => name !== 'cards' || !['language', 'name'].includes(key));

  it.each(LANGUAGES.slice(1))('say the same things in %s as in the first language', (language) => {
    const keys = (tag: string) => said(tag).map(([key, text]) => [key, places(text)]);
    expect(keys(language)).toEqual(keys(LANGUAGES[0]!));
  });

  it.each(LANGUAGES)('are short sentences in %s', (language) => {
    for (const [key, text] of said(language))
      for (const sentence of text.split(/[.?!:;] /))
        expect(sentence.split(' ').length, `${key}: ${sentence}`).toBeLessThanOrEqual(MOST_WORDS);
  });
});

describe('a language that says less', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'words-')), 'words');
    cpSync(WORDS, folder, { recursive: true });
  });

  // biome-ignore lint/suspicious/noExplicitAny: the tests break the data in ways that its types rule out
  function edit(file: string, change: (data: any) => void): void {
    const data = read(join(folder, file));
    change(data);
    writeFileSync(join(folder, file), JSON.stringify(data));
  }

  function faults(languages: readonly string[] = ['nl', 'en']): readonly string[] {
    try {
      loadWords(folder, languages, WORD_FILES);
    } catch (error) {
      if (error instanceof Fault) return error.lines;
      throw error;
    }
    return [];
  }

  it('is not one of those that there are', () => {
    expect(faults()).toEqual([]);
  });

  it('is told which text is missing, and the others which one it has alone', () => {
    edit('en/front.json', ({ home }) => {
      home.start = home.begin;
      delete home.begin;
    });
    expect(faults()).toEqual([
      'words/nl/front.json: field home.start: is missing: add it.',
      'words/en/front.json: field home.begin: is missing: add it.',
    ]);
  });

  it('is told of a place, an item and a kind of thing', () => {
    edit('nl/figure.json', (data) => {
      data.talks = 'N gesprekken';
    });
    edit('en/talk.json', (data) => {
      data.questionStarts.pop();
      data.settings = 'here';
    });
    expect(faults()).toEqual([
      'words/en/talk.json: field settings: must be an object: change it.',
      'words/en/talk.json: field questionStarts: is shorter than in another language: add what is missing.',
      'words/nl/figure.json: field talks: must contain {n}: put it back.',
    ]);
  });

  it('is told of a place alone that the others agree on, and the others are told nothing', () => {
    cpSync(join(folder, 'en'), join(folder, 'qaa'), { recursive: true });
    const said = (talks: string) => edit('qaa/figure.json', (data) => Object.assign(data, { talks }));
    const told = () => faults(['qaa', 'nl', 'en']);
    said('N = {m}');
    expect(told()).toEqual(['words/qaa/figure.json: field talks: must contain {n}, not {m}: correct it.']);
    said('N = {n} {m}');
    expect(told()).toEqual([
      'words/qaa/figure.json: field talks: must not contain {m}, as the other languages do not: remove it.',
    ]);
    said('N');
    expect(told()).toEqual(['words/qaa/figure.json: field talks: must contain {n}: put it back.']);
  });

  it('is told of a place when there are two languages, and it is not the first', () => {
    edit('en/figure.json', (data) => {
      data.talks = 'N = {m}';
    });
    expect(faults()).toEqual(['words/en/figure.json: field talks: must contain {n}, not {m}: correct it.']);
  });

  it('is told of a file that is missing, or is no JSON', () => {
    rmSync(join(folder, 'en', 'reader.json'));
    writeFileSync(join(folder, 'nl', 'scan.json'), '{');
    expect(faults()).toHaveLength(2);
    expect(faults()[0]).toBe('words/en/reader.json: cannot be read: it does not exist.');
    expect(faults()[1]).toMatch(/^words\/nl\/scan\.json: is not valid JSON/);
  });

  it('is told to be written when nothing of it is there', () => {
    expect(faults(['nl', 'qaa'])).toEqual([
      'words/qaa: does not exist: copy the folder of another language and translate it, or take ‘qaa’ out of languages in deck.json.',
    ]);
  });
});

it('says a doubt about a card as what goes on after the name of the card', () => {
  const begins: Readonly<Record<string, RegExp>> = { nl: /^(ligt|is) /, en: /^(lies|is|was) / };
  for (const [language, verb] of Object.entries(begins)) {
    const { doubts } = read(join(WORDS, language, 'reader.json')) as { doubts: Record<string, string> };
    for (const doubt of Object.values(doubts)) expect(doubt).toMatch(verb);
  }
});
