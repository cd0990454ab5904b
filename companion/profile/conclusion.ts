// What a board comes down to, in words: which cards push most, which brake most.

import { fillIn } from '../../src/domain/deck/edition.ts';
import type { LaidCard, Profile } from '../../src/domain/talk/profile.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

/** More names than these are a list and no sentence. */
const MOST_NAMES = 3;

/** @param cards of one side, the heaviest first */
function sideInWords(cards: readonly LaidCard[], side: 'push' | 'brake', talk: Talk): string {
  const { conclusion } = words.value.profile;
  const top = cards.filter(({ weight }) => weight === cards[0]?.weight);
  if (top.length === 0) return side === 'push' ? conclusion.noPush : conclusion.noBrake;
  const named = top.length > MOST_NAMES ? top.slice(0, MOST_NAMES - 1) : top;
  const names = named.map(({ card }) => isolate(showCard(card, talk).name));
  const left = top.length - named.length;
  const list = new Intl.ListFormat(words.value.edition.language).format(
    left > 0 ? [...names, fillIn(conclusion.more, { n: left })] : names,
  );
  // Where all weigh alike, none pushes most.
  const which = top.length < cards.length ? 'most' : 'all';
  return fillIn(conclusion[side][which], { cards: list });
}

/** A sentence for either side; nothing is taken from the other. */
export function conclusionOf(
  { pushes, brakes }: Pick<Profile, 'pushes' | 'brakes'>,
  talk: Talk,
): readonly string[] {
  if (pushes.length + brakes.length === 0) return [words.value.profile.summary.none];
  const sides = [sideInWords(pushes, 'push', talk), sideInWords(brakes, 'brake', talk)];
  // What is missing is said after what there is.
  return pushes.length === 0 ? sides.reverse() : sides;
}
