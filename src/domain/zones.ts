// The four zones of the board: their order, direction and weight, each written down once.

/** A zone's id; `push` is stimulerend, `brake` is hinderend, `strong` is in grote mate, `slight` in beperkte mate. */
export type ZoneId = 'strong-brake' | 'slight-brake' | 'slight-push' | 'strong-push';

export interface Zone {
  readonly id: ZoneId;
  /** The score of a card in this zone: +2, +1, -1 or -2. A card that is not laid has no score. */
  readonly weight: -2 | -1 | 1 | 2;
}

/** The zones from left to right: forward is to the right, on paper, on screens and in figures. */
export const ZONES: readonly Zone[] = [
  { id: 'strong-brake', weight: -2 },
  { id: 'slight-brake', weight: -1 },
  { id: 'slight-push', weight: 1 },
  { id: 'strong-push', weight: 2 },
];

export const ZONE_IDS: readonly ZoneId[] = ZONES.map((zone) => zone.id);
