// What lies on the table: cards in random zones, beside and between them, piles, ink, curls, a hand, other games.

import { type BoardFormat, boardGeometry } from '../../../src/domain/board/board.ts';
import { CARD_SIZE, CARD_TAG } from '../../../src/domain/board/card.ts';
import type { Point } from '../../../src/domain/units.ts';
import { markerOverTag, type Stroke } from './markers.ts';
import type { Chance } from './random.ts';

/** How a laid card is bent: `rise` mm at 44 mm from the fold line, which runs at `axis` radians on the card. */
interface Curl {
  readonly rise: number;
  readonly axis: number;
}

export interface LaidCard {
  /** Index in the deck; -1 - n for the n-th foreign card, null for a card that lies face down. */
  readonly deck: number | null;
  readonly centre: Point;
  /** Clockwise on the board, radians. */
  readonly angle: number;
  readonly curl: Curl | null;
  readonly strokes: readonly Stroke[];
  /** How high it is held above the board, mm; undefined when it lies. */
  readonly lift?: number;
  /** How large it is printed; undefined for as large as it should be. */
  readonly scale?: number;
}

/** A round or long thing on the table: a cup, a pen, a finger. */
interface Clutter {
  readonly points: readonly Point[];
  readonly width: number;
  readonly z: number;
  readonly color: readonly [number, number, number];
}

export interface Scene {
  readonly format: BoardFormat;
  /** From bottom to top. */
  readonly cards: readonly LaidCard[];
  readonly clutter: readonly Clutter[];
}

export interface SceneWish {
  readonly cards: readonly [number, number];
  /** Share of cards that lie in piles as in patience. */
  readonly piles: number;
  readonly between: number;
  readonly beside: number;
  readonly inkOnTag: number;
  /** Share of cards with a marker's ring or strokes across the tag. */
  readonly marked?: number;
  readonly curled: number;
  readonly maxRise: number;
  readonly foreign: number;
  readonly hand: number;
  readonly faceDown: number;
  /** Cards keep about straight (false) or lie at any angle. */
  readonly anyAngle: boolean;
}

/** A point of a laid card (mm from its top left) on the board. */
export function onBoard(card: Pick<LaidCard, 'centre' | 'angle' | 'scale'>, x: number, y: number): Point {
  const dx = (x - CARD_SIZE.w / 2) * (card.scale ?? 1);
  const dy = (y - CARD_SIZE.h / 2) * (card.scale ?? 1);
  const c = Math.cos(card.angle);
  const s = Math.sin(card.angle);
  return { x: card.centre.x + c * dx - s * dy, y: card.centre.y + s * dx + c * dy };
}

function covers(card: Pick<LaidCard, 'centre' | 'angle'>, p: Point, slack: number): boolean {
  const dx = p.x - card.centre.x;
  const dy = p.y - card.centre.y;
  const c = Math.cos(card.angle);
  const s = Math.sin(card.angle);
  return (
    Math.abs(c * dx + s * dy) < CARD_SIZE.w / 2 + slack &&
    Math.abs(-s * dx + c * dy) < CARD_SIZE.h / 2 + slack
  );
}

function hidesTag(
  upper: Pick<LaidCard, 'centre' | 'angle'>,
  lower: Pick<LaidCard, 'centre' | 'angle'>,
): boolean {
  const { x, y, w, h } = CARD_TAG;
  for (const u of [0, 0.5, 1]) {
    for (const v of [0, 0.5, 1]) {
      if (covers(upper, onBoard(lower, x + u * w, y + v * h), 0.8)) return true;
    }
  }
  return false;
}

