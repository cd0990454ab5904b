// The coloured signs of cards that were read: as dark as a tag, and nothing that needs a second look.

import { CARD_SIGN, CARD_TAG } from '../../domain/board/card.ts';
import { TAG_QUIET_SHARE } from '../../domain/board/tags.ts';
import { type BoardPoint, type Mm, rectCentre } from '../../domain/units.ts';
import { boardPointsFromCorners, type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import { CARD_SQUARE, fitSquare, turnedStep } from '../geometry/square.ts';
import { type Luma, sampleGrey } from '../picture/luma.ts';
import type { SeenTag } from './seenTag.ts';

/** Places that are looked at along each side of a sign, and how far they are apart, mm: as wide as a tag together. */
const PLACES = 5;
const STEP: Mm = 3;
/** So many of them have a sign's colour where it shows: a third is its white pictogram. A tag over any part leaves fewer. */
const SHOWN = 12;
/** A sign's colour: how much more of its lightest colour's light it lacks than the card's paper does, as a share. */
const COLOURED = 0.12;
/** From the middle of a tag to that of its quiet zone, mm. */
const QUIET: Mm = (CARD_TAG.w * (1 - TAG_QUIET_SHARE)) / 2;

/** The middles of those signs of some cards that lie open, on the board's plane. None of a grey picture. */
export function shownSigns(luma: Luma, mapping: Mapping, cards: readonly SeenTag[]): BoardPoint[] {
  const { work, reduction, colourAt } = luma;
  if (!colourAt) return [];
  const colourful = (place: BoardPoint): number => {
    const { x, y } = picturePointFromBoard(mapping, place);
    const colour = colourAt(x, y);
    return colour / (1 + colour + sampleGrey(work, x / reduction, y / reduction));
  };
  const tag = rectCentre(CARD_TAG);
  return cards.flatMap(({ corners }) => {
    const { centre, angle } = fitSquare(boardPointsFromCorners(mapping, corners), CARD_SQUARE);
    const at = (dx: Mm, dy: Mm) => turnedStep(centre, angle, dx, dy);
    const paper = Math.min(...[at(QUIET, 0), at(-QUIET, 0), at(0, QUIET), at(0, -QUIET)].map(colourful));
    let coloured = 0;
    for (let row = 0; row < PLACES; row++) {
      const dy = CARD_SIGN.y - tag.y + (row - (PLACES - 1) / 2) * STEP;
      for (let column = 0; column < PLACES; column++) {
        const dx = CARD_SIGN.x - tag.x + (column - (PLACES - 1) / 2) * STEP;
        if (colourful(at(dx, dy)) > paper + COLOURED) coloured++;
      }
    }
    return coloured < SHOWN ? [] : [at(CARD_SIGN.x - tag.x, CARD_SIGN.y - tag.y)];
  });
}
