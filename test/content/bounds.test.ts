// What a cards folder may not hold, however it came there: links out of it, no plain files, and more than any game has.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkKit } from '../../src/press/checkKit.ts';
import { Fault } from '../../src/shell/fault.ts';
import { CARDS } from '../realGame.ts';

let place: string;
let cards: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'bounds-'));
  cards = join(place, 'cards');
  cpSync(CARDS, cards, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: the tests break the data in ways that its types rule out
type Json = Record<string, any>;

function edit(file: string, change: (data: Json) => void): void {
  const data = JSON.parse(readFileSync(join(cards, file), 'utf8'));
  change(data);
  writeFileSync(join(cards, file), JSON.stringify(data));
}

function faults(): readonly string[] {
  try {
    checkKit(cards);
  } catch (error) {
    if (error instanceof Fault) return error.lines;
    throw error;
  }
  return [];
}

describe('a name leads to no file outside', () => {
  it.each(['../../etc/passwd', '/etc/passwd', '..\\..\\secret', '..%2fsecret', 'nl/../../secret', 'nl\0'])(
    'as a language: %j',
    (tag) => {
      edit('deck.json', (data) => data.languages.push(tag));
      expect(faults()).toEqual([
        'cards/deck.json: field languages.2: must be a language tag like nl or pt-BR: correct it.',
      ]);
    },
  );

  it.each(['../../../etc/passwd', '/etc/passwd', '..\\secret', '..%2fsecret', 'coins\0', 'coins.svg'])(
    'as a pictogram: %j',
    (icon) => {
      edit('deck.json', (data) => {
        data.factors[0].icon = icon;
      });
      const [line, ...more] = faults();
      expect(line).toMatch(
        /^cards\/deck\.json: card .+, field icon: must be lower-case letters, digits and hyphens/,
      );
      expect(more).toEqual([]);
    },
  );
});

describe('a link', () => {
  const outside = (file: string) =>
    `cards/${file}: is a link to what lies outside the folder cards: put the file itself there.`;

  it.each(['deck.json', 'nl.json', 'icons/coins.svg'])('out of the folder is not followed: %s', (file) => {
    cpSync(join(cards, file), join(place, 'secret'));
    rmSync(join(cards, file));
    symlinkSync(join(place, 'secret'), join(cards, file));
    expect(faults()).toEqual([outside(file)]);
  });

  it('of a folder is not followed either', () => {
    for (const folder of ['icons', 'words/nl']) {
      cpSync(join(cards, folder), join(place, 'elsewhere'), { recursive: true });
      rmSync(join(cards, folder), { recursive: true });
      symlinkSync(join(place, 'elsewhere'), join(cards, folder));
      expect(faults().length).toBeGreaterThan(0);
      for (const line of faults())
        expect(line).toMatch(/: is a link to what lies outside the folder cards: /);
      rmSync(join(cards, folder));
      cpSync(join(place, 'elsewhere'), join(cards, folder), { recursive: true });
      rmSync(join(place, 'elsewhere'), { recursive: true });
    }
  });

  it('within the folder is followed, as one to the folder itself', () => {
    cpSync(join(cards, 'nl.json'), join(cards, 'texts'));
    rmSync(join(cards, 'nl.json'));
    symlinkSync('texts', join(cards, 'nl.json'));
    symlinkSync(cards, join(place, 'linked'));
    expect(checkKit(join(place, 'linked')).languages).toEqual(['nl', 'en']);
  });
});

describe('what is no plain file', () => {
  const NO_PLAIN_FILE = 'cannot be read: it is a pipe, a device or a socket, not a plain file';

  it
    .skipIf(process.platform === 'win32')
    .each(['deck.json', 'nl.json', 'icons/coins.svg', 'words/nl/front.json'])(
    'is refused at once: a pipe as %s',
    (file) => {
      rmSync(join(cards, file));
      execFileSync('mkfifo', [join(cards, file)]);
      expect(faults()).toEqual([expect.stringContaining(`${file}: ${NO_PLAIN_FILE}.`)]);
    },
  );

  it('is refused as a folder', () => {
    rmSync(join(cards, 'nl.json'));
    mkdirSync(join(cards, 'nl.json'));
    expect(faults()).toEqual(['cards/nl.json: cannot be read: it is a folder, not a file.']);
  });
});

describe('more than any game has', () => {
  const titled = (title: string) => edit('nl.json', (data) => (data.factors.geld.title = title));
  const SIZE = 'cards/nl.json: is larger than 500 KB, the most that is read of such a file.';
  const LETTERS = (count: number) =>
    `cards/nl.json: card geld, language nl, field title: has ${count} letters, and 2000 are the most that any place has room for: shorten it.`;

  it.each([
    ['a title of 10 MB', 'x'.repeat(1e7), SIZE],
    ['a word of a million letters', 'x'.repeat(1e6), SIZE],
    ['50,000 soft hyphens', `Geld${'\u00ad'.repeat(50_000)}zak`, LETTERS(50_007)],
    ['a title of 2001 letters', 'x'.repeat(2001), LETTERS(2001)],
  ])('is refused: %s', (_what, title, sentence) => {
    titled(title);
    expect(faults()).toEqual([sentence]);
  });

  it('is refused of cards and languages', () => {
    edit('deck.json', (data) => {
      data.steps = Array.from({ length: 700 }, (_, i) => ({ id: `step-${i}` }));
      data.roles[0].id = 'x'.repeat(61);
      data.languages = Array.from({ length: 101 }, () => 'nl');
    });
    expect(faults()).toEqual([
      'cards/deck.json: field languages: lists more than 100 languages: take some away.',
      expect.stringMatching(/field id: has more than 60 letters: shorten it\.$/),
      'cards/deck.json: field steps: lists more than 600 cards: take some away.',
    ]);
  });

  it('is refused of brackets and of things', () => {
    writeFileSync(join(cards, 'en.json'), '['.repeat(100_000) + ']'.repeat(100_000));
    writeFileSync(join(cards, 'nl.json'), `[${'1,'.repeat(30_000)}1]`);
    expect(faults()).toEqual([
      'cards/nl.json (line 1, column 40003): lists more than 20000 things, more than any game has: take some away.',
      'cards/en.json (line 1, column 21): is nested more than 20 deep: take the brackets away that are too many.',
    ]);
  });
});

it('tells of a key that stands twice: of what the first says, nothing would be left', () => {
  const text = readFileSync(join(cards, 'nl.json'), 'utf8');
  const twice = text.replace('"language": "nl",', '"language": "nl",\n  "l\\u0061nguage": "nl",');
  writeFileSync(join(cards, 'nl.json'), twice);
  expect(faults()).toEqual([
    'cards/nl.json (line 3, column 3): has a second ‘language’ in the same place, and only one can count: remove one.',
  ]);
});

it('names a file of words in another encoding, where a letter would be lost in silence', () => {
  const file = join(cards, 'words', 'nl', 'front.json');
  writeFileSync(file, Buffer.from(readFileSync(file, 'utf8').replace('e', 'é'), 'latin1'));
  expect(faults()).toEqual(['words/nl/front.json: is not in UTF-8: save it again in that encoding.']);
});

it('tells of half a sign, as what cuts texts by their length leaves behind', () => {
  edit('words/nl/front.json', (data) => {
    data.nowhere.title = 'Begin \ud83d';
  });
  expect(faults()).toEqual([
    'words/nl/front.json: field nowhere.title: holds half of a letter or sign: write it again.',
  ]);
});

it('names a card by its place where its id is no text', () => {
  edit('deck.json', (data) => {
    data.steps[1].id = { x: 'x' };
  });
  expect(faults()).toEqual(['cards/deck.json: card 1, field id: must be a text between quotes: change it.']);
});
