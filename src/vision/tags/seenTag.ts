// What the tag search hands on: a place in the picture that resembles a tag, and how far that is to be believed.

import { boardPointsFromCorners, type Mapping } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import { CARD_SQUARE, passesGate } from '../geometry/square.ts';

/** A place in the picture and the tag that it resembles most. */
export interface SeenTag {
  readonly id: number;
  /** Correlation with that tag, -1 to 1. */
  readonly score: number;
  /** How far the next other tag stays behind. */
  readonly margin: number;
  /** Payload modules that look like the opposite of what this tag has there. */
  readonly flips: number;
  /** Grey steps between the tag's black and its white. */
  readonly contrast: number;
  /** Corners in the tag's own order: top left, top right, bottom right, bottom left. */
  readonly corners: Corners;
}

/** Least score and margin of a tag that is plain; of 20,000 random codes of 4 x 4 modules two get that far, of 6 x 6 none. */
const PLAIN = { score: 0.9, margin: 0.16 };
const CERTAIN = { score: 0.9, margin: 0.25 };

/** Whether a tag may be believed without knowing how large it is. */
export function isSure(tag: SeenTag): boolean {
  return tag.score >= PLAIN.score && tag.margin >= PLAIN.margin;
}

/** Whether a tag is beyond doubt. */
export function isCertain(tag: SeenTag): boolean {
  return tag.score >= CERTAIN.score && tag.margin >= CERTAIN.margin;
}

/** The board-plane gate: how far sides and diagonals may be from the printed size. */
const GATE = { side: 0.2, diagonal: 0.15 };
/** A curled card in a slanting view looks much too short; a tag that is beyond doubt may. */
const LOOSE_GATE = { side: 0.5, diagonal: 0.4 };
/** A soft or half-covered tag may score less, when its size is right and no module plainly says something else. */
const SOFT = { score: 0.8, margin: 0.22 };

function fits(tag: SeenTag, mapping: Mapping, gate: typeof GATE): boolean {
  return passesGate(boardPointsFromCorners(mapping, tag.corners), CARD_SQUARE, gate.side, gate.diagonal);
}

/** Whether a tag is about as large as a card's tag, flat or curled. */
export function hasCardSize(tag: SeenTag, mapping: Mapping): boolean {
  return fits(tag, mapping, LOOSE_GATE);
}

/** Whether a tag may be believed to be a card's on a known board: it need not be plain when its size is right. */
export function isCardOnBoard(tag: SeenTag, mapping: Mapping): boolean {
  const soft = tag.score >= SOFT.score && tag.margin >= SOFT.margin && tag.flips === 0;
  return (soft || isSure(tag)) && fits(tag, mapping, isCertain(tag) ? LOOSE_GATE : GATE);
}