function handwriting(chance: Chance): Stroke[] {
  const strokes: Stroke[] = [];
  const width = chance.between(0.4, 1.1);
  const grey = chance.between(0.02, 0.25);
  for (let line = 0; line < 1 + chance.below(4); line++) {
    const y0 = 57 + line * 8;
    let x = 6;
    const end = chance.between(25, 57);
    while (x < end) {
      const points: Point[] = [];
      const length = chance.between(4, 12);
      for (let i = 0; i <= 10; i++) {
        points.push({
          x: x + (length * i) / 10 + chance.normal() * 0.4,
          y: y0 + Math.sin(i * 1.9) * chance.between(0.8, 2.2),
        });
      }
      strokes.push({ points, width, grey });
      x += length + chance.between(1.5, 3);
    }
  }
  return strokes;
}

/** A stroke that runs into the quiet zone and touches the black square, but leaves its inside alone. */
function inkAtTag(chance: Chance): Stroke[] {
  const { x, y, w } = CARD_TAG;
  const module = w / 10;
  const count = 1 + chance.below(2);
  return Array.from({ length: count }, () => {
    const side = chance.below(4);
    const t = chance.between(0.12, 0.88) * w;
    const depth = chance.between(0.4, 1.3) * module;
    const far = chance.between(3, 14);
    const slant = chance.between(-5, 5);
    const touch = [
      { x: x + t, y: y + depth },
      { x: x + w - depth, y: y + t },
      { x: x + t, y: y + w - depth },
      { x: x + depth, y: y + t },
    ][side]!;
    const away = [
      { x: touch.x + slant, y: y - far },
      { x: x + w + far, y: touch.y + slant },
      { x: touch.x + slant, y: y + w + far },
      { x: x - far, y: touch.y + slant },
    ][side]!;
    const clamp = (p: Point): Point => ({
      x: Math.max(0.5, Math.min(CARD_SIZE.w - 0.5, p.x)),
      y: Math.max(0.5, Math.min(CARD_SIZE.h - 0.5, p.y)),
    });
    return {
      points: [clamp(touch), clamp(away)],
      width: chance.between(0.5, 1.4),
      grey: chance.between(0.02, 0.2),
    };
  });
}

