// Small talks to test with, and arbitrary ones.

import fc from 'fast-check';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import type { Deck } from '../../../src/domain/deck/deck.ts';
import { newTalk, type Place, type Talk } from '../../../src/domain/talk/talk.ts';
import {
  layCard,
  putRestAside,
  restoreBoard,
  shiftCard,
  takeBack,
  toggleLink,
  writeOn,
} from '../../../src/domain/talk/talkEdits.ts';

/** A deck of two groups, three factors and one own card. */
export const SMALL_DECK: Deck = {
  version: '1.0.0',
  date: '2026-11-22',
  languages: ['nl'],
  board: 'A2',
  inks: {} as Deck['inks'],
  groups: [
    { id: 'persoonlijk', sign: 'circle', ink: 'blue' },
    { id: 'werk', sign: 'diamond', ink: 'yellow' },
    { id: 'eigen', sign: 'plate', ink: 'asphalt' },
  ],
  factors: [
    { id: 'gezondheid', group: 'persoonlijk', tag: 8, icon: 'heartbeat' },
    { id: 'opleiding', group: 'persoonlijk', tag: 9, icon: 'graduation-cap' },
    { id: 'werktaken', group: 'werk', tag: 20, icon: 'shovel' },
  ],
  ownCards: [{ id: 'anders-1', group: 'eigen', tag: 28, icon: 'pencil-simple-line' }],
  roles: [],
  forward: [],
  steps: [],
  guides: [],
};

export function emptyTalk(): Talk {
  return newTalk({ id: 't', deck: '1.0.0', now: '2026-11-22T09:00:00.000Z', today: '2026-11-22' });
}

/** A talk in which these cards lie in these places, laid in this order. */
export function talkWith(...laid: readonly (readonly [card: string, place: Place])[]): Talk {
  return laid.reduce((talk, [card, place]) => layCard(talk, card, place), emptyTalk());
}

/** What can be compared at a glance: each card with its place, in the order of the talk. */
export function places(talk: Talk): readonly string[] {
  return talk.cards.map(({ card, place }) => `${card}: ${place}`);
}

export type Edit = (talk: Talk) => Talk;

// Factors, more own cards than the box holds, and a card that no deck knows.
const card = fc.constantFrom('gezondheid', 'opleiding', 'werktaken', 'anders-1', 'anders-9', 'from-later');
const place = fc.constantFrom<Place>(...ZONE_IDS, 'not-laid');
const words = fc.record(
  {
    name: fc.constantFrom('', 'De hond'),
    remark: fc.constantFrom('', 'Het ging', 'Niet'),
    bothWays: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Anything that can be done to the board by hand. */
const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(card, place, fc.option(card, { nil: undefined })).map(
    ([a, where, before]): Edit =>
      (talk) =>
        layCard(talk, a, where, before),
  ),
  card.map(
    (a): Edit =>
      (talk) =>
        takeBack(talk, a),
  ),
  fc.constant<Edit>((talk) =>
    putRestAside(
      talk,
      SMALL_DECK.factors.map(({ id }) => id),
    ),
  ),
  fc.tuple(card, fc.constantFrom('up' as const, 'down' as const)).map(
    ([a, direction]): Edit =>
      (talk) =>
        shiftCard(talk, a, direction),
  ),
  fc.tuple(card, words).map(
    ([a, written]): Edit =>
      (talk) =>
        writeOn(talk, a, written),
  ),
  fc.tuple(card, card).map(
    ([a, b]): Edit =>
      (talk) =>
        toggleLink(talk, a, b),
  ),
);

export const arbitraryEdits = fc.array(arbitraryEdit, { maxLength: 30 });

export function applyEdits(talk: Talk, edits: readonly Edit[]): Talk {
  return edits.reduce((so, edit) => edit(so), talk);
}

/** A talk as it may come out of any edits, some of them undone. */
export const arbitraryTalk: fc.Arbitrary<Talk> = fc
  .tuple(arbitraryEdits, arbitraryEdits)
  .map(([first, then]) => {
    const earlier = applyEdits(emptyTalk(), first);
    return restoreBoard(applyEdits(earlier, then), earlier);
  });

/** The talk, frozen to the bottom: an edit that changes it in place throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
