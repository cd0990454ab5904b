// Makes the same journey in both editions: the page as it is served, and the single file from a stick.

import { describe, inject } from 'vitest';

export type Edition = 'served' | 'one-file';

const hasBrowser = inject('browser') !== '';

/** A group of journeys, once an edition. */
export function inBothEditions(name: string, journeys: (edition: Edition) => void): void {
  for (const edition of ['served', 'one-file'] as const) inEdition(edition, name, journeys);
}

/** A group of journeys that only one edition can make. */
export function inEdition(edition: Edition, name: string, journeys: (edition: Edition) => void): void {
  describe.skipIf(!hasBrowser)(`${name} (${edition})`, () => journeys(edition));
}
