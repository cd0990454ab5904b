// All card sides of the box in their order: the one list that press, office printer and previews share.

import { playCards } from '../../domain/deck/deck.ts';
import type { Composed, Kit } from '../kit.ts';
import { roleCardBack, roleCardFront, stepCardBack, stepCardFront } from './guideCard.ts';
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
  return [
    ...playCards(deck).flatMap((card) => sides(card.id, playCardFront(kit, card), playCardBack(kit, card))),
    ...deck.roles.flatMap((role) => sides(role.id, roleCardFront(kit, role), roleCardBack(kit, role))),
    ...deck.steps.flatMap((step, i) =>
      sides(step.id, stepCardFront(kit, step.id, i + 1), stepCardBack(kit, step.id)),
    ),
  ];
}
