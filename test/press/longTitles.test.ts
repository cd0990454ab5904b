// A title that is too long for its place on a card or a sheet: `duwtje check` says so in one sentence, with file and reason.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PaperWords } from '../../src/content/words.ts';
import { type Rect, rectContains, rectInset } from '../../src/domain/units.ts';
import type { Composed } from '../../src/layout/kit.ts';
import { checkKit } from '../../src/press/checkKit.ts';
import { Game } from '../../src/press/files/game.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { Fault } from '../../src/shell/fault.ts';
import { inkBoxes } from '../layout/ink.ts';
import { CARDS, realContent, realWords } from '../realGame.ts';

const content = realContent();
const dutch = realWords().get('nl')!;
const LONG = 'Een titel die veel te lang is voor de plek op dit blad of op deze kaart. ';

/** A copy in which the text at a path is another. */
function reworded<T>(data: T, path: string, text: string): T {
  const copy = structuredClone(data);
  const keys = path.split('.');
  const last = keys.pop()!;
  // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
  const holder = keys.reduce((inner: any, key) => inner[key], copy);
  expect(holder[last], path).toBeTypeOf('string');
  holder[last] = text.trim();
  return copy;
}

/** The game in Dutch with another text; of `words/nl/` where a file there is named, else of `nl.json`. */
function gameWith(file: keyof PaperWords | undefined, path: string, text: string): Game {
  const edition = content.editions.get('nl')!;
  const words = file ? { ...dutch, [file]: reworded(dutch[file], path, text) } : dutch;
  const options = { backOffset: { x: 0, y: 0 }, words };
  return new Game(content, file ? edition : reworded(edition, path, text), loadTypeface(), options);
}

function faultsOf(run: () => void): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error.lines;
    throw error;
  }
  return [];
}

const told = (...[file, path, text]: Parameters<typeof gameWith>) =>
  faultsOf(() => {
    const game = gameWith(file, path, text);
    void [game.sheets, game.facilitator, game.cultureSides, game.dialogueBoard('A3'), game.pins];
    game.requireFit();
  });

const TOO_TALL =
  'the text is \\d+\\.\\d mm too tall for its place: leave out about \\d+ of its \\d+ characters';
const TOO_FULL = 'the page is \\d+\\.\\d mm too full: shorten its texts';
const only = (place: string, reason = TOO_TALL) => [
  expect.stringMatching(new RegExp(`^${place}: ${reason}\\.$`)),
];

describe('a title that is too long is told once, with its file and field and the reason', () => {
  it.each([
    'preparation.employee.title',
    'preparation.leader.title',
    'talk.title',
    'talk.lookBack.title',
    'whatWorks.title',
    'whatWorks.works',
  ])('on a sheet to talk with: %s', (field) => {
    const lines = told(undefined, `sheets.${field}`, LONG.repeat(4));
    expect(lines).toEqual(only(`cards/nl\\.json: language nl, field sheets\\.${field}`));
  });

  it.each([
    ['facilitator', 'script.title', LONG],
    ['facilitator', 'observer.title', LONG],
    ['facilitator', 'cases.stories.sweeper.title', LONG],
    ['facilitator', 'cases.stories.quarter.title', LONG],
    ['facilitator', 'signs.table', `${LONG}{n}`],
    ['facilitator', 'signs.needs', LONG],
    ['culture', 'mechanisms.room.title', LONG],
    ['culture', 'mechanisms.room.term', LONG.repeat(2)],
    ['culture', 'feeds', LONG],
    ['culture', 'talk', LONG],
    ['dialogue', 'title', LONG],
    ['dialogue', 'axes.person.title', LONG],
    ['dialogue', 'axes.reactive.more', LONG.repeat(2)],
    ['dialogue', 'pins.wanted', LONG],
    ['whatWorks', 'levels.low.term', LONG],
  ] as const)('in words/nl/%s.json: %s', (file, field, text) => {
    expect(told(file, field, text)).toEqual(only(`words/nl/${file}\\.json: field ${field}`));
  });

  it('where the page, not the place, becomes too full: under a heading', () => {
    const lines = told(undefined, 'sheets.talk.agreement.title', LONG.repeat(12));
    expect(lines).toEqual(only('cards/nl\\.json: language nl, field sheets\\.talk', TOO_FULL));
  });

  it('where hardly a line would be left to write on', () => {
    const lines = told(
      undefined,
      'sheets.talk.agreement.who',
      'Wie van ons tweeën doet dit in de komende weken?',
    );
    expect(lines).toEqual(only('cards/nl\\.json: language nl, field sheets\\.talk\\.agreement\\.who'));
  });
});

it('check looks at what the given folder says on paper too', () => {
  const place = mkdtempSync(join(tmpdir(), 'titles-'));
  const cards = join(place, 'cards');
  cpSync(CARDS, cards, { recursive: true });
  const file = join(cards, 'words/nl/culture.json');
  const culture = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(reworded(culture, 'mechanisms.room.title', LONG)));
  expect(faultsOf(() => checkKit(cards))).toEqual(
    only('words/nl/culture\\.json: field mechanisms\\.room\\.title'),
  );
  rmSync(place, { recursive: true });
});

describe('a title that fits stays within the rim of its sign, whatever its length', () => {
  /** How far the rim of a sign reaches inwards, in mm. */
  const RIM = 1.5;
  const sheets = (game: Game, name: string): readonly Composed[] =>
    [...game.sheets, ...game.facilitator].find((sheet) => sheet.name === name)!.pages;

  it.each([
    [undefined, 'sheets.preparation.employee.title', 'preparation'],
    [undefined, 'sheets.talk.title', 'talk-sheet'],
    [undefined, 'sheets.whatWorks.title', 'what-works'],
    ['facilitator', 'script.title', 'script'],
    ['facilitator', 'observer.title', 'observer'],
    ['facilitator', 'cases.stories.sweeper.title', 'cases'],
    ['facilitator', 'signs.table', 'table-signs'],
  ] as const)('%s %s', (file, path, name) => {
    let fitting = 0;
    for (let length = 1; length <= LONG.length; length += 3) {
      const title = path === 'signs.table' ? `{n} ${LONG.slice(0, length)}` : LONG.slice(0, length);
      const game = gameWith(file, path, path === 'signs.table' ? title : title.trim() || 'E');
      const { drawing, misfits } = sheets(game, name)[0]!;
      if (misfits.length > 0) continue;
      fitting += 1;
      const boxes = inkBoxes(drawing, game.kit.typeface);
      const signs = boxes.filter(
        ({ paint, rect }) => 'ink' in paint && paint.ink === 'yellow' && rect.w > 40,
      );
      for (const { rect: text } of boxes.filter(({ live }) => live))
        for (const { rect: sign } of signs.filter(({ rect }) => overlap(rect, text)))
          expect(rectContains(rectInset(sign, RIM), text), title).toBe(true);
    }
    expect(fitting).toBeGreaterThan(2);
    expect(fitting).toBeLessThan(LONG.length / 3);
  });
});

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
