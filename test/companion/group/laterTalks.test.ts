// The day on which a talk gets a second version, played beforehand: page and command line must migrate older talks alike.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { foundInOctets } from '../../../companion/group/intake/incoming.ts';
import { ANSWERS } from '../../../src/domain/handIn/handIn.ts';
import { gather } from '../../../src/group/gather.ts';
import { deck } from './samples.ts';

type Raw = Readonly<Record<string, unknown>>;

// In the first version, of this test, a place was called `where`.
vi.mock('../../../src/domain/talk/talkVersion.ts', () => ({ TALK_VERSION: 2 }));
vi.mock('../../../src/domain/talk/talkMigrations.ts', () => ({
  migrationsFor: () => [
    (record: Raw) => ({
      ...record,
      cards: (record.cards as Raw[]).map(({ where, ...card }) => ({ ...card, place: where })),
    }),
  ],
}));

const talk = (version: number, id: string) => ({
  id,
  deck: '1.0.0',
  changed: '2026-11-24T13:00:00Z',
  cards: [{ card: 'geld', [version === 1 ? 'where' : 'place']: 'slight-push' }],
});
const file = (version: number, ids: readonly string[]) =>
  JSON.stringify({ format: 'duwtje-talks', version, talks: ids.map((id) => talk(version, id)) });

it.each<[string, string, number, boolean]>([
  ['a file of the first version', file(1, ['a', 'b']), 2, false],
  ['a file of the second', file(2, ['a', 'b', 'c']), 3, false],
  ['a file of the third, which nobody knows', file(3, ['a']), 0, true],
  ['a file of the first that says it is of the second', file(1, ['a']).replace('1,', '2,'), 0, true],
  [
    'lines: of no version, which is the first; of the second; of the third',
    [talk(1, 'a'), { ...talk(2, 'b'), version: 2 }, { ...talk(2, 'c'), version: 3 }]
      .map((line) => JSON.stringify(line))
      .join('\n'),
    2,
    true,
  ],
])('takes %s', (_, text, count, faulty) => {
  const name = text.includes('format') ? 'talks.json' : 'talks.ndjson';
  const found = foundInOctets(Buffer.from(text), deck);
  expect(found.handIns).toHaveLength(count);
  expect(found.refusal !== undefined).toBe(faulty);
  const path = join(mkdtempSync(join(tmpdir(), 'later-')), name);
  writeFileSync(path, text);
  const { table, problems } = gather({ paths: [path], deck, out: `${path}.out` });
  expect([table.size, problems.count > 0]).toEqual([count, faulty]);
  const geld = deck.factors.findIndex(({ id }) => id === 'geld');
  for (let i = 0; i < count; i++) {
    expect(found.handIns[i]!.placements[deck.factors[geld]!.tag]).toBe('slight-push');
    expect(ANSWERS[table.at(i).answers[geld]!]).toBe('slight-push');
  }
});
