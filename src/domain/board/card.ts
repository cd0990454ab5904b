// The geometry of one card in mm, for the printer of the tag and for its reader alike.

import type { Rect, Size } from '../units.ts';

/** The finished card: poker size. */
export const CARD_SIZE: Size = { w: 63, h: 88 };

/** The radius of the card's round corners in mm. */
export const CARD_CORNER_RADIUS = 3;

/**
 * Where the tag lies on a card's front, its white quiet zone included: at the top right beside the title, so that
 * cards that overlap as in patience show both, and away from the pen and the writing thumb.
 */
export const CARD_TAG: Rect = { x: 47.4, y: 3.6, w: 12, h: 12 };

/** Where the middle of a card's coloured sign lies, and how wide it is: beside the sentence, below the title. */
export const CARD_SIGN = { x: 12.6, y: 26, side: 17.2 };

/** Where the player writes on a card's front: paper white and empty, at least 45 % of the card. */
export const WRITING_AREA: Rect = { x: 3, y: 40, w: 57, h: 45 };
