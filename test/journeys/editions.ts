// Makes journeys in the editions in which they can end otherwise: the page as it is served, and the single file from a stick.
//
// The single file differs in where the browser keeps its talks (a file has no host), in how windows hear of each other, in
// how workers, words and screens come in, and in that all style sheets hold at once. A journey past one of these is made
// in both; all others are made as served, since behind these the two are the same code.

import { describe, inject } from 'vitest';

export type Edition = 'served' | 'one-file';

const hasBrowser = inject('browser') !== '';

/** A group of journeys, once an edition. */
export function inBothEditions(name: string, journeys: (edition: Edition) => void): void {
  for (const edition of ['served', 'one-file'] as const) inEdition(edition, name, journeys);
}

/** A group of journeys in one edition. */
export function inEdition(edition: Edition, name: string, journeys: (edition: Edition) => void): void {
  describe.skipIf(!hasBrowser)(`${name} (${edition})`, () => journeys(edition));
}
