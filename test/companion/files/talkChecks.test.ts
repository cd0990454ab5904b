// Two checks look at the same talk: the page's full one, and the group's, which looks at places alone. They must agree.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkTalk, isFault } from '../../../companion/talks/talkCheck.ts';
import { checkPlacedTalk } from '../../../src/domain/talk/placedTalk.ts';
import { anyTalk } from './sampleTalks.ts';

/** The fields that both look at, each as it should be or nearly. */
const odd = {
  id: fc.constantFrom<unknown>('', 'a', 'a b', 'é', 'x'.repeat(64), 'x'.repeat(65), 'a\n', 7, null),
  deck: fc.constantFrom<unknown>('', '1.0.0', '01.0.0', '2.1.0-beta', 'é', 'x'.repeat(41), '1.0.0\n', 1),
  changed: fc.constantFrom<unknown>(
    '2026-11-24T13:00:00Z',
    '2026-02-30T13:00:00Z',
    '2026-11-24T13:00:00+01:00',
    '',
    0,
  ),
  card: fc.constantFrom<unknown>(
    'geld',
    'Geld',
    'a-',
    'a--b',
    '',
    'x'.repeat(64),
    'x'.repeat(65),
    'geld\n',
    3,
  ),
  place: fc.constantFrom<unknown>('strong-brake', 'not-laid', 'not-asked', null, 'x', undefined),
};
const cardOf = (card: unknown, place: unknown) => ({ card, place, name: '', remark: '', bothWays: false });
const entry = fc.tuple(fc.constantFrom('geld', 'collegas', 'anders-1'), odd.place);
const cards = fc.oneof(
  fc.array(
    entry.map(([card, place]) => cardOf(card, place)),
    { maxLength: 3 },
  ),
  fc.constantFrom<unknown>(undefined, {}, 'x', [null], [[]]),
  fc
    .constantFrom(200, 201)
    .map((count) => Array.from({ length: count }, (_, i) => cardOf(`anders-${i + 1}`, null))),
);

/** One field put wrong, or another way to be right. */
const change = fc.oneof(
  odd.id.map((id) => ({ id })),
  odd.deck.map((deck) => ({ deck })),
  odd.changed.map((changed) => ({ changed })),
  odd.card.map((card) => ({ cards: [cardOf(card, null)] })),
  odd.place.map((place) => ({ cards: [cardOf('geld', place)] })),
  cards.map((list) => ({ cards: list })),
);

it('takes the same talks, whatever is in the fields that both look at', () => {
  const spoilt = fc.tuple(anyTalk, change).map(([talk, fields]) => ({ ...talk, ...fields }));
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(spoilt, (record) => {
      const full = checkTalk(record);
      const small = checkPlacedTalk(record);
      expect(typeof small === 'object').toBe(!isFault(full));
      seen[typeof small === 'object' ? 'taken' : 'refused'] += 1;
      if (typeof small === 'string' || isFault(full)) return;
      const { id, deck, changed } = full;
      expect(small).toMatchObject({ id, deck, changed });
      expect(small.cards.map(({ card, place }) => [card, place])).toEqual(
        full.cards.map(({ card, place }) => [card, place]),
      );
    }),
    { seed: 13, numRuns: 2_000 },
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
});
