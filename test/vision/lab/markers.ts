// What people draw across a tag: a ring round a card that matters, a thick stroke, a felt pen's colour.

import { CARD_SIZE, CARD_TAG } from '../../../src/domain/board/card.ts';
import type { Point } from '../../../src/domain/units.ts';
import type { Chance } from './random.ts';

/** A line of ink on a card, mm on the card. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly width: number;
  readonly grey: number;
  /** Linear RGB; without it the bluish ink of a ballpoint. */
  readonly color?: readonly [number, number, number];
}

/** Linear light of inks that are sold as sets: black, blue, red, green, and the light ones that mark text. */
const INKS: readonly (readonly [number, number, number])[] = [
  [0.015, 0.015, 0.02],
  [0.02, 0.05, 0.35],
  [0.5, 0.03, 0.04],
  [0.03, 0.25, 0.08],
  [0.8, 0.7, 0.1],
  [0.75, 0.25, 0.45],
];

const clamp = ({ x, y }: Point): Point => ({
  x: Math.max(0.5, Math.min(CARD_SIZE.w - 0.5, x)),
  y: Math.max(0.5, Math.min(CARD_SIZE.h - 0.5, y)),
});

/** A ring through a tag, or one to three strokes over it. */
export function markerOverTag(chance: Chance): Stroke[] {
  const color = chance.pick(INKS);
  const width = chance.between(0.8, 4);
  const middle = { x: CARD_TAG.x + CARD_TAG.w / 2, y: CARD_TAG.y + CARD_TAG.h / 2 };
  const ink = (points: readonly Point[]): Stroke => ({ points: points.map(clamp), width, grey: 0, color });
  if (chance.maybe(0.4)) {
    // A ring is drawn round something near: the title, the tag, a corner.
    const round = {
      x: middle.x - chance.between(-3, 22),
      y: middle.y + chance.between(-3, 8),
    };
    const reach = Math.hypot(round.x - middle.x, round.y - middle.y) + chance.between(-4, 4);
    const across = Math.max(5, Math.abs(reach));
    const down = across * chance.between(0.5, 1);
    return [
      ink(
        Array.from({ length: 33 }, (_, i) => ({
          x: round.x + across * Math.cos((i * Math.PI) / 16) + chance.normal() * 0.3,
          y: round.y + down * Math.sin((i * Math.PI) / 16) + chance.normal() * 0.3,
        })),
      ),
    ];
  }
  return Array.from({ length: 1 + chance.below(3) }, () => {
    const turn = chance.between(0, Math.PI);
    const off = chance.between(-4, 4);
    const at = (along: number): Point => ({
      x: middle.x + along * Math.cos(turn) - off * Math.sin(turn) + chance.normal() * 0.4,
      y: middle.y + along * Math.sin(turn) + off * Math.cos(turn) + chance.normal() * 0.4,
    });
    const [from, to] = [-chance.between(4, 16), chance.between(4, 16)];
    return ink(Array.from({ length: 9 }, (_, i) => at(from + ((to - from) * i) / 8)));
  });
}
