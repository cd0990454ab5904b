import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_LIMITS, readTalkFile, writeTalkFile } from '../../../companion/files/talkFile.ts';
import { checkTalk, isFault } from '../../../companion/talks/talkCheck.ts';
import type { Migration } from '../../../src/domain/fileVersion.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../../src/domain/talk/talkVersion.ts';
import { anyPicture, withTalks } from './samplePictures.ts';
import { anyTalk, NOW, REAL_TALK } from './sampleTalks.ts';

const anyTalks = fc.uniqueArray(anyTalk, { selector: ({ id }) => id, maxLength: 4 });

function fileOf(talks: readonly unknown[], version: unknown = TALK_VERSION): string {
  return JSON.stringify({ format: 'duwtje-talks', version, made: NOW, talks });
}

/** The one fault of a file with this talk changed. */
function faultOf(change: object): unknown {
  return readTalkFile(fileOf([{ ...REAL_TALK, ...change }])).faults[0];
}

describe('the file of talks', () => {
  it('gives back every talk as it was written', () => {
    fc.assert(
      fc.property(anyTalks, (talks) => {
        expect(readTalkFile(writeTalkFile(talks, NOW))).toEqual({ talks, pictures: [], faults: [] });
      }),
    );
  });

  it('composes accents as it writes, whatever a device typed them as', () => {
    const apart = { ...REAL_TALK, question: 'Cafe\u0301?', nickname: 'Zoe\u0308' };
    const text = writeTalkFile([apart], NOW);
    expect(text).toContain('"Caf\u00e9?"');
    expect(text).toContain('"Zo\u00eb"');
    expect(text).not.toMatch(/[\u0300-\u036f]/);
  });

  it('composes accents as it reads, written out or as escapes', () => {
    const whole = { ...REAL_TALK, question: 'Caf\u00e9?', nickname: 'Zo\u00eb' };
    const file = fileOf([{ ...whole, question: 'Cafe\u0301?', nickname: 'Zoe\u0308' }]);
    expect(readTalkFile(file).talks).toEqual([whole]);
    const escaped = file.replace('e\u0301', 'e\\u0301').replace('e\u0308', 'e\\u0308');
    expect(escaped).not.toMatch(/[\u0300-\u036f]/);
    expect(readTalkFile(escaped).talks).toEqual([whole]);
  });

  it('says what it is, in which version and when it was made', () => {
    const file = JSON.parse(writeTalkFile([REAL_TALK], NOW));
    expect(file).toEqual({ format: 'duwtje-talks', version: TALK_VERSION, made: NOW, talks: [REAL_TALK] });
  });

  it('is as its description shows it', () => {
    const example = /```json\n(.*?)```/s.exec(readFileSync('docs/file-formats.md', 'utf8'))![1]!;
    const { talks, faults } = readTalkFile(example);
    expect(faults).toEqual([]);
    expect(JSON.parse(writeTalkFile(talks, NOW))).toEqual(JSON.parse(example));
  });

  it('reads a file that an editor has put a byte order mark in front of', () => {
    expect(readTalkFile(`\uFEFF${writeTalkFile([REAL_TALK], NOW)}`).talks).toEqual([REAL_TALK]);
  });

  it('asks no eval of the browser, so that a strict content policy reports nothing', () => {
    const { Function: real } = globalThis;
    let asked = 0;
    globalThis.Function = new Proxy(real, { construct: () => asked++ as never, apply: () => asked++ });
    readTalkFile(writeTalkFile([REAL_TALK], NOW));
    globalThis.Function = real;
    expect(asked).toBe(0);
  });

  it('takes nothing along that it does not know', () => {
    const talk = JSON.stringify({ ...REAL_TALK, mood: 'x' }).replace('{', '{"__proto__":{"archived":true},');
    const [read] = readTalkFile(
      `{"format":"duwtje-talks","version":${TALK_VERSION},"talks":[${talk}]}`,
    ).talks;
    expect(read).toEqual(REAL_TALK);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { archived?: unknown }).archived).toBeUndefined();
  });

  it('makes half a character whole, so that the words around it are kept', () => {
    const text = fileOf([{ ...REAL_TALK, question: 'a\uD83Cb' }]);
    expect(text).toContain('\\ud83c');
    expect(readTalkFile(text).talks[0]?.question).toBe('a\uFFFDb');
  });
});

