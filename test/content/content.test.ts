import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/content.ts';
import { boxCardIds } from '../../src/domain/deck/deck.ts';
import { checkKit, countFaults, letterFaults } from '../../src/press/checkKit.ts';
import { Fault } from '../../src/shell/fault.ts';
import { CARDS, realContent, realWords } from '../realGame.ts';

let cards: string;

beforeEach(() => {
  cards = join(mkdtempSync(join(tmpdir(), 'content-')), 'cards');
  cpSync(CARDS, cards, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: the tests break the data in ways that its types rule out
type Json = Record<string, any>;

function edit(file: string, change: (data: Json) => void): void {
  const path = join(cards, file);
  const data = JSON.parse(readFileSync(path, 'utf8'));
  change(data);
  writeFileSync(path, JSON.stringify(data));
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

it('finds nothing wrong with the content as it is', () => {
  const { deck } = realContent();
  expect(checkKit(cards)).toEqual({ cards: boxCardIds(deck).length, languages: deck.languages });
});

describe('names file, card, language and field', () => {
  it('of a missing translation', () => {
    edit('en.json', (data) => delete data.factors.geld.sentence);
    expect(faults()).toEqual(['cards/en.json: card geld, language en, field sentence: is missing: add it.']);
  });

  it('of several faults at once', () => {
    edit('en.json', (data) => delete data.factors.geld);
    edit('nl.json', (data) => {
      data.factors.opleiding.title = 7;
      data.roles.observer.points = [];
      data.board.colour = 'red';
    });
    expect(faults()).toEqual([
      'cards/nl.json: card opleiding, language nl, field title: must be a text between quotes: change it.',
      'cards/nl.json: card observer, language nl, field points: is an empty list: write at least one text.',
      'cards/nl.json: language nl, field board.colour: does not belong here: remove it or correct its name.',
      'cards/en.json: card geld, language en: is missing: add it.',
    ]);
  });

  it('of a text that does not fit, with by how much', () => {
    edit('nl.json', (data) => {
      data.factors.geld.sentence = 'Geld en nog veel meer. '.repeat(12).trim();
    });
    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toMatch(
      /^cards\/nl\.json: card geld, language nl, field sentence: the text is \d+\.\d mm too tall/,
    );
  });

  it('of a glyph that the font lacks', () => {
    edit('en.json', (data) => {
      data.factors.geld.title = 'Money 漢';
    });
    expect(faults()[0]).toMatch(
      /^cards\/en\.json: card geld, language en, field title: the font has no glyph for ‘漢’/,
    );
  });

  it('of words for a card that is not in the deck', () => {
    edit('nl.json', (data) => {
      data.factors.weer = data.factors.geld;
    });
    expect(faults()).toEqual([
      'cards/nl.json: card weer, language nl: does not belong here: remove it or correct its name.',
    ]);
  });
});

it('reads a deck from before there were forward cards and guides', () => {
  edit('deck.json', (data) => {
    delete data.forward;
    delete data.guides;
    data.steps.pop();
  });
  for (const language of realContent().deck.languages)
    edit(`${language}.json`, (data) => {
      for (const key of ['forwardTitle', 'forward', 'guides']) delete data[key];
      delete data.steps['step-6'];
      delete data.rules.play.steps['step-6'];
      data.rules.coverFacts = ['36'];
    });
  expect(checkKit(cards).cards).toBe(36);
  expect(loadContent(cards).deck).toMatchObject({ forward: [], guides: [] });
});

it('asks for the words of each forward card and guide, and for what the forward cards are called', () => {
  edit('en.json', (data) => {
    delete data.forwardTitle;
    delete data.forward.happy;
    delete data.guides;
  });
  expect(faults()).toEqual([
    'cards/en.json: language en, field forwardTitle: is missing: add it.',
    'cards/en.json: card happy, language en: is missing: add it.',
    'cards/en.json: language en, field guides: is missing: add it.',
  ]);
});

describe('the number of cards on the leaflet', () => {
  const content = realContent();

  it('is asked for in each language that says another', () => {
    const count = boxCardIds(content.deck).length;
    edit('en.json', ({ rules }) => {
      rules.coverFacts = [`1 board, ${count}0 cards`];
    });
    expect(faults()).toEqual([
      `cards/en.json: language en, field rules.coverFacts: says nowhere that there are ${count} cards in the box: correct the number.`,
    ]);
  });

  it('may be written in the digits of its language', () => {
    const count = new Intl.NumberFormat('fa').format(boxCardIds(content.deck).length);
    const { rules, ...edition } = content.editions.get('en')!;
    const saying = (fact: string) =>
      new Map([['fa', { ...edition, language: 'fa', rules: { ...rules, coverFacts: [fact] } }]]);
    expect(countFaults({ ...content, editions: saying(`${count} کارت`) })).toEqual([]);
    expect(countFaults({ ...content, editions: saying('کارت') })).toHaveLength(1);
  });
});

it('names a text of a figure that our letters cannot write', () => {
  const words = realWords().get('nl')!;
  expect(letterFaults('nl', words)).toEqual([]);
  expect(letterFaults('nl', { ...words, figure: { ...words.figure, talks: 'N = {n} 漢' } })).toEqual([
    'words/nl/figure.json: field talks: the font has no glyph for ‘漢’ (U+6F22): write it with other characters.',
  ]);
});

describe('the deck', () => {
  it('may not use a tag twice', () => {
    edit('deck.json', (data) => {
      data.factors[1].tag = 4;
    });
    expect(faults()[0]).toBe(
      'cards/deck.json: cards toekomstdromen and zelfvertrouwen, field tag: both have 4: give each card a tag of its own.',
    );
  });

  it('may not use a tag of the board', () => {
    edit('deck.json', (data) => {
      data.factors[0].tag = 0;
    });
    expect(faults()[0]).toMatch(/card toekomstdromen, field tag: must be 4 or more/);
  });

  it('may not name a pictogram or a group that is not there', () => {
    edit('deck.json', (data) => {
      data.factors[0].icon = 'unicorn';
      data.factors[1].group = 'elders';
    });
    expect(faults().join('\n')).toMatch(
      /no group ‘elders’[\s\S]*cards\/icons\/unicorn\.svg: cannot be read: it does not exist/,
    );
  });
});

it('reads a deck from before the board could be chosen', () => {
  edit('deck.json', (data) => delete data.board);
  expect(faults()).toEqual([]);
});

it('names a board, and languages, that there are not', () => {
  edit('deck.json', (data) => {
    data.board = 'A9';
    data.languages = ['nl', 'Dutch language', '../nl'];
  });
  expect(faults()).toEqual([
    'cards/deck.json: field languages.1: must be a language tag like nl or pt-BR: correct it.',
    'cards/deck.json: field languages.2: must be a language tag like nl or pt-BR: correct it.',
    'cards/deck.json: field board: must be one of A1, A2, A3: correct it.',
  ]);
  edit('deck.json', (data) => {
    data.board = 'A2';
    data.languages = ['nl', 'nl'];
  });
  expect(faults()[0]).toBe('cards/deck.json: field languages: ‘nl’ stands twice: remove one.');
});

it('says where JSON is broken', () => {
  const text = readFileSync(join(cards, 'nl.json'), 'utf8');
  writeFileSync(join(cards, 'nl.json'), text.replace('"Duwtje",', '"Duwtje"'));
  expect(faults()).toHaveLength(1);
  expect(faults()[0]).toMatch(/^cards\/nl\.json: is not valid JSON \(line 6, column \d+\)/);
});

it('asks for every language of the deck', () => {
  rmSync(join(cards, 'en.json'));
  expect(faults()).toEqual(['cards/en.json: cannot be read: it does not exist.']);
});

it('says which pictograms are missing when the whole folder is', () => {
  rmSync(join(cards, 'icons'), { recursive: true });
  expect(faults()).toContain('cards/icons/coins.svg: cannot be read: it does not exist.');
});

it('reads a file that begins with a byte order mark', () => {
  const path = join(cards, 'nl.json');
  writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`);
  expect(faults()).toEqual([]);
});

it('refuses a line break in a text', () => {
  edit('nl.json', (data) => {
    data.factors.geld.push = 'Een regel\nnog een';
  });
  expect(faults()).toEqual([
    'cards/nl.json: card geld, language nl, field push: holds a line break or a tab: write it on one line.',
  ]);
});

describe('what the deck does not name', () => {
  it('is a language: its texts, its words, or both', () => {
    cpSync(join(cards, 'en.json'), join(cards, 'fr.json'));
    cpSync(join(cards, 'words', 'en'), join(cards, 'words', 'pt-BR'), { recursive: true });
    writeFileSync(join(cards, 'NL_old.JSON'), '{}');
    const advice = 'add it to languages there, or take this away.';
    expect(faults()).toEqual([
      `cards/NL_old.JSON: is left out, for deck.json does not have the language ‘NL_old’: ${advice}`,
      `cards/fr.json: is left out, for deck.json does not have the language ‘fr’: ${advice}`,
      `cards/words/pt-BR: is left out, for deck.json does not have the language ‘pt-BR’: ${advice}`,
    ]);
  });

  it('is a language that was taken out', () => {
    edit('deck.json', (data) => {
      data.languages = ['nl'];
    });
    expect(faults().map((line) => line.replace(/: .*/, ''))).toEqual(['cards/en.json', 'cards/words/en']);
  });

  it('is a file of words that nothing reads', () => {
    writeFileSync(join(cards, 'words', 'nl', 'fronts.json'), '{}');
    expect(faults()).toEqual([
      'cards/words/nl/fronts.json: is read by nothing: correct its name, or take it away.',
    ]);
  });

  it('is a pictogram that waits for a card: looked at, and no fault of its own', () => {
    cpSync(join(cards, 'icons', 'coins.svg'), join(cards, 'icons', 'waiting.svg'));
    writeFileSync(join(cards, 'icons', 'unready.svg'), '<svg viewBox="0 0 256 256"><circle r="9"/></svg>');
    expect(faults()).toEqual([
      'cards/icons/unready.svg: draws with <circle>: convert it to one filled path (in Inkscape: Path, Object to Path, then Path, Union).',
    ]);
  });

  it('is not what a system hides in every folder', () => {
    writeFileSync(join(cards, '._nl.json'), '');
    writeFileSync(join(cards, 'words', '.DS_Store'), '');
    writeFileSync(join(cards, 'words', 'nl', '.DS_Store'), '');
    expect(faults()).toEqual([]);
  });
});

it('holds the words of a folder with other content against each other, where there are any', () => {
  const front = join(cards, 'words', 'en', 'front.json');
  const { home, ...others } = JSON.parse(readFileSync(front, 'utf8'));
  writeFileSync(front, JSON.stringify(others));
  expect(faults()).toEqual(['words/en/front.json: field home: is missing: add it.']);
  rmSync(join(cards, 'words'), { recursive: true });
  expect(faults()).toEqual([]);
});

it('reads letters with their accents apart as one, written out or as escapes', () => {
  const path = join(cards, 'nl.json');
  const text = readFileSync(path, 'utf8');
  const said = (written: string) => {
    writeFileSync(path, text.replace(/"tagline": ".*?"/, `"tagline": "${written}"`));
    expect(faults()).toEqual([]);
    return loadContent(cards).editions.get('nl')!.deck.tagline;
  };
  expect(said('Een reu\u0308nie in cafe\u0301')).toBe('Een reünie in café');
  expect(said('Een re\\u0075\\u0308nie in cafe\\u0301')).toBe('Een reünie in café');
});

it('says which file is missing', () => {
  rmSync(join(cards, 'deck.json'));
  expect(faults()).toEqual(['cards/deck.json: cannot be read: it does not exist.']);
});
