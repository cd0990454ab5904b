// What a talk from outside may be: the rules that the page's full check and this one share, and the check for a group,
// which looks at where cards lie and at what was chosen, and at no word of what was said.

import { isInstant } from '../isoDates.ts';
import { isRecord } from '../isRecord.ts';
import { PLACES, type Place, type Talk, type TalkCard } from './talk.ts';

/** What else a group may count of a talk. */
type Chosen = 'edition' | 'view' | 'triggers' | 'yields' | 'recommendations' | 'ways' | 'links';

/**
 * A talk without its words: what it takes to count it. Where cards lie was checked; what was chosen stands here as it came, so
 * that what is wrong in it costs that alone.
 */
export interface PlacedTalk extends Pick<Talk, 'id' | 'deck' | 'changed'>, Readonly<Record<Chosen, unknown>> {
  readonly cards: readonly (Pick<TalkCard, 'card' | 'place'> & { readonly bothWays: unknown })[];
}

type Raw = Readonly<Record<string, unknown>>;

/** What a group looks at of a talk of any version, each undefined where it is not there: to copy so much is cheap. */
export function placedFields(data: Raw): Record<keyof PlacedTalk, unknown> {
  const { id, deck, changed, cards, edition, view, triggers, yields, recommendations, ways, links } = data;
  return { id, deck, changed, cards, edition, view, triggers, yields, recommendations, ways, links };
}

/** The names of those fields. */
export const PLACED_FIELDS = Object.keys(placedFields({}));

/** Narrow enough to be safe as a key, in a file and in a calendar, wide enough for any maker of ids. */
export const TALK_ID = /^[A-Za-z0-9-]{1,64}$/;
export const CARD_ID = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The edition of a deck; short, for it goes along in a QR code. */
export const EDITION_ID = /^[a-z0-9-]{1,12}$/;
/** What a talk says of its deck; `deckVersion` tells whether that is a version. */
export const TALK_DECK = /^[0-9A-Za-z.+-]{1,40}$/;
/** More than anybody lays, and little enough that a made-up file cannot fill a phone. */
export const MOST_CARDS = 200;

const isText = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);

/**
 * The talk, when its id, its moment and its places are right; the rest is not looked at.
 * @returns what is wrong with it as the end of a sentence otherwise, such as `field cards.3.place is not a place`
 */
export function checkPlacedTalk(data: unknown): PlacedTalk | string {
  if (!isRecord(data)) return 'is not a talk';
  const { id, deck, changed, cards, edition, view, triggers, yields, recommendations, ways, links } = data;
  if (!isText(id, TALK_ID)) return 'field id is not a text of 1 to 64 letters, digits and hyphens';
  if (!isText(deck, TALK_DECK)) return 'field deck is not a text such as 1.0.0';
  if (typeof changed !== 'string' || !isInstant(changed))
    return 'field changed is not an instant such as 2026-11-24T13:00:00Z';
  if (!Array.isArray(cards) || cards.length > MOST_CARDS)
    return `field cards is not a list of at most ${MOST_CARDS} cards`;
  const seen = new Set<string>();
  for (const [index, entry] of cards.entries()) {
    const card = isRecord(entry) ? entry.card : undefined;
    if (!isText(card, CARD_ID)) return `field cards.${index}.card is not the id of a card`;
    if (seen.has(card)) return `field cards.${index}.card is there twice`;
    seen.add(card);
    const { place } = entry as Readonly<Record<string, unknown>>;
    if (place !== null && !PLACES.includes(place as Place))
      return `field cards.${index}.place is not a place`;
  }
  return { id, deck, changed, cards, edition, view, triggers, yields, recommendations, ways, links };
}
