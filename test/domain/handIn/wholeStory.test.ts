import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedHandIn, handInFromTalk, tagsOf } from '../../../src/domain/handIn/handIn.ts';
import { handInFromText, handInText } from '../../../src/domain/handIn/handInText.ts';
import { NO_STORY, type StoryPart } from '../../../src/domain/handIn/story.ts';
import { tellableParts } from '../../../src/domain/handIn/tellable.ts';
import { checkPlacedTalk } from '../../../src/domain/talk/placedTalk.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { anyTalk, REAL_TALK } from '../../companion/files/sampleTalks.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();
const TAGS = tagsOf(deck);

/** What takes a tick of its own, and pins, which no group shows. */
const BY_TICK: ReadonlySet<StoryPart> = new Set(['health', 'outcome', 'pins']);

const counted = (talk: unknown) => {
  const placed = checkPlacedTalk(talk);
  if (typeof placed === 'string') throw new Error(placed);
  return countedHandIn(placed, TAGS);
};

/** A talk whose cards and links are of the deck, so that there is something to tell. */
const anyOfDeck = fc
  .tuple(
    anyTalk,
    fc.array(
      fc.record({
        card: fc.constantFrom(...deck.factors.map(({ id }) => id), 'anders-1'),
        place: fc.constantFrom(null, 'strong-push' as const, 'not-laid' as const),
        bothWays: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([talk, laid]): Talk => {
    const cards = [...new Map(laid.map((card) => [card.card, { ...card, name: '', remark: '' }])).values()];
    const links = cards.slice(1).map(({ card }, i) => ({ from: card, to: cards[i]!.card }));
    return { ...talk, cards, links };
  });

it('tells of a whole talk what its hand-in would if all were ticked but health and the promise', () => {
  let told = 0;
  fc.assert(
    fc.property(anyOfDeck, (talk) => {
      const ticked = tellableParts(talk, TAGS).filter((part) => !BY_TICK.has(part));
      const handIn = handInFromTalk(talk, deck, { own: 'count', story: ticked });
      const { whole, ...rest } = counted(talk);
      expect(whole).toBe(true);
      expect(rest).toEqual(handIn);
      // The page keeps what waits as codes.
      expect(handInFromText(handInText(rest))).toEqual({ ok: true, handIn });
      told += ticked.length;
    }),
    { seed: 16, numRuns: 500 },
  );
  expect(told).toBeGreaterThan(1000);
});

it('tells neither health nor a word, nor how somebody steers their learning', () => {
  const talk: Talk = { ...REAL_TALK, triggers: ['health'], selfDirection: 'low' };
  const { story, named, ownCards } = counted(talk);
  expect(story).toMatchObject({ triggers: [], health: null, outcome: null });
  expect([named, ownCards]).toEqual([[], 1]);
  expect(counted({ ...talk, selfDirection: 'high' })).toEqual(counted(talk));
});

it('passes over what is no choice, and counts the places all the same', () => {
  const odd = {
    ...REAL_TALK,
    view: 'boss',
    edition: 'Not an edition',
    triggers: 'leader',
    yields: [null, 'joy', 'joy', 'fame'],
    recommendations: ['fame'],
    ways: { doing: true },
    links: [
      null,
      7,
      { from: 'gezondheid' },
      { from: 'geld', to: 'geld' },
      { from: 'geld', to: 'gezondheid' },
      { from: 'gezondheid', to: 'geld' },
    ],
    cards: REAL_TALK.cards.map((card) => ({ ...card, bothWays: 'yes' })),
  };
  const handIn = counted(odd);
  const pair = [TAGS.get('gezondheid')!, TAGS.get('geld')!].sort((a, b) => a - b);
  expect(handIn.story).toEqual({ ...NO_STORY, yields: ['joy'], links: [pair] });
  expect(handIn).toMatchObject({ view: null, edition: '', placements: counted(REAL_TALK).placements });
});
