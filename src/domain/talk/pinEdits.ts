// What can be done to the pins of a talk: put one down, move it, take it away. Each gives a new talk.

import type { PinKind } from '../board/dialogueBoard.ts';
import type { PinPair, Spot } from '../board/pins.ts';
import type { Talk } from './talk.ts';

/** Where a pin of a talk stands; null when it was not placed. */
export function spotOf({ pins }: Pick<Talk, 'pins'>, pair: number, kind: PinKind): Spot | null {
  return pins.find((known) => known.pair === pair)?.[kind] ?? null;
}

/** The talk with a pin at a spot, or without it for null; a pair of which no pin is left goes. */
export function placePin(talk: Talk, pair: number, kind: PinKind, spot: Spot | null): Talk {
  const before: PinPair = talk.pins.find((known) => known.pair === pair) ?? { pair, now: null, wanted: null };
  const after: PinPair = { ...before, [kind]: spot };
  const others = talk.pins.filter((known) => known.pair !== pair);
  const pins = after.now || after.wanted ? [...others, after] : others;
  return { ...talk, pins: pins.toSorted((a, b) => a.pair - b.pair) };
}