describe('a file that is not right', () => {
  it.each([
    ['', 'not-json'],
    ['{"format":"duwtje-talks"', 'not-json'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['"duwtje-talks"', 'not-ours'],
    ['{"__proto__":{"format":"duwtje-talks","version":1,"talks":[]}}', 'not-ours'],
    ['{"format":"duwtje-talks","version":1,"talks":{"length":1}}', 'not-ours'],
    ['{"format":"duwtje-talks","version":"1","talks":[]}', 'not-ours'],
    ['{"format":"duwtje-talks","version":0,"talks":[]}', 'not-ours'],
    ['{"format":"duwtje-talks","version":1.5,"talks":[]}', 'not-ours'],
  ])('%s is %s', (text, code) => {
    expect(readTalkFile(text)).toEqual({ talks: [], pictures: [], faults: [{ code }] });
  });

  it('may be nested as deep as it likes', () => {
    const deep = '['.repeat(1_000_000);
    expect(readTalkFile(deep).faults).toEqual([{ code: 'not-json' }]);
    expect(readTalkFile(fileOf([]).replace('[]', `[${deep}${']'.repeat(1_000_000)}]`)).talks).toEqual([]);
  });

  it('is told apart when it is newer', () => {
    const version = TALK_VERSION + 1;
    const fault = { code: 'newer-version', version };
    expect(readTalkFile(fileOf([], version)).faults).toEqual([fault]);
    expect(readTalkFile(`{"format":"duwtje-talks","version":${version}}`).faults).toEqual([fault]);
  });

  it('is not read when it holds more than there can be', () => {
    expect(readTalkFile(' '.repeat(FILE_LIMITS.characters + 1)).faults).toEqual([{ code: 'too-large' }]);
    const many = fileOf(Array(FILE_LIMITS.talks + 1).fill(0));
    expect(readTalkFile(many).faults).toEqual([{ code: 'too-many-talks', most: FILE_LIMITS.talks }]);
  });

  it('is done with soon at 50 MB, whatever fills it', () => {
    const started = performance.now();
    const text = fileOf([{ ...REAL_TALK, question: 'é'.repeat(50_000_000) }]);
    expect(readTalkFile(text).faults).toEqual([{ code: 'too-long', field: 'question', talk: 1 }]);
    const cards = fileOf([{ ...REAL_TALK, cards: Array(10_000_000).fill(0) }]);
    expect(readTalkFile(cards).faults).toEqual([{ code: 'too-many', field: 'cards', talk: 1 }]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a talk that is not right', () => {
  const card = REAL_TALK.cards[0]!;

  it.each<[string, object, object]>([
    ['no id', { id: undefined }, { code: 'missing', field: 'id' }],
    ['an id that could do harm', { id: '../x' }, { code: 'wrong-id', field: 'id' }],
    ['a day that is not there', { date: '2026-02-30' }, { code: 'no-such-day', field: 'date' }],
    [
      'an hour that is not there',
      { changed: '2026-02-03T24:00:00Z' },
      { code: 'no-such-day', field: 'changed' },
    ],
    ['a leap day too many', { created: '2025-02-29T10:00:00Z' }, { code: 'no-such-day', field: 'created' }],
    [
      'an agreement for no day',
      { agreement: { step: '', who: '', by: 'morgen' } },
      { code: 'no-such-day', field: 'agreement.by' },
    ],
    ['a number for a text', { question: 3 }, { code: 'wrong-kind', field: 'question' }],
    ['a text for a yes or no', { archived: 'true' }, { code: 'wrong-kind', field: 'archived' }],
    ['an unknown setting', { setting: 'bar' }, { code: 'unknown-choice', field: 'setting' }],
    ['a trigger twice', { triggers: ['health', 'health'] }, { code: 'repeated', field: 'triggers' }],
    ['a card twice', { cards: [card, card] }, { code: 'repeated', field: 'cards' }],
    [
      'a card nowhere',
      { cards: [card, { ...card, place: 'left' }] },
      { code: 'unknown-choice', field: 'cards.1.place' },
    ],
    [
      'a card named as a prototype',
      { cards: [{ ...card, card: '__proto__' }] },
      { code: 'wrong-id', field: 'cards.0.card' },
    ],
    ['a link to itself', { links: [{ from: 'geld', to: 'geld' }] }, { code: 'self-link', field: 'links.0' }],
    [
      'a link twice, one the other way',
      {
        links: [
          { from: 'geld', to: 'werk' },
          { from: 'werk', to: 'geld' },
        ],
      },
      { code: 'repeated', field: 'links' },
    ],
    ['too long a text', { nickname: 'x'.repeat(5_001) }, { code: 'too-long', field: 'nickname' }],
    ['too many cards', { cards: Array(201).fill(card) }, { code: 'too-many', field: 'cards' }],
    ['too many links', { links: Array(1_001).fill(0) }, { code: 'too-many', field: 'links' }],
  ])('with %s is named', (_, change, fault) => {
    expect(faultOf(change)).toEqual({ ...fault, talk: 1 });
  });

  it('leaves the others alone', () => {
    const other: Talk = { ...REAL_TALK, id: 'other' };
    const { talks, faults } = readTalkFile(fileOf([null, REAL_TALK, { ...other, date: 7 }, [], other]));
    expect(talks).toEqual([REAL_TALK, other]);
    expect(faults).toEqual([
      { code: 'no-talk', field: '', talk: 1 },
      { code: 'wrong-kind', field: 'date', talk: 3 },
      { code: 'no-talk', field: '', talk: 4 },
    ]);
  });

  it('is a fault when its id was there before; the first one counts', () => {
    const { talks, faults } = readTalkFile(fileOf([REAL_TALK, { ...REAL_TALK, question: 'x' }]));
    expect(talks).toEqual([REAL_TALK]);
    expect(faults).toEqual([{ code: 'repeated-id', talk: 2, first: 1 }]);
  });

  it('is found in storage by the same check', () => {
    expect(checkTalk(structuredClone(REAL_TALK))).toEqual(REAL_TALK);
    expect(checkTalk(undefined)).toEqual({ code: 'no-talk', field: '' });
    expect(checkTalk({ ...REAL_TALK, cards: undefined })).toEqual({ code: 'missing', field: 'cards' });
  });
});

describe('an older file', () => {
  // As if version 1 had called the question `ask`, and version 2 had no links.
  const migrations: readonly Migration[] = [
    ({ ask, ...talk }) => ({ ...talk, question: (ask as string).trim() }),
    (talk) => ({ ...talk, links: [] }),
  ];
  const { question: _, links: __, ...old } = REAL_TALK;

  it('is brought up to date step by step, from its own version on', () => {
    const now = { ...REAL_TALK, question: 'Hoe dan?', links: [] };
    const first = readTalkFile(fileOf([{ ...old, ask: ' Hoe dan? ' }], 1), migrations);
    const second = readTalkFile(fileOf([{ ...old, question: 'Hoe dan?' }], 2), migrations);
    expect(first).toEqual({ talks: [now], pictures: [], faults: [] });
    expect(second).toEqual(first);
    expect(readTalkFile(fileOf([now], 3), migrations)).toEqual(first);
    expect(readTalkFile(fileOf([now], 4), migrations).faults).toEqual([
      { code: 'newer-version', version: 4 },
    ]);
  });

  it('loses only the talk that cannot be brought up to date', () => {
    const { talks, faults } = readTalkFile(fileOf([{ ...old }, { ...old, ask: 'x' }], 1), migrations);
    expect(talks).toHaveLength(1);
    expect(faults).toEqual([{ code: 'cannot-migrate', field: '', talk: 1 }]);
  });
});

describe('200 damaged files', () => {
  const swaps: readonly unknown[] = [
    null,
    0,
    -1,
    Number.MAX_VALUE,
    '',
    'x',
    [],
    {},
    [[]],
    true,
    '__proto__',
    '2026-13-01',
  ];

  /** Puts something else at one place in a value, chosen by `at`. */
  function swap(value: unknown, at: number, other: unknown): unknown {
    let count = 0;
    return JSON.parse(JSON.stringify(value), (_, inner) => (count++ === at ? other : inner));
  }

  const written = fc
    .tuple(anyTalks, fc.array(anyPicture, { maxLength: 3 }))
    .map(([talks, pictures]) => writeTalkFile(talks, NOW, withTalks(talks, pictures)));

  const damaged = fc.oneof(
    fc
      .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }))
      .map(([text, flips]) => {
        const bytes = Buffer.from(text);
        for (const [at, mask] of flips) bytes[at % bytes.length]! ^= mask;
        return bytes.toString('utf8');
      }),
    fc.tuple(written, fc.nat()).map(([text, at]) => text.slice(0, at % text.length)),
    fc.tuple(written, fc.nat(120), fc.constantFrom(...swaps)).map(([text, at, other]) => {
      return JSON.stringify(swap(JSON.parse(text), at, other));
    }),
  );

  it('never throw, and give only talks that are right', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { talks, pictures, faults } = readTalkFile(text);
        expect(readTalkFile(writeTalkFile(talks, NOW, pictures))).toEqual({ talks, pictures, faults: [] });
        expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length);
        for (const talk of talks) expect(isFault(checkTalk(talk))).toBe(false);
        for (const { code } of faults) expect(code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 200 },
    );
  });

  it('are no worse when they were never a file of talks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readTalkFile(text).talks).toEqual([]);
        expect(readTalkFile(fileOf([text])).faults).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
        (value) => {
          expect(isFault(checkTalk(value))).toBe(true);
        },
      ),
    );
  });
});
