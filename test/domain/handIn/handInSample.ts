// Hand-ins of every kind that there can be, for property tests.

import fc from 'fast-check';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import {
  type HandIn,
  LAST_REVISION,
  NAME_BYTES,
  NAMED_CARDS,
  OWN_CARDS,
  placementsOf,
} from '../../../src/domain/handIn/handIn.ts';
import { PLACES } from '../../../src/domain/talk/talk.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const named = fc.array(
  fc.record({
    name: fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((name) => name.normalize('NFC'))
      .filter((name) => bytesOf(name) <= NAME_BYTES),
    zone: fc.constantFrom(...ZONE_IDS),
  }),
  { maxLength: NAMED_CARDS },
);
const part = fc.integer({ min: 0, max: 9999 });

/** A hand-in whose cards have tags from a range. */
export function anyHandIn(tags: { readonly min: number; readonly max: number }): fc.Arbitrary<HandIn> {
  return fc
    .record({
      talk: fc.stringMatching(/^[0-9a-f]{16}$/),
      deck: fc.tuple(part, part, part).map((parts) => parts.join('.')),
      revision: fc.integer({ min: 0, max: LAST_REVISION }),
      placements: fc
        .uniqueArray(fc.tuple(fc.integer(tags), fc.constantFrom(...PLACES)), {
          selector: ([tag]) => tag,
          maxLength: 63,
        })
        .map(placementsOf),
      named,
      more: fc.integer({ min: 0, max: OWN_CARDS }),
    })
    .map(({ more, ...rest }) => ({ ...rest, ownCards: Math.min(OWN_CARDS, rest.named.length + more) }));
}
