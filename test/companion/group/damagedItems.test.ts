// A talk in a list that misses a quote or a bracket, or has one too many, costs itself alone: for page, command line and backup.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTalkOctets } from '../../../companion/files/talkOctets.ts';
import { handInFromTalk, keyText, talkKey } from '../../../src/domain/handIn/handIn.ts';
import { handInFileText } from '../../../src/domain/handIn/handInText.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../../src/domain/talk/talkVersion.ts';
import { REAL_TALK } from '../files/sampleTalks.ts';
import { readOnCommandLine, readOnPage } from './readers.ts';
import { deck } from './samples.ts';

const place = mkdtempSync(join(tmpdir(), 'damaged-items-'));
const WORDS = 'Hij zei: \\"kijk\\"},{ en [toen], {}';
const talks = Array.from(
  { length: 4 },
  (_, i): Talk => ({ ...REAL_TALK, id: `talk-${i}`, experience: WORDS }),
);
const keys = talks.map(({ id }) => keyText(talkKey(id)));
const file = (space?: number, more = {}) =>
  JSON.stringify({ format: 'duwtje-talks', version: TALK_VERSION, made: '', talks, ...more }, null, space);

/** Each form of the list, and what the items begin and end with in its text. */
const FORMS: readonly (readonly [name: string, text: string])[] = [
  ['a file of talks on one line', file()],
  ['a file of talks, indented', file(2)],
  ['a file of talks with a field behind them', file(undefined, { note: ['x'] })],
  [
    'a list alone',
    JSON.stringify(
      talks.map((talk) => ({ ...talk, version: TALK_VERSION })),
      null,
      1,
    ),
  ],
  ['a file of hand-ins', handInFileText(talks.map((talk) => handInFromTalk(talk, deck, { own: 'count' })))],
];

/** Where the item at `index` begins, and where it ends. */
function itemAt(text: string, index: number): readonly [from: number, to: number] {
  const isCodes = text.includes('DUWTJE:');
  const from = (i: number) => {
    const mark = isCodes ? text.split('"DUWTJE:', i + 1).join('"DUWTJE:').length : text.indexOf(`talk-${i}"`);
    return isCodes ? mark : text.lastIndexOf('{', mark);
  };
  const next = index + 1 < talks.length ? from(index + 1) : text.length;
  const to = isCodes ? text.indexOf('"', from(index) + 1) + 1 : endOf(text, from(index), next);
  return [from(index), to];
}

/** The longest piece that is JSON. */
function endOf(text: string, from: number, next: number): number {
  let to = next;
  while (!isJson(text.slice(from, to))) to -= 1;
  return text.slice(0, to).trimEnd().length;
}

