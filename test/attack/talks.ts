// Hostile talks and hand-ins.

import { writeFileSync } from 'node:fs';
import { PLACES_ALONE } from '../../src/domain/handIn/handIn.ts';
import { handInText } from '../../src/domain/handIn/handInText.ts';
import { type Attack, expectOutcome, type Lab } from './lab.ts';

const GOOD = 8;
const talkAt = (i: number, change: object = {}) => ({
  id: `talk-${i}`,
  deck: '1.0.0',
  created: '2026-11-24T12:00:00Z',
  changed: '2026-11-24T13:00:00Z',
  date: '2026-11-24',
  cards: [
    { card: 'geld', place: i % 2 ? 'strong-push' : 'slight-brake', name: '', remark: '', bothWays: false },
  ],
  ...change,
});
const good = Array.from({ length: GOOD }, (_, i) => JSON.stringify(talkAt(i)));

/** A file of eight good talks and an item in their midst, as a list and a line each. */
async function tryItem(lab: Lab, item: string, wanted: { code: number; says: RegExp }): Promise<void> {
  const items = good.toSpliced(4, 0, item);
  const files = {
    'list.json': `{"format":"duwtje-talks","version":1,"talks":[${items.join()}]}`,
    'lines.ndjson': `${items.join('\n')}\n`,
    'plain.json': `[${items.join()}]`,
  };
  for (const [name, text] of Object.entries(files)) await tryText(lab, name, text, wanted);
}

async function tryText(
  lab: Lab,
  name: string,
  text: string,
  wanted: { code: number; says: RegExp },
): Promise<void> {
  writeFileSync(lab.path(name), text);
  const outcome = await lab.duwtje(['group', lab.path(name), '--out', lab.path(`${name}.out`)]);
  expectOutcome(outcome, wanted);
  if (wanted.code === 1 && !outcome.err.includes(name))
    throw new Error(`does not name ${name}: ${outcome.err}`);
}

/** One bad talk costs one talk, and is named. */
const COSTS_ONE = { code: 1, says: /^8 talks[\s\S]*(?:item|line) 5: [\s\S]*Left out: 1\. The rest counts/m };
const COSTS_NOTHING = { code: 0, says: /the figure shows 9/ };

const costsOne = (name: string, change: () => object): Attack => ({
  name,
  run: (lab) => tryItem(lab, JSON.stringify(talkAt(99, change())), COSTS_ONE),
});
const LONG = 'x'.repeat(125_000);
const long = (field: string, value: unknown): Attack =>
  costsOne(`${field} of 125,000 letters`, () => ({ [field]: value }));
const deep = (count: number) => '['.repeat(count) + ']'.repeat(count);

/** A talk with a field as JSON cannot be made by `JSON.stringify`. */
const withRaw = (field: string, json: string) =>
  `${JSON.stringify(talkAt(99)).slice(0, -1)},"${field}":${json}}`;

const lines = (name: string, line: string): Attack => ({
  name,
  run: (lab) =>
    tryText(lab, 'lines.txt', `${good.join('\n')}\n${line}\n`, { code: 1, says: /^8 talks[\s\S]*line 9: /m }),
});

const list = (items: readonly string[], before = '', behind = '') =>
  `{"format":"duwtje-talks","version":1,${before}"talks":[${items.join()}]${behind}}`;

const broken = (name: string, before: string, behind: string): Attack => ({
  name: `${name}: the talks count, and it is said`,
  run: (lab) =>
    tryText(lab, 'file.json', list(good, before, behind), {
      code: 1,
      says: /^8 talks[\s\S]*is not valid JSON/m,
    }),
});

