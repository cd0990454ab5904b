// Hand-ins of every kind that there can be, for property tests.

import fc from 'fast-check';
import { MOST_PINS } from '../../../src/domain/board/pins.ts';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import {
  type HandIn,
  handedName,
  LAST_REVISION,
  NAMED_CARDS,
  OWN_CARDS,
  placementsOf,
} from '../../../src/domain/handIn/handIn.ts';
import { MOST_LINKS, type Story, type TagPair, TOLD_TRIGGERS } from '../../../src/domain/handIn/story.ts';
import { OUTCOMES } from '../../../src/domain/talk/agreement.ts';
import { PLACES, RECOMMENDATIONS, VIEWS, WAYS, YIELDS } from '../../../src/domain/talk/talk.ts';

const named = fc.array(
  fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 12 }).map(handedName),
    zone: fc.constantFrom(...ZONE_IDS),
  }),
  { maxLength: NAMED_CARDS },
);
const spot = fc.record({
  person: fc.integer({ min: -100, max: 100 }),
  proactive: fc.integer({ min: -100, max: 100 }),
});
const pin = fc.record({
  pair: fc.integer({ min: 1, max: MOST_PINS }),
  now: fc.option(spot),
  wanted: fc.option(spot),
});
const anyStory = fc.record({
  triggers: fc.option(fc.subarray(TOLD_TRIGGERS)),
  health: fc.option(fc.boolean()),
  yields: fc.option(fc.subarray([...YIELDS])),
  recommendations: fc.option(fc.subarray([...RECOMMENDATIONS])),
  ways: fc.option(fc.subarray([...WAYS])),
  links: fc.boolean(),
  bothWays: fc.boolean(),
  outcome: fc.option(fc.constantFrom(...OUTCOMES)),
  pins: fc.option(
    fc
      .uniqueArray(pin, { selector: ({ pair }) => pair, maxLength: MOST_PINS })
      .map((pins) => pins.toSorted((a, b) => a.pair - b.pair)),
  ),
});

/** A story whose links and cards that worked both ways lie on the board. */
function onBoard(
  story: Omit<Story, 'links' | 'bothWays'> & { readonly links: boolean; readonly bothWays: boolean },
  placements: HandIn['placements'],
): Story {
  const laid = [...placements.keys()].filter((tag) => placements[tag] !== undefined);
  const links = laid.slice(1, MOST_LINKS + 1).map((tag, i): TagPair => [laid[i]!, tag]);
  return { ...story, links: story.links ? links : null, bothWays: story.bothWays ? laid.slice(1) : null };
}

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
      edition: fc.constantFrom('', 'kantoor'),
      view: fc.option(fc.constantFrom(...VIEWS)),
      ownZone: fc.option(fc.constantFrom(...ZONE_IDS)),
      named,
      story: anyStory,
      more: fc.integer({ min: 0, max: OWN_CARDS }),
    })
    .map(({ more, story, ...rest }) => ({
      ...rest,
      ownCards: Math.min(OWN_CARDS, rest.named.length + more),
      story: onBoard(story, rest.placements),
    }));
}
