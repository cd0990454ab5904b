// All card sides of the box in their order: the one list that press, office printer and previews share.

import { playCards } from '../../domain/deck/deck.ts';
import type { Composed, Kit } from '../kit.ts';
import { forwardCardBack, forwardCardFront } from './forwardCard.ts';
import { guideCardBack, stepCardFront, talkCardFront } from './guideCard.ts';
import { playCardBack, playCardFront } from './playCard.ts';

export type Side = 'front' | 'back';

export interface CardSide extends Composed {
  readonly card: string;
  readonly side: Side;
}

/** Front and back of every card, card by card. */
export function cardSides(kit: Kit): readonly CardSide[] {
  const { deck } = kit;
  const sides = (card: string, front: Composed, back: Composed): CardSide[] => [
    { card, side: 'front', ...front },
    { card, side: 'back', ...back },
  ];
  const talkCards = (kind: 'roles' | 'guides') =>
    deck[kind].flatMap((card) =>
      sides(card.id, talkCardFront(kit, kind, card), guideCardBack(kit, kind, card.id)),
    );
  return [
    ...playCards(deck).flatMap((card) => sides(card.id, playCardFront(kit, card), playCardBack(kit, card))),
    ...deck.forward.flatMap((card) =>
      sides(card.id, forwardCardFront(kit, card), forwardCardBack(kit, card)),
    ),
    ...talkCards('roles'),
    ...deck.steps.flatMap((step, i) =>
      sides(step.id, stepCardFront(kit, step.id, i + 1), guideCardBack(kit, 'steps', step.id)),
    ),
    ...talkCards('guides'),
  ];
}
