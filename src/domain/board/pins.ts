// Pins on the dialogue board: for each pair where the organisation is now, and where it should be.

import type { Point, Rect } from '../units.ts';

/** A place on the dialogue board in hundredths of its axes, -100 to 100. Source: LLO dialogue model (Mazereeuw and Kuijpers, 2024). */
export interface Spot {
  /** From the organisation (-100) to the person (100). */
  readonly person: number;
  /** From reactive (-100) to proactive (100). */
  readonly proactive: number;
}

export const MOST_PINS = 6;

/** A pair of pins, told apart by its number from 1; null for one that was not placed. */
export interface PinPair {
  readonly pair: number;
  readonly now: Spot | null;
  readonly wanted: Spot | null;
}

/** The spot at a point of a field whose sides are the ends of the axes; beside it too. Forward is to the right and up. */
export function spotIn({ x, y, w, h }: Rect, at: Point): Spot {
  return { person: ((at.x - x) / w) * 200 - 100, proactive: 100 - ((at.y - y) / h) * 200 };
}

/** Where a spot lies in such a field. */
export function pointIn({ x, y, w, h }: Rect, { person, proactive }: Spot): Point {
  return { x: x + ((person + 100) / 200) * w, y: y + ((100 - proactive) / 200) * h };
}

/** The spot in whole hundredths; one beyond an end of an axis stands on that end. */
export function wholeSpot({ person, proactive }: Spot): Spot {
  // Adding zero makes -0 a plain 0.
  const whole = (along: number) => Math.round(Math.max(-100, Math.min(100, along))) + 0;
  return { person: whole(person), proactive: whole(proactive) };
}
