import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../src/domain/group/sides.ts';
import { handInFromTalk, keyText } from '../../src/domain/handIn/handIn.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { DeckVersions } from '../../src/group/deckVersions.ts';
import { checkTalk } from '../../src/group/talkCheck.ts';
import { TalkReader } from '../../src/group/talkReader.ts';
import type { TableTalk } from '../../src/group/talkTable.ts';
import { realContent } from '../realGame.ts';

const { deck } = realContent();

const copy = ({ key, revision, deck: version, ownCards, answers }: TableTalk) => ({
  key: [...key],
  revision,
  version,
  ownCards,
  answers: [...answers],
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '\\', '}]', '\u2028é'),
);
const card = fc.record({
  card: fc.oneof(
    {
      weight: 40,
      arbitrary: fc.constantFrom(
        ...deck.factors.map(({ id }) => id),
        'anders-1',
        'anders-02',
        'anders-',
        'anders-17',
      ),
    },
    { weight: 1, arbitrary: text },
  ),
  place: fc.constantFrom(null, ...ANSWERS.slice(0, -1)),
  name: text,
  remark: text,
  bothWays: fc.boolean(),
});
const talk = fc.record({
  id: fc.oneof({ weight: 6, arbitrary: fc.uuid() }, { weight: 1, arbitrary: text }),
  deck: fc.constantFrom('1.0.0', '2.10.3', 'nonsense', ''),
  changed: fc.oneof(
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString()),
    fc.constantFrom('2026-11-24T13:00:00Z', '2026-11-24T13:00:00+01:00', '2026-02-30T13:00:00Z', 'yesterday'),
  ),
  experience: text,
  other: fc.jsonValue(),
  cards: fc.array(card, { maxLength: 30 }),
  links: fc.array(fc.record({ from: text, to: text }), { maxLength: 2 }),
});

describe('reading a talk from bytes', () => {
  it('gives what parsing and checking it gives, or leaves it to that', () => {
    let understood = 0;
    fc.assert(
      fc.property(talk, fc.constantFrom(undefined, 1, '\t'), (data, space) => {
        const versions = new DeckVersions();
        const reader = new TalkReader(deck, versions);
        const bytes = Buffer.from(`${JSON.stringify(data, null, space)},rest`);
        const read = reader.read(bytes, 0, bytes.length);
        if (read.kind !== 'talk') {
          expect(read.kind).toBe('unusual');
          return;
        }
        understood += 1;
        expect(bytes.subarray(read.end).toString()).toBe(',rest');
        const checked = checkTalk(data, deck, versions);
        expect(typeof checked).toBe('object');
        expect(copy(reader)).toEqual(copy(checked as TableTalk));
      }),
      { numRuns: 500 },
    );
    expect(understood).toBeGreaterThan(100);
  });

  it('asks for more bytes wherever a talk is cut off', () => {
    fc.assert(
      fc.property(talk, (data) => {
        const reader = new TalkReader(deck, new DeckVersions());
        const bytes = Buffer.from(JSON.stringify(data));
        if (reader.read(bytes, 0, bytes.length).kind !== 'talk') return;
        for (let end = 1; end < bytes.length; end += 7)
          expect(reader.read(bytes, 0, end).kind).toBe('cut-off');
      }),
      { numRuns: 50 },
    );
  });

  it('gives what the talk would hand in by QR code', () => {
    fc.assert(
      fc.property(talk, (data) => {
        const checked = checkTalk(data, deck, new DeckVersions());
        if (typeof checked === 'string') return;
        const handIn = handInFromTalk(data as unknown as Talk, deck, { own: 'count' });
        expect(keyText(checked.key)).toBe(handIn.talk);
        expect(checked).toMatchObject({ revision: handIn.revision, ownCards: handIn.ownCards });
        expect([...checked.answers]).toEqual(
          deck.factors.map(({ tag }) => ANSWERS.indexOf(handIn.placements[tag] ?? 'not-asked')),
        );
      }),
    );
  });

  it('says what is wrong with a talk', () => {
    const wrong = (data: unknown) => checkTalk(data, deck, new DeckVersions());
    const good = { id: 'a', deck: '1.0.0', changed: '2026-11-24T13:00:00Z', cards: [] };
    expect(wrong(good)).toMatchObject({ revision: expect.any(Number) });
    expect(wrong('hello')).toBe('is not a talk');
    expect(wrong({ ...good, cards: [{ card: 'geld', place: 'somewhere' }] })).toBe(
      'field cards.0.place is not a place',
    );
    expect(wrong({ ...good, cards: [{ card: 'geld', place: null }, null] })).toMatch(
      /^field cards\.1\.card is /,
    );
    expect(wrong({ ...good, cards: {} })).toMatch(/^field cards is /);
    expect(wrong({ ...good, id: '' })).toMatch(/^field id is /);
    expect(wrong({ ...good, deck: 1 })).toMatch(/^field deck is /);
    for (const changed of ['yesterday', '2026-02-30T13:00:00Z', '2026-11-24T13:00:00+01:00', undefined])
      expect(wrong({ ...good, changed })).toMatch(/^field changed is not an instant/);
  });
});