/** A random scene. */
export function layScene(format: BoardFormat, wish: SceneWish, deckSize: number, chance: Chance): Scene {
  const board = boardGeometry(format);
  const order = chance.shuffled(Array.from({ length: deckSize }, (_, i) => i));
  const count = Math.min(deckSize, wish.cards[0] + chance.below(wish.cards[1] - wish.cards[0] + 1));
  const cards: LaidCard[] = [];
  const angleOf = (): number => (wish.anyAngle ? chance.between(-Math.PI, Math.PI) : chance.normal() * 0.12);

  const finish = (deck: number | null, centre: Point, angle: number): LaidCard => ({
    deck,
    centre,
    angle,
    curl: chance.maybe(wish.curled)
      ? { rise: chance.between(0.5, wish.maxRise), axis: chance.pick([0, Math.PI / 2, 0.7, -0.7]) }
      : null,
    strokes: [
      ...(chance.maybe(0.6) ? handwriting(chance) : []),
      ...(deck !== null && chance.maybe(wish.inkOnTag) ? inkAtTag(chance) : []),
      // Asked only where it is wished, so that the photos of a seed stay what they were.
      ...(deck !== null && wish.marked && chance.maybe(wish.marked) ? markerOverTag(chance) : []),
    ],
  });
  const place = (deck: number | null, where: () => { centre: Point; angle: number }): boolean => {
    for (let attempt = 0; attempt < 60; attempt++) {
      const spot = where();
      const hides = cards.some((lower) => hidesTag(spot, lower));
      const onBoardTag = board.tags.some((tag) =>
        [0, 0.5, 1].some((u) =>
          [0, 0.5, 1].some((v) =>
            covers(spot, { x: tag.rect.x + u * tag.rect.w, y: tag.rect.y + v * tag.rect.h }, 3),
          ),
        ),
      );
      if (hides || onBoardTag) continue;
      cards.push(finish(deck, spot.centre, spot.angle));
      return true;
    }
    return false;
  };
  const inZone = (): { centre: Point; angle: number } => {
    const { rect } = chance.pick(board.zones);
    return {
      centre: {
        x: rect.x + chance.between(0.02, 0.98) * rect.w,
        y: rect.y + chance.between(0.02, 0.98) * rect.h,
      },
      angle: angleOf(),
    };
  };
  const between = (): { centre: Point; angle: number } => {
    const i = chance.below(3);
    const left = board.zones[i]!.rect;
    const right = board.zones[i + 1]!.rect;
    return {
      centre: {
        x: chance.between(left.x + left.w - 4, right.x + 4),
        y: left.y + chance.between(0.05, 0.95) * left.h,
      },
      angle: angleOf(),
    };
  };
  const beside = (): { centre: Point; angle: number } => {
    const out = chance.between(-20, 90);
    const side = chance.below(4);
    const x = chance.between(0, board.size.w);
    const y = chance.between(0, board.size.h);
    const centre = [
      { x, y: -out },
      { x: board.size.w + out, y },
      { x, y: board.size.h + out },
      { x: -out, y },
    ][side]!;
    return { centre, angle: angleOf() };
  };

  for (let i = 0; i < wish.faceDown; i++) place(null, chance.maybe(0.5) ? inZone : beside);
  for (let i = 0; i < wish.foreign; i++) place(-1 - i, chance.maybe(0.5) ? inZone : beside);
  let at = 0;
  while (at < count) {
    const left = count - at;
    if (left >= 3 && chance.maybe(wish.piles)) {
      const size = Math.min(left, 2 + chance.below(4));
      const start = inZone();
      const step = chance.between(17, 23);
      let spot = start;
      for (let k = 0; k < size; k++, at++) {
        const here = spot;
        if (!place(order[at]!, () => here)) place(order[at]!, inZone);
        spot = {
          centre: onBoard(spot, CARD_SIZE.w / 2 + chance.normal() * 1.5, CARD_SIZE.h / 2 + step),
          angle: spot.angle + chance.normal() * 0.04,
        };
      }
    } else {
      const roll = chance.between(0, 1);
      place(order[at]!, roll < wish.between ? between : roll < wish.between + wish.beside ? beside : inZone);
      at++;
    }
  }
  return { format, cards, clutter: layClutter(board.size, wish, chance) };
}

function layClutter(size: { w: number; h: number }, wish: SceneWish, chance: Chance): Clutter[] {
  const clutter: Clutter[] = [];
  if (chance.maybe(wish.hand)) {
    // An arm from an edge with fingers over the board.
    const from = { x: chance.between(0, size.w), y: size.h + 150 };
    const palm = { x: from.x + chance.between(-120, 120), y: size.h - chance.between(40, 220) };
    const skin: [number, number, number] = [0.42, 0.22, 0.14];
    clutter.push({ points: [from, palm], width: 62, z: 25, color: skin });
    for (let f = 0; f < 4; f++) {
      const tip = { x: palm.x - 40 + f * 26 + chance.normal() * 5, y: palm.y - chance.between(60, 95) };
      clutter.push({
        points: [{ x: palm.x - 24 + f * 16, y: palm.y - 10 }, tip],
        width: 16,
        z: 15,
        color: skin,
      });
    }
  }
  for (let i = 0; i < chance.below(3); i++) {
    const x = chance.maybe(0.5) ? -chance.between(60, 140) : size.w + chance.between(60, 140);
    const y = chance.between(0, size.h);
    const long = chance.maybe(0.5);
    clutter.push({
      points: [
        { x, y },
        { x: x + (long ? chance.between(-90, 90) : 1), y: y + (long ? 120 : 1) },
      ],
      width: long ? 9 : 75,
      z: long ? 5 : 40,
      color: [chance.between(0.02, 0.8), chance.between(0.02, 0.8), chance.between(0.02, 0.8)],
    });
  }
  return clutter;
}