/** Quotes and brackets that belong to the grammar, and not to somebody's words. */
function structure(text: string, [from, to]: readonly [number, number]): readonly number[] {
  const places: number[] = [];
  let quoted = false;
  for (let at = from; at < to; at++) {
    if (quoted && text[at] === '\\') at += 1;
    else if (text[at] === '"') {
      quoted = !quoted;
      places.push(at);
    } else if (!quoted && '{}[]'.includes(text[at]!)) places.push(at);
  }
  return places;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @param also the command line is asked too: it reads with the same reader, but a file each time */
function expectAllBut(index: number, text: string, how: string, also = true): void {
  const octets = Buffer.from(text);
  const others = keys.filter((_, i) => i !== index).sort();
  const page = readOnPage(octets, deck);
  expect({ how, talks: page.talks.filter((key) => key !== keys[index]) }).toEqual({ how, talks: others });
  // A bracket within somebody's words is a word.
  const isTold = page.said !== undefined || isJson(text);
  expect({ how, isTold }).toEqual({ how, isTold: true });
  if (!also) return;
  const commandLine = readOnCommandLine(octets, deck, place);
  expect({ how, talks: commandLine.talks }).toEqual({ how, talks: page.talks });
  expect(commandLine.said === undefined).toBe(page.said === undefined);
}

describe.each(FORMS)('%s', (_, text) => {
  it.each([0, 1, 2, 3])('keeps the others when item %i misses any one quote or bracket', (index) => {
    const places = structure(text, itemAt(text, index));
    expect(places.length).toBeGreaterThanOrEqual(2);
    for (const [i, at] of places.entries()) {
      const mutated = text.slice(0, at) + text.slice(at + 1);
      expectAllBut(
        index,
        mutated,
        `${text[at]} gone at ${mutated.slice(at - 10, at)}^${mutated.slice(at, at + 10)}`,
        i % 8 === 0,
      );
    }
  });

  it.each([0, 1, 2])('keeps the others when item %i has one too many', (index) => {
    const [from, to] = itemAt(text, index);
    for (const [i, at] of [...structure(text, [from, to]), to].entries()) {
      const sign = '"{}[]'[(i + index) % 5]!;
      expectAllBut(
        index,
        text.slice(0, at) + sign + text.slice(at),
        `${sign} put in at ${at - from}`,
        i % 8 === 0,
      );
    }
  });

  it('keeps the others when an item lost all brackets at its end, or its comma', () => {
    const [, to] = itemAt(text, 1);
    const start = text.slice(0, to).search(/(?:"|[\]}\s]+)$/);
    expectAllBut(1, text.slice(0, start) + text.slice(to), 'no end');
    const comma = text.indexOf(',', to);
    expectAllBut(1, text.slice(0, comma) + text.slice(comma + 1), 'no comma');
  });
});

describe('what is said of it', () => {
  const [, to] = itemAt(file(2), 1);
  const bad = file(2).slice(0, to - 1) + file(2).slice(to);

  it('names file, item and line', () => {
    const line = bad.slice(0, to).split('\n').length + 1;
    expect(readOnCommandLine(Buffer.from(bad), deck, place).said).toBe(
      `file, item 2: is not valid JSON, on line ${line}.`,
    );
  });

  it('names later ones by their line', () => {
    const twice = bad.replace('"talk-3"', '"é"');
    const line = twice.slice(0, twice.indexOf('"é"')).split('\n').length - 1;
    expect(readOnCommandLine(Buffer.from(twice), deck, place).said?.split('\n')[1]).toMatch(
      new RegExp(`^file, line ${line}: `),
    );
  });

  it('leaves the backup the others too, word for word', () => {
    for (const text of [file(), file(2)])
      for (const at of structure(text, itemAt(text, 1))) {
        const { talks: read, faults } = readTalkOctets(Buffer.from(text.slice(0, at) + text.slice(at + 1)));
        expect(read.filter(({ id }) => id !== 'talk-1')).toEqual(talks.filter(({ id }) => id !== 'talk-1'));
        expect(faults.length).toBeGreaterThan(0);
      }
  });

  it('takes no words for a talk, and nothing within a damaged talk', () => {
    const within = { ...talks[0]!, experience: JSON.stringify([talks[1], talks[2]]), more: { of: talks[3] } };
    const text = JSON.stringify({ format: 'duwtje-talks', version: TALK_VERSION, talks: [within] });
    expect(readOnPage(Buffer.from(text.replace('"id":', '"id:')), deck).talks).toEqual([]);
  });
});

describe('time', () => {
  const head = `{"format":"duwtje-talks","version":${TALK_VERSION},"talks":[`;
  it.each([
    ['items that never end', `${head}${'{"a":['.repeat(50_000)}`],
    ['items that never end, behind commas', `${head}x${',{"a":[{}'.repeat(50_000)}`],
    ['items that are broken', `${head}${'{"cards":[x]},'.repeat(50_000)}`],
    ['items without an end bracket', `${head}${'{"cards":[],"id":"x",'.repeat(50_000)}`],
    ['quotes', `${head}${'",'.repeat(100_000)}`],
    ['lines that open', '{"cards":\n'.repeat(50_000)],
    ['lines that open a brace', `"cards"\n${'{\n'.repeat(100_000)}`],
  ])('%s: read in linear time', (_, text) => {
    // The time of the processor: others may use it too.
    const start = process.cpuUsage().user;
    expect(readOnPage(Buffer.from(text), deck).said).toBeDefined();
    expect(process.cpuUsage().user - start).toBeLessThan(5e6);
  });
});
