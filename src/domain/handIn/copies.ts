// Which of two copies of one talk counts: one rule for the page and the command line, whatever order copies come in.

import { deckNumber } from '../deck/deckVersion.ts';
import { ANSWERS, type HandIn, type Placements } from './handIn.ts';
import { STORY_PARTS } from './story.ts';

/**
 * Compares two hand-ins of one talk: above 0 when `one` counts, below 0 when `other` does, 0 when they are the same.
 *
 * The one that was changed last counts. Revisions are whole seconds, so two that differ can be equally new. Then a hand-in
 * goes before a whole talk, for at a hand-in somebody ticked what is told. After that the one
 * that says more counts, card by card: a zone before `not-laid`, and that before nothing; of two zones the left one. After
 * that the one with more own cards, then the one that shares more names, then the one that tells more of its story, then the later deck. Whatever still differs is
 * settled by its text and its places, so that there is always an answer.
 * @param tags of the deck's factor cards in the order of the deck; cards of another deck are looked at last, because the
 * command line does not keep them
 */
export function compareCopies(one: HandIn, other: HandIn, tags: readonly number[]): number {
  return (
    one.revision - other.revision ||
    Number(!one.whole) - Number(!other.whole) ||
    comparePlacements(one.placements, other.placements, tags) ||
    one.ownCards - other.ownCards ||
    one.named.length - other.named.length ||
    compareTexts(namedText(one), namedText(other)) ||
    partsTold(one) - partsTold(other) ||
    compareTexts(storyText(one), storyText(other)) ||
    deckNumber(one.deck) - deckNumber(other.deck) ||
    comparePlacements(one.placements, other.placements, tagsUpTo(one, other))
  );
}

function comparePlacements(one: Placements, other: Placements, tags: readonly number[]): number {
  const tag = tags.find((candidate) => one[candidate] !== other[candidate]);
  return tag === undefined ? 0 : rankAt(other, tag) - rankAt(one, tag);
}

const rankAt = (placements: Placements, tag: number) => ANSWERS.indexOf(placements[tag] ?? 'not-asked');

const tagsUpTo = (one: HandIn, other: HandIn) =>
  Array.from({ length: Math.max(one.placements.length, other.placements.length) }, (_, tag) => tag);

const namedText = ({ named }: HandIn) => JSON.stringify(named.map(({ name, zone }) => [name, zone]));

const partsTold = ({ story }: HandIn) => STORY_PARTS.filter((part) => story[part] !== null).length;

const storyText = ({ story, view, ownZone }: HandIn) =>
  JSON.stringify([STORY_PARTS.map((part) => story[part]), view, ownZone]);

const compareTexts = (one: string, other: string) => (one === other ? 0 : one > other ? 1 : -1);

/** One hand-in a talk, the one that counts; in the order in which their talks first came. */
export function newest(handIns: Iterable<HandIn>, tags: readonly number[]): readonly HandIn[] {
  const kept = new Map<string, HandIn>();
  for (const handIn of handIns) {
    const known = kept.get(handIn.talk);
    if (!known || compareCopies(handIn, known, tags) > 0) kept.set(handIn.talk, handIn);
  }
  return [...kept.values()];
}
