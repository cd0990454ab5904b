import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeImport } from '../../../companion/keeping/importPlan.ts';
import { sayInLookBack } from '../../../src/domain/talk/promise.ts';
import { laidCards, type Talk } from '../../../src/domain/talk/talk.ts';
import { agreeOn } from '../../../src/domain/talk/talkEdits.ts';
import { anyTalk, REAL_TALK } from '../files/sampleTalks.ts';

const LATER = '2026-11-23T09:30:00.000Z';
/** Only the cards with words: what lay in silence is gone. */
const FEWER_CARDS = REAL_TALK.cards.filter(({ remark, name }) => remark !== '' || name !== '');
const ONE_PUT_BACK = REAL_TALK.cards.map((entry) =>
  entry.card === 'geld' ? { ...entry, place: null } : entry,
);
const EARLIER = '2026-11-21T09:30:00.000Z';

function idMaker(): () => string {
  let count = 0;
  return () => `fresh-${++count}`;
}

/** What is there after the plan was carried out. */
function carryOut(
  existing: readonly Talk[],
  { added, updated, copied }: ReturnType<typeof mergeImport>,
): Talk[] {
  const talks = new Map([...existing, ...updated].map((talk) => [talk.id, talk]));
  return [...talks.values(), ...added, ...copied];
}

describe('taking in talks', () => {
  const none = { added: [], updated: [], copied: [], known: [] };
  const merge = (existing: Talk, incoming: Talk) => mergeImport([existing], [incoming], idMaker());

  it('adds what is not there', () => {
    expect(mergeImport([], [REAL_TALK], idMaker())).toEqual({ ...none, added: [REAL_TALK] });
  });

  it('skips what is there word for word, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(REAL_TALK).reverse()) as unknown as Talk;
    expect(merge(REAL_TALK, turned)).toEqual({ ...none, known: [turned] });
  });

  it('lets a later version take its place when that has every word still', () => {
    const cards = [...REAL_TALK.cards.slice(1), { ...REAL_TALK.cards[0]!, place: 'strong-brake' as const }];
    const later = { ...REAL_TALK, cards, question: 'Hoe dan?', changed: LATER };
    expect(merge(REAL_TALK, later)).toEqual({ ...none, updated: [later] });
  });

  it('lets a later version take its place in which the promise was looked back on, or its day moved', () => {
    const back = sayInLookBack({ ...REAL_TALK, changed: LATER }, 1, '2027-01-31', { outcome: 'partly' });
    expect(back.agreement.step).toBe('');
    expect(merge(REAL_TALK, back)).toEqual({ ...none, updated: [back] });
    const moved = agreeOn({ ...REAL_TALK, changed: LATER }, { by: '2027-03-31' });
    expect(merge(REAL_TALK, moved)).toEqual({ ...none, updated: [moved] });
  });

  it('keeps both when the other knows nothing of what came of a promise, or of who helps', () => {
    const agreement = { ...REAL_TALK.agreement, helpers: ['leader'], inWorkTime: true } as const;
    const here = sayInLookBack({ ...REAL_TALK, agreement }, 1, '2027-01-31', { outcome: 'yes' });
    const lookBack = here.lookBacks[0]!;
    for (const lost of [
      { ...lookBack, outcome: null },
      { ...lookBack, agreement: { ...agreement, helpers: [] } },
      { ...lookBack, agreement: { ...agreement, inWorkTime: null } },
    ]) {
      const other = { ...here, changed: LATER, lookBacks: [lost] };
      expect(merge(here, other)).toEqual({ ...none, copied: [{ ...other, id: 'fresh-1' }] });
    }
  });

  it.each<[string, Partial<Talk>]>([
    ['is earlier', { changed: EARLIER, question: 'Hoe dan?' }],
    ['is as old', { question: 'Hoe dan?' }],
    ['has lost a text', { changed: LATER, experience: 'Cursus' }],
    ['has lost a remark', { changed: LATER, cards: REAL_TALK.cards.slice(1) }],
    ['lies with fewer cards', { changed: LATER, cards: FEWER_CARDS }],
    ['has put a card back', { changed: LATER, cards: ONE_PUT_BACK }],
    ['has lost a choice', { changed: LATER, yields: [] }],
    ['has lost a link', { changed: LATER, links: [] }],
    ['has lost a step', { changed: LATER, agreement: { ...REAL_TALK.agreement, step: '' } }],
  ])('keeps both when the other %s', (_, change) => {
    const other = { ...REAL_TALK, ...change };
    expect(merge(REAL_TALK, other)).toEqual({ ...none, copied: [{ ...other, id: 'fresh-1' }] });
  });

  it.each<[string, Partial<Talk>, Partial<Talk>]>([
    ['a way of learning', { ways: ['asking'] }, { ways: [] }],
    ['whose view it is', { view: 'leader' }, { view: null }],
  ])('keeps both when the later one has lost %s', (_, had, lost) => {
    const later = { ...REAL_TALK, ...lost, changed: LATER };
    expect(merge({ ...REAL_TALK, ...had }, later).copied).toHaveLength(1);
  });

  it('takes no id for a copy that is in use', () => {
    const ids = ['other', 'third', REAL_TALK.id, 'free'];
    const existing = [REAL_TALK, { ...REAL_TALK, id: 'other' }];
    const incoming = [
      { ...REAL_TALK, question: 'x' },
      { ...REAL_TALK, id: 'third', question: 'y' },
    ];
    const { copied } = mergeImport(existing, incoming, () => ids.shift()!);
    expect(copied.map(({ id }) => id)).toEqual(['free']);
  });

  const few = fc.uniqueArray(
    fc.tuple(anyTalk, fc.constantFrom('a', 'b', 'c')).map(([talk, id]) => ({ ...talk, id })),
    { selector: ({ id }) => id },
  );

  it('never loses a talk nor a word that is there, and takes in every talk', () => {
    fc.assert(
      fc.property(few, few, (existing, incoming) => {
        const plan = mergeImport(existing, incoming, idMaker());
        const after = carryOut(existing, plan);
        expect(Object.values(plan).flat()).toHaveLength(incoming.length);
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        for (const talk of existing) {
          const now = after.find(({ id }) => id === talk.id)!;
          expect(now.question).toContain(talk.question);
          expect(laidCards(now).map(({ card }) => card)).toEqual(
            expect.arrayContaining(laidCards(talk).map(({ card }) => card)),
          );
          for (const { card, remark } of talk.cards) {
            expect(now.cards.find((entry) => entry.card === card)?.remark ?? '').toContain(remark);
          }
        }
        for (const { id: _, ...talk } of incoming) {
          expect(after.some((other) => expect.objectContaining(talk).asymmetricMatch(other))).toBe(true);
        }
      }),
    );
  });

  it('changes nothing when the same file is taken in again', () => {
    fc.assert(
      fc.property(few, few, (existing, incoming) => {
        const after = carryOut(existing, mergeImport(existing, incoming, idMaker()));
        expect(mergeImport(after, incoming, idMaker())).toEqual({ ...none, known: incoming });
      }),
    );
  });
});
