// The page and the command line must make the same of whatever comes in: each case is fed to both.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSealed } from '../../../companion/files/sealedFile.ts';
import { readTalkFile } from '../../../companion/files/talkFile.ts';
import { foundInOctets } from '../../../companion/group/intake/incoming.ts';
import { EMPTY_PILE, putOn, showWaiting } from '../../../companion/group/pile/pile.ts';
import { takeIn } from '../../../companion/group/pile/takeIn.ts';
import { mergeActions, NO_ACTIONS, poolActions } from '../../../src/domain/group/actions.ts';
import { type Batch, batchId, closeBatch, countHandIns } from '../../../src/domain/group/batch.ts';
import { groupText } from '../../../src/domain/group/groupFile.ts';
import { ANSWERS, handInFromTalk, keyText } from '../../../src/domain/handIn/handIn.ts';
import { handInFromLines, handInText } from '../../../src/domain/handIn/handInText.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { gather } from '../../../src/group/gather.ts';
import { closeNewBatch } from '../../../src/group/newBatch.ts';
import { anyTalk, REAL_TALK } from '../files/sampleTalks.ts';
import { deck, TAGS, tables } from './samples.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/incoming');
const place = mkdtempSync(join(tmpdir(), 'same-talks-'));

interface File {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** All that counts of what came in, in an order that does not hang on the order in which it came. */
interface Taken {
  readonly talks: readonly string[];
  /** What is shown, when all that may be shown is. */
  readonly group: string;
  /** Whether something did not count. */
  readonly faulty: boolean;
}

function onPage(files: readonly File[]): Taken {
  const found = files.map(({ content }) => foundInOctets(Buffer.from(content), deck));
  const handIns = found.flatMap((each) => each.handIns);
  const batches = found.flatMap((each) => each.batches);
  const actions = found.reduce((all, each) => mergeActions(all, each.actions), NO_ACTIONS);
  const { pile, clashes } = takeIn(EMPTY_PILE, { handIns, batches, actions }, TAGS);
  // Those that a group holds rightly wait no longer.
  const talks = putOn(EMPTY_PILE, handIns, TAGS).pile.waiting.map(
    ({ talk, deck: version, revision, ownCards, placements, named }) =>
      JSON.stringify([
        talk,
        version,
        revision,
        ownCards,
        TAGS.map((tag) => placements[tag] ?? 'not-asked'),
        named,
      ]),
  );
  return {
    talks: talks.sort(),
    group: groupText(showWaiting(pile, TAGS).batches, pile),
    faulty: clashes.length > 0 || found.some(({ refusal }) => refusal !== undefined),
  };
}

function onCommandLine(files: readonly File[]): Taken {
  const folder = mkdtempSync(join(place, 'in-'));
  const paths = files.map(({ name, content }, i) => {
    const path = join(folder, `${i}-${name}`);
    writeFileSync(path, content);
    return path;
  });
  const gathered = gather({ paths, deck, out: join(folder, 'out') });
  const { table, problems } = gathered;
  const talks = Array.from({ length: table.size }, (_, i) => {
    const { key, deck: version, revision, ownCards, answers } = table.at(i);
    const places = Array.from(answers, (answer) => ANSWERS[answer]);
    return JSON.stringify([keyText(key), version, revision, ownCards, places, table.named.get(i) ?? []]);
  });
  const { batches, clashes } = closeNewBatch(gathered, [], deck, 5);
  return {
    talks: talks.sort(),
    group: groupText(batches, poolActions(gathered.halls)),
    faulty: clashes.length + problems.count > 0,
  };
}

function both(...files: readonly File[]): Taken {
  const page = onPage(files);
  expect(onCommandLine(files)).toEqual(page);
  return page;
}

const talkFile = (talks: readonly unknown[], name = 'talks.json'): File => ({
  name,
  content: JSON.stringify({ format: 'duwtje-talks', version: 1, made: '2026-11-24T17:00:00Z', talks }),
});
const others = (count: number): Talk[] =>
  Array.from({ length: count }, (_, i) => ({ ...REAL_TALK, id: `talk-${i}` }));

describe('files of every version', () => {
  const fixture = (name: string): File => ({ name, content: readFileSync(join(FIXTURES, name)) });
  const SIX = ['talks.v1.json', 'talks.v1.ndjson', 'hand-ins.v1.json', 'codes.v1.txt'];

  it.each(SIX)('%s gives its six talks', (name) => {
    const taken = both(fixture(name));
    expect(taken).toMatchObject({ faulty: false });
    expect(taken.talks).toHaveLength(6);
  });

  it('is the same six talks in each form, and together they are no more', () => {
    const places = (taken: Taken) => taken.talks.map((row) => JSON.stringify(JSON.parse(row).slice(0, 5)));
    const forms = SIX.map((name) => places(both(fixture(name))));
    for (const form of forms) expect(form).toEqual(forms[0]);
    expect(places(both(...SIX.map(fixture)))).toEqual(forms[0]);
    expect(places(both(...SIX.toReversed().map(fixture)))).toEqual(forms[0]);
  });

  it('group.v1.json gives its batch', () => {
    const taken = both(fixture('group.v1.json'));
    expect(taken).toMatchObject({ talks: [], faulty: false });
    expect(JSON.parse(taken.group).batches).toEqual([expect.objectContaining({ n: 6 })]);
  });

  it('typed.v1.txt is read by whoever types it', () => {
    const lines = readFileSync(join(FIXTURES, 'typed.v1.txt'), 'utf8');
    const [, second] = readFileSync(join(FIXTURES, 'codes.v1.txt'), 'utf8').split('\n');
    const answer = handInFromLines(lines);
    expect(answer).toMatchObject({ ok: true, handIn: { named: [] } });
    expect(both({ name: 'codes.txt', content: second! }).talks[0]).toContain(
      answer.ok ? answer.handIn.talk : '',
    );
  });

  it('backup.v1.duwtje opens, and gives two talks word for word', async () => {
    const opened = await openSealed(
      new Uint8Array(readFileSync(join(FIXTURES, 'backup.v1.duwtje'))),
      'een café aan zee',
    );
    const reading = readTalkFile('text' in opened ? opened.text : '');
    expect(reading).toMatchObject({ faults: [], talks: { length: 2 } });
    expect(reading.talks[0]).toEqual(REAL_TALK);
  });

  it('group-names.v1.json gives its batch, with the names of own cards', () => {
    const taken = both(fixture('group-names.v1.json'));
    expect(taken).toMatchObject({ talks: [], faulty: false });
    const [batch] = JSON.parse(taken.group).batches;
    expect(batch.n).toBe(12);
    expect(batch.ownCards.names).toContain('Élan');
  });

  it('group.v2.json gives its batch, with what leaders laid and what was told', () => {
    const taken = both(fixture('group.v2.json'));
    expect(taken).toMatchObject({ talks: [], faulty: false });
    expect(JSON.parse(taken.group)).toEqual(JSON.parse(String(fixture('group.v2.json').content)));
  });

  it('group.v3.json gives what tables and the hall will do too', () => {
    const taken = both(fixture('group.v3.json'));
    expect(taken).toMatchObject({ talks: [], faulty: false });
    expect(JSON.parse(taken.group)).toMatchObject({
      batches: [{ n: 12 }],
      actions: { hall: 'Elke maand samen een half uur', tables: { length: 2 } },
    });
  });

  it('leaves no fixture unread', () => {
    const read = [
      ...SIX,
      'group.v1.json',
      'group.v2.json',
      'group.v3.json',
      'group-names.v1.json',
      'typed.v1.txt',
      'backup.v1.duwtje',
    ];
    expect(readdirSync(FIXTURES).sort()).toEqual(read.sort());
  });
});

describe('files that are not as they should be', () => {
  const [a, b, c] = others(3) as [Talk, Talk, Talk];
  const whole = String(talkFile([a, b, c]).content);

  it.each<[string, File, number, boolean]>([
    [
      'cut off in its third talk',
      { name: 'cut.json', content: whole.slice(0, whole.indexOf('talk-2')) },
      2,
      true,
    ],
    ['cut off behind its list', { name: 'cut.json', content: whole.slice(0, -1) }, 3, true],
    [
      'not JSON in its second talk',
      { name: 'x.json', content: whole.replace('"id":"talk-1"', '"id":,') },
      2,
      true,
    ],
    [
      'with a talk that lies nowhere',
      talkFile([a, { ...b, cards: [{ card: 'geld', place: 'x' }] }, c]),
      2,
      true,
    ],
    ['with a card twice', talkFile([{ ...a, cards: [...a.cards, a.cards[0]] }, b]), 1, true],
    ['with an id that no talk has', talkFile([{ ...a, id: 'é' }, { ...b, id: '' }, c]), 1, true],
    [
      'with words that are too long, which are not looked at',
      talkFile([{ ...a, experience: 'x'.repeat(6e3) }]),
      1,
      false,
    ],
    [
      'with a deck, an instant and a card of 125,000 letters',
      talkFile([
        { ...a, deck: '1'.repeat(125_000) },
        { ...b, changed: `2026-11-24T13:00:00.${'0'.repeat(125_000)}Z` },
        { ...c, cards: [{ card: `anders-1${'0'.repeat(125_000)}`, place: null }] },
        { ...a, id: 'talk-3' },
      ]),
      1,
      true,
    ],
    [
      'of a later version',
      { name: 'x.json', content: whole.replace('"version":1', '"version":99') },
      0,
      true,
    ],
    ['of no version', { name: 'x.json', content: whole.replace('"version":1', '"version":"1"') }, 0, true],
    [
      'with an odd deck',
      talkFile([
        { ...a, deck: '01.0.0' },
        { ...b, deck: '2.1.0-beta' },
      ]),
      2,
      false,
    ],
    ['with a mark that it is UTF-8', { name: 'x.json', content: `\uFEFF${whole}` }, 3, false],
    [
      'with its fields in another order',
      {
        name: 'x.json',
        content: JSON.stringify({ talks: [a, b], made: '', version: 1, format: 'duwtje-talks' }, null, 2),
      },
      2,
      false,
    ],
    [
      'with the fields of its talks in another order',
      talkFile([a, b].map((talk) => Object.fromEntries(Object.entries(talk).toReversed()))),
      2,
      false,
    ],
    ['with other fields', talkFile([{ ...a, more: { talks: [{}] }, '"': ']}' }]), 1, false],
    ['empty', { name: 'x.json', content: '' }, 0, true],
    ['nothing of ours', { name: 'x.json', content: '{"hello": [1]}' }, 0, true],
    ['no text', { name: 'x.json', content: Uint8Array.from([0xff, 0xfe, 0, 0x7b, 0x22]) }, 0, true],
    [
      'a group that was changed',
      { name: 'x.json', content: '{"format":"duwtje-group","version":1,"batches":[{}]}' },
      0,
      true,
    ],
    ['a file of talks under the name of lines', talkFile([a, b], 'talks.txt'), 2, false],
    [
      'lines, one of them cut off, one of a later version, one with no talk',
      {
        name: 'lines.ndjson',
        content: [
          JSON.stringify(a),
          '',
          JSON.stringify(b).slice(0, 90),
          JSON.stringify({ ...c, version: 99 }),
          '7',
          `${JSON.stringify({ ...c, version: 1 })}\r`,
        ].join('\n'),
      },
      2,
      true,
    ],
  ])('a file %s', (_, file, count, faulty) => {
    const taken = both(file);
    expect(taken.talks).toHaveLength(count);
    expect(taken.faulty).toBe(faulty);
  });

  it('codes line by line, with spaces around them', () => {
    const [one, other] = [a, b].map((talk) => handInText(handInFromTalk(talk, deck, { own: 'count' })));
    for (const name of ['codes.txt', 'codes.json'])
      expect(both({ name, content: `${one}\r\n\n ${other} \t\n` })).toMatchObject({
        faulty: false,
        talks: { length: 2 },
      });
  });
});

describe('groups beside talks', () => {
  const handIns = tables(12, 3);
  const groupFile = (batches: readonly Batch[]): File => ({
    name: 'group.json',
    content: groupText(batches),
  });
  const codes = (from: number, to: number): File => ({
    name: 'codes.txt',
    content: handIns.slice(from, to).map(handInText).join('\n'),
  });
  const close = (from: number, to: number) => closeBatch(countHandIns(handIns.slice(from, to), TAGS))!;
  const sizes = ({ group }: Taken) => JSON.parse(group).batches.map(({ n }: Batch) => n);

  it('of just those talks is one batch, and later talks wait or are the next one', () => {
    expect(sizes(both(codes(0, 7), groupFile([close(0, 7)])))).toEqual([7]);
    expect(sizes(both(groupFile([close(0, 7)]), codes(0, 9)))).toEqual([7]);
    expect(sizes(both(codes(0, 12), groupFile([close(0, 7)]))).sort()).toEqual([5, 7]);
    expect(both(codes(0, 12), groupFile([close(0, 7)])).faulty).toBe(false);
  });

  it('of other talks is added', () => {
    expect(sizes(both(codes(0, 6), groupFile([close(6, 12)])))).toEqual([6, 6]);
  });

  it('that displaces talks is left out, and said, whether it names them all or some', () => {
    const real = close(0, 8);
    const forge = (change: Partial<Batch>): Batch => {
      const { id: _, ...content } = { ...real, ...change };
      return { id: batchId(content), ...content };
    };
    const talks = BigUint64Array.from([...real.talks, 1n]).sort();
    const forged = [
      forge({
        n: 9,
        talks,
        rows: new Map(TAGS.map((tag) => [tag, { kind: 'alike', side: 'brake', atLeast: 7 }])),
      }),
      forge({ rows: new Map([...real.rows].slice(1)) }),
      close(4, 9),
      close(7, 12),
    ];
    for (const batch of forged) {
      const taken = both(codes(0, 8), groupFile([batch]));
      expect(taken).toEqual({ talks: both(codes(0, 8)).talks, group: groupText([real]), faulty: true });
    }
  });

  it('counts the same on page and command line, whatever talks and groups come together', () => {
    const range = fc
      .tuple(fc.nat(11), fc.nat(11))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    fc.assert(
      fc.property(
        range,
        fc.array(
          range.filter(([from, to]) => to - from >= 5),
          { maxLength: 3 },
        ),
        (hand, groups) => {
          const files = [codes(...hand), ...groups.map(([from, to]) => groupFile([close(from, to)]))];
          const taken = both(...files);
          expect(both(...files.toReversed())).toEqual(taken);
          // Talks at hand are all counted or wait, and no talk counts twice.
          const keys = JSON.parse(taken.group).batches.flatMap(({ talks }: { talks: string }) =>
            talks.match(/.{16}/g),
          );
          expect(new Set(keys).size).toBe(keys.length);
          const waits = handIns.slice(...hand).filter(({ talk }) => !keys.includes(talk));
          expect(waits.length).toBeLessThan(5);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('copies of a talk', () => {
  it('equally new, the same one counts in either order', () => {
    const brake = (place: 'strong-brake' | 'slight-brake', more: Partial<Talk> = {}): Talk => ({
      ...REAL_TALK,
      cards: [{ ...REAL_TALK.cards[0]!, place }],
      ...more,
    });
    for (const [one, other, says] of [
      [brake('strong-brake'), brake('slight-brake'), '"strong-brake"'],
      [brake('slight-brake', { deck: '1.2.0' }), brake('slight-brake', { deck: '1.10.0' }), '"1.10.0"'],
    ] as const) {
      const taken = both(talkFile([one, other]));
      expect(taken.talks).toEqual([expect.stringContaining(says)]);
      expect(both(talkFile([other]), talkFile([one])).talks).toEqual(taken.talks);
    }
  });

  it('of any kind, in files or as codes, come to the same talks', () => {
    const few = fc
      .tuple(
        anyTalk,
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('2026-11-24T13:00:00Z', '2026-11-24T13:00:01Z'),
      )
      .chain(([talk, id, changed]) =>
        fc.record({
          talk: fc.constant({ ...talk, id, changed }),
          as: fc.constantFrom('talk' as const, 'count' as const, 'named' as const),
        }),
      );
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 12 }), (copies) => {
        const files = copies.map(
          ({ talk, as }): File =>
            as === 'talk'
              ? talkFile([talk])
              : { name: 'code.txt', content: handInText(handInFromTalk(talk, deck, { own: as })) },
        );
        expect(both(...files.toReversed()).talks).toEqual(both(...files).talks);
      }),
      { seed: 13, numRuns: 60 },
    );
  });
});