export const talks: readonly Attack[] = [
  long('id', LONG),
  long('deck', '1'.repeat(125_000)),
  long('deck', `1.0.0${' '.repeat(125_000)}`),
  long('changed', LONG),
  long('changed', `2026-11-24T13:00:00.${'0'.repeat(125_000)}Z`),
  long('cards', [{ card: 'a-'.repeat(62_500), place: null }]),
  long('cards', [{ card: `anders-1${'0'.repeat(125_000)}`, place: null }]),
  long('cards', [{ card: 'geld', place: LONG }]),
  costsOne('a million cards', () => ({
    cards: Array.from({ length: 1e6 }, (_, i) => ({ card: `c${i}`, place: null })),
  })),
  costsOne('a day that is none', () => ({ changed: '2026-02-30T13:00:00Z' })),
  costsOne('a year beyond all years', () => ({ changed: '+275760-09-13T00:00:00Z' })),
  costsOne('cards by number', () => ({ cards: { length: 1, 0: { card: 'geld', place: null } } })),
  costsOne('a version beyond all numbers', () => ({ cards: [{ card: 'geld', place: '__proto__' }] })),
  {
    name: 'words of five million letters, which are not looked at',
    run: (lab) =>
      tryItem(
        lab,
        JSON.stringify(talkAt(99, { nickname: 'x'.repeat(5e6), date: LONG, links: LONG })),
        COSTS_NOTHING,
      ),
  },
  {
    name: 'fields of the prototype',
    run: (lab) => tryItem(lab, withRaw('__proto__', '{"cards":[],"id":"x"}'), COSTS_NOTHING),
  },
  {
    name: 'cards of the prototype',
    run: (lab) =>
      tryItem(lab, withRaw('cards', '[{"card":"constructor","place":"strong-push"}]'), COSTS_NOTHING),
  },
  {
    name: 'a talk of the prototype alone',
    run: (lab) => tryItem(lab, '{"__proto__":{"id":"x"},"cards":[]}', COSTS_ONE),
  },
  { name: 'a number beyond all numbers', run: (lab) => tryItem(lab, withRaw('deck', '1e999'), COSTS_ONE) },
  {
    name: 'a hundred thousand levels beside the cards',
    run: (lab) => tryItem(lab, withRaw('more', deep(1e5)), COSTS_NOTHING),
  },
  {
    name: 'a hundred thousand levels for the cards',
    run: (lab) => tryItem(lab, withRaw('cards', deep(1e5)), COSTS_ONE),
  },
  {
    name: 'two talks with one id: one counts, whichever comes first',
    run: async (lab) => {
      const twin = JSON.stringify(talkAt(0, { changed: '2026-11-24T14:00:00Z', cards: [] }));
      for (const [name, items] of [
        ['first.json', [twin, ...good]],
        ['last.json', [...good, twin]],
      ] as const)
        await tryText(lab, name, list(items), { code: 0, says: /^8 talks from 1 file, 1 handed in again/m });
    },
  },
  {
    name: 'a million items that are nothing',
    run: (lab) =>
      tryText(lab, 'file.json', list([...good, ...Array(1e6).fill('7')]), {
        code: 1,
        says: /^8 talks[\s\S]*Left out: 1000000/m,
      }),
  },
  {
    name: 'codes that are no texts',
    run: async (lab) => {
      const items = [
        `{"toString":1,"valueOf":1}`,
        deep(1e5),
        '7',
        'null',
        '"DUWTJE:"',
        `"DUWTJE:${'A'.repeat(1e6)}"`,
      ];
      await tryText(
        lab,
        'codes.json',
        `{"format":"duwtje-hand-in","version":1,"handIns":[${items.join()}]}`,
        {
          code: 1,
          says: /item 6: is a damaged hand-in[\s\S]*There is no talk/,
        },
      );
    },
  },
  {
    name: 'a code with one letter changed, at every place',
    run: async (lab) => {
      const code = handInText({
        talk: '0123456789abcdef',
        deck: '1.0.0',
        revision: 1,
        placements: [],
        ...PLACES_ALONE,
        ownCards: 0,
        named: [],
      });
      const forged = Array.from(
        code,
        (letter, at) => code.slice(0, at) + (letter === 'A' ? 'B' : 'A') + code.slice(at + 1),
      );
      await tryText(lab, 'codes.txt', `${good.join('\n')}\n${forged.join('\n')}\n`, {
        code: 1,
        says: new RegExp(`^8 talks[\\s\\S]*Left out: ${forged.length}`, 'm'),
      });
    },
  },
  lines('300,000 blanks within a line', `x${' '.repeat(3e5)}x`),
  lines('300,000 hard blanks within a line', `${'\u00a0'.repeat(3e5)}x`),
  lines('300,000 quotes within a line', `x${'"'.repeat(3e5)}x`),
  lines('300,000 braces in a line', '{'.repeat(3e5)),
  lines('300,000 closed braces in a line', `{${'} '.repeat(3e5)}`),
  broken('no JSON in a field before the talks', '"made":@@@,', ''),
  broken('no JSON in a field behind the talks', '', ',"pictures":[{"a" 1,,}]'),
  broken('brackets that do not match behind the talks', '', ',"pictures":[}{]'),
  broken('an escape that there is not, behind the talks', '', String.raw`,"made":"\q"`),
  {
    name: 'a field behind the talks of ten million levels',
    run: (lab) =>
      tryText(lab, 'file.json', list(good, '', `,"more":${deep(1e7)}`), {
        code: 1,
        says: /^8 talks[\s\S]*is not valid JSON/m,
      }),
  },
];
