// The signs of the cards in a lane: as many as there is room for, and the number of the rest.

import deck from 'virtual:duwtje/deck';
import { groupOf, playCards } from '../../src/domain/deck/deck.ts';
import { ownCardNumber, type TalkCard } from '../../src/domain/talk/talk.ts';
import { Sign } from './Sign.tsx';

/** Two rows of four on a laptop, four of two on a telephone. */
const MOST_SIGNS = 8;

const CARDS = new Map(playCards(deck).map((card) => [card.id, card]));
/** A talk may have more own cards than a box: those look as its first one does. */
const OWN_CARD = deck.ownCards[0];

/** Decoration: how many cards there are stands beside it. */
export function CardSigns({ cards }: { readonly cards: readonly TalkCard[] }) {
  const known = cards.flatMap(({ card }) => {
    const drawn = CARDS.get(card) ?? (ownCardNumber(card) === undefined ? undefined : OWN_CARD);
    return drawn ? [{ id: card, drawn }] : [];
  });
  const shown = known.length > MOST_SIGNS ? known.slice(0, MOST_SIGNS - 1) : known;
  return (
    <span class="lane-signs" aria-hidden="true">
      {shown.map(({ id, drawn }) => (
        <Sign key={id} group={groupOf(deck, drawn)} icon={drawn.icon} />
      ))}
      {known.length > shown.length && <span class="lane-more">+{known.length - shown.length}</span>}
    </span>
  );
}
