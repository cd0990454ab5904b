// Pins on the dialogue board: for each pair where the organisation is now, and where it should be.

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
