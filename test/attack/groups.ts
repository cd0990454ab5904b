// Forged groups.

import { readFileSync, writeFileSync } from 'node:fs';
import { type Batch, batchId } from '../../src/domain/group/batch.ts';
import { groupText } from '../../src/domain/group/groupFile.ts';
import { keyText, talkKey } from '../../src/domain/handIn/handIn.ts';
import { NO_NAMES, UNTOLD } from '../domain/group/samples.ts';
import { type Attack, expectOutcome, type Lab } from './lab.ts';

const PLACES = ['strong-brake', 'slight-push', 'not-laid'] as const;
const talkAt = (i: number) => ({
  id: `talk-${i}`,
  deck: '1.0.0',
  changed: '2026-11-24T13:00:00Z',
  cards: [{ card: 'geld', place: PLACES[i % 3] }],
});
const keyAt = (i: number) => BigInt(`0x${keyText(talkKey(`talk-${i}`))}`);
const TAGS = Array.from({ length: 24 }, (_, i) => i + 4);

/** A batch with a right id, whatever it claims. */
function forge(talks: readonly bigint[], change: Partial<Batch> = {}): Batch {
  const n = talks.length;
  const content = {
    n,
    talks: BigUint64Array.from(talks).sort(),
    rows: new Map(TAGS.map((tag) => [tag, { kind: 'alike', side: 'brake', atLeast: n - 2 } as const])),
    ownCards: NO_NAMES,
    ...UNTOLD,
    ...change,
  };
  const { id = batchId(content), ...rest } = content as Batch;
  return { id, ...rest };
}

function save(lab: Lab, name: string, text: string): string {
  writeFileSync(lab.path(name), text);
  return lab.path(name);
}

/** Eight talks at hand. */
const saveTalks = (lab: Lab) =>
  save(
    lab,
    'talks.json',
    JSON.stringify({ format: 'duwtje-talks', version: 1, talks: [0, 1, 2, 3, 4, 5, 6, 7].map(talkAt) }),
  );

/** Holds the figure of eight talks and forged groups to that of the talks alone. */
async function expectUnmoved(lab: Lab, texts: readonly string[], says: RegExp): Promise<void> {
  const talks = saveTalks(lab);
  await lab.duwtje(['group', talks, '--out', lab.path('alone')]);
  const forged = texts.map((text, i) => save(lab, `group-${i}.json`, text));
  const outcome = await lab.duwtje(['group', talks, ...forged, '--out', lab.path('both')]);
  expectOutcome(outcome, { code: 1, says });
  if (!/the figure shows 8\b/.test(outcome.out)) throw new Error(`shows other talks: ${outcome.out}`);
  for (const file of ['figure.svg', 'group.json', 'talks.csv'])
    if (readFileSync(lab.path('both', file), 'utf8') !== readFileSync(lab.path('alone', file), 'utf8'))
      throw new Error(`${file} differs from that of the talks alone`);
}

const displaced = (name: string, ...batches: readonly Batch[]): Attack => ({
  name,
  run: (lab) =>
    expectUnmoved(
      lab,
      batches.map((batch) => groupText([batch])),
      /group-0\.json holds a group of \d+ talks that does not count/,
    ),
});

const refused = (name: string, textOf: () => string, wrong: RegExp): Attack => ({
  name,
  run: (lab) => expectUnmoved(lab, [textOf()], new RegExp(`group-0\\.json .*${wrong.source}`)),
});

const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => keyAt(from + i));
const unknown = (count: number) => Array.from({ length: count }, (_, i) => BigInt(i + 1));

/** A group's file with one field of its batch put in by hand. */
const withField = (field: string, value: string) => () =>
  groupText([forge(unknown(5))]).replace(new RegExp(`"${field}": [^\\n]*`), `"${field}": ${value},`);
const withRow = (row: string) => () => groupText([forge(unknown(5))]).replace('"brake 3"', row);
const withNames = (names: readonly string[]) => () =>
  groupText([forge(unknown(5), { ownCards: { ...NO_NAMES, names } })]);

