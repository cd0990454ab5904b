// Signs of cards that were read need no second look; where something lies over a sign, it does.

import { describe, expect, it } from 'vitest';
import { CARD_SIGN, CARD_SIZE, CARD_TAG } from '../../../src/domain/board/card.ts';
import { boardPoint, cardPoint, rectCentre } from '../../../src/domain/units.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { mappingFrom } from '../../../src/vision/geometry/mapping.ts';
import type { Corners } from '../../../src/vision/geometry/quad.ts';
import { boardPointFromCard, CARD_SQUARE } from '../../../src/vision/geometry/square.ts';
import { lumaFor } from '../../../src/vision/picture/luma.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { shownSigns } from '../../../src/vision/tags/shownSigns.ts';

const PX_PER_MM = 3;
const [WIDTH, HEIGHT] = [120, 120];
const mapping = mappingFrom(
  Float64Array.of(PX_PER_MM, 0, 0, 0, PX_PER_MM, 0, 0, 0, 1),
  lensFor(WIDTH * PX_PER_MM, HEIGHT * PX_PER_MM),
)!;
const CENTRE = boardPoint(60, 60);
const ANGLE = 0.4;

type Colour = readonly [number, number, number];
const PAPER: Colour = [240, 236, 228];
const BLUE: Colour = [8, 99, 173];
const GREY: Colour = [120, 120, 122];

const sign = boardPointFromCard(CENTRE, ANGLE, cardPoint(CARD_SIGN.x, CARD_SIGN.y));
const tagMiddle = rectCentre(CARD_TAG);
const half = CARD_SQUARE / 2;
const corners = (
  [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const
).map(([dx, dy]) => {
  const { x, y } = boardPointFromCard(CENTRE, ANGLE, cardPoint(tagMiddle.x + dx, tagMiddle.y + dy));
  return { x: PX_PER_MM * x, y: PX_PER_MM * y };
}) as unknown as Corners;
const seen = { id: 7, score: 1, margin: 1, flips: 0, contrast: 200, corners };

/** A card with a round sign; `over` says what lies on it, mm of the board. */
function cardWith(ink: Colour, light: Colour, over: (x: number, y: number) => Colour | undefined): Picture {
  const [width, height] = [WIDTH * PX_PER_MM, HEIGHT * PX_PER_MM];
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [(i % width) / PX_PER_MM, Math.floor(i / width) / PX_PER_MM];
    const far = Math.hypot(x - sign.x, y - sign.y);
    const isSign = far < CARD_SIGN.side / 2 && far > CARD_SIGN.side * 0.29;
    const isCard = Math.hypot(x - CENTRE.x, y - CENTRE.y) < CARD_SIZE.h;
    const colour = over(x, y) ?? (isSign ? ink : isCard ? PAPER : GREY);
    for (let c = 0; c < 3; c++) data[3 * i + c] = colour[c]! * light[c]!;
  }
  return { width, height, channels: 3, data };
}

const shownOn = (picture: Picture) => shownSigns(lumaFor(picture), mapping, [seen]);
const nothing = () => undefined;

describe('the sign of a card that was read', () => {
  it.each([
    ['daylight', [1, 1, 1]],
    ['a warm lamp', [1, 0.82, 0.6]],
    ['half the light', [0.5, 0.5, 0.5]],
  ] as const)('shows in %s', (_, light) => {
    const [shown] = shownOn(cardWith(BLUE, light, nothing));
    expect(shown!.x).toBeCloseTo(sign.x, 1);
    expect(shown!.y).toBeCloseTo(sign.y, 1);
  });

  it('does not show where it has no colour', () => {
    expect(shownOn(cardWith([70, 70, 74], [1, 1, 1], nothing))).toEqual([]);
  });

  it.each([0, 3, 6, 9])('does not show under the tag of another card %d mm aside', (aside) => {
    const isTag = (x: number, y: number) =>
      Math.abs(x - sign.x - aside) < CARD_TAG.w / 2 && Math.abs(y - sign.y) < CARD_TAG.h / 2;
    const tag = (x: number, y: number): Colour | undefined =>
      isTag(x, y) ? (((x | 0) + (y | 0)) % 2 === 0 ? [30, 30, 32] : PAPER) : undefined;
    expect(shownOn(cardWith(BLUE, [1, 1, 1], tag))).toEqual([]);
  });
});
