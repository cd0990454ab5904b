// Tells a code that is held up anew from one that is still before the camera.

/** How long a code may be out of sight, behind a hand or a blur, and still be the same one held up. */
const AWAY_MS = 2_500;

export interface Sightings {
  /** @param now in ms @returns whether this code has just come into sight */
  see(text: string, now: number): boolean;
}

export function watchSightings(): Sightings {
  let last = '';
  let seenAt = Number.NEGATIVE_INFINITY;
  return {
    see(text, now) {
      const fresh = text !== last || now - seenAt > AWAY_MS;
      last = text;
      seenAt = now;
      return fresh;
    },
  };
}