export const groups: readonly Attack[] = [
  displaced('the keys of all talks at hand and one more', forge([...keys(0, 8), 1n])),
  displaced('the keys of all talks at hand, with other rows', forge(keys(0, 8))),
  displaced('five talks, of which four are at hand', forge([...keys(0, 4), 1n])),
  displaced('one talk at hand among a thousand', forge([...keys(7, 8), ...unknown(999)])),
  displaced(
    'two groups of one talk at hand each',
    forge([...keys(0, 1), ...unknown(4)]),
    forge([...keys(1, 2), ...unknown(6)]),
  ),
  refused('a sum that is not that of its talks', withRow('"0 0 4 0 0 2"'), /does not add up to 5 talks/),
  refused('a negative count', withRow('"-1 0 4 0 0 2"'), /does not add up/),
  refused('a count that is no number', withRow('"NaN 0 4 0 0 1"'), /does not add up/),
  refused('a count beyond all numbers', withRow('1e999'), /does not add up/),
  refused('a row that tells of single talks', withRow('"0 0 5 0 0 0"'), /tells of single talks/),
  refused('a number of talks beyond all numbers', withField('n', '1e999'), /from 5 to/),
  refused('a negative number of talks', withField('n', '-5'), /from 5 to/),
  refused(
    'more talks than it names',
    withField('n', '3999999'),
    /says that it has 3999999 talks, and names 5/,
  ),
  refused('fewer than five talks', () => groupText([forge(unknown(4))]), /from 5 to/),
  refused('a name of a megabyte', withNames(['x'.repeat(1e6)]), /longer than 40 bytes/),
  refused('a million names', withNames(Array.from({ length: 1e6 }, (_, i) => `n${i}`)), /more names/),
  refused(
    'names that are no texts',
    () => withNames(['x'])().replace('"x"', '{"toString":1}'),
    /name of an own card/,
  ),
  refused(
    'a row for the prototype',
    () => groupText([forge(unknown(5))]).replace('"4":', '"__proto__":'),
    /tag that no card has/,
  ),
  refused(
    'rows for a million tags',
    () => {
      const rows = Array.from({ length: 1e6 }, (_, i) => `"${i}":"brake 3"`).join();
      return `{"format":"duwtje-group","version":1,"batches":[{"n":5,"talks":"${'0'.repeat(80)}","rows":{${rows}}}]}`;
    },
    /is damaged/,
  ),
  refused(
    'talks that only have a length',
    () => groupText([forge(unknown(5))]).replace(/"talks": "\w+"/, '"talks": {"length":80}'),
    /names no talks/,
  ),
  refused(
    'a talk five times',
    () => groupText([forge(unknown(5), { talks: new BigUint64Array(5) })]),
    /names a talk twice/,
  ),
  refused('an id that does not fit', withField('id', '"0123456789abcdef"'), /id that does not fit/),
  refused(
    'a million levels in a row',
    withRow('['.repeat(1e6) + ']'.repeat(1e6)),
    /does not add up|is damaged/,
  ),
  refused(
    'a hundred thousand batches',
    () => {
      const batch = JSON.stringify(JSON.parse(groupText([forge(unknown(5))])).batches[0]);
      return `{"format":"duwtje-group","version":1,"batches":[${Array(1e5).fill(batch).join()}]}`;
    },
    /more than 10000 batches/,
  ),
  {
    name: 'a million talks, the keys of talks at hand among them',
    run: (lab) =>
      expectUnmoved(lab, [groupText([forge([...keys(0, 8), ...unknown(1e6 - 8)])])], /8 of them are at hand/),
  },
  {
    name: 'ten thousand groups beside each other, each with one talk of the one before',
    run: async (lab) => {
      const batches = Array.from({ length: 9_999 }, (_, i) =>
        forge(unknown(5).map((key) => key + BigInt(i * 4))),
      );
      const file = save(lab, 'many.json', groupText(batches));
      expectOutcome(await lab.duwtje(['group', file, '--out', lab.path('out')]), {
        code: 1,
        says: /also in a larger group/,
      });
    },
  },
  {
    name: 'the same group ten times, whole and in one run',
    run: async (lab) => {
      const files = Array.from({ length: 10 }, (_, i) =>
        save(lab, `${i}.json`, groupText([forge(unknown(6))])),
      );
      expectOutcome(await lab.duwtje(['group', ...files, '--out', lab.path('out')]), {
        code: 0,
        says: /the figure shows 6/,
      });
    },
  },
  {
    name: 'a group that differs by one talk from one that the folder showed, and one that bears its id',
    run: async (lab) => {
      const talks = saveTalks(lab);
      const out = lab.path('out');
      await lab.duwtje(['group', talks, '--out', out]);
      const { id } = JSON.parse(readFileSync(lab.path('out', 'group.json'), 'utf8')).batches[0];
      const more = save(lab, 'more.json', groupText([forge([...keys(0, 8), 1n])]));
      const outcome = await lab.duwtje(['group', more, '--out', out]);
      expectOutcome(outcome, { code: 1, says: /shown from this folder before/ });
      const twin = save(lab, 'twin.json', groupText([forge(keys(0, 8), { id })]));
      const again = await lab.duwtje(['group', talks, twin, '--out', out]);
      expectOutcome(again, { code: 1, says: /the figure shows 8/ });
    },
  },
];
