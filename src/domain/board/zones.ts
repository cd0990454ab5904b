// The four zones of the board: their order, direction and weight, each written down once.

/** A zone's id; `push` is stimulerend, `brake` is hinderend, `strong` is in grote mate, `slight` in beperkte mate. */
export type ZoneId = 'strong-brake' | 'slight-brake' | 'slight-push' | 'strong-push';

/** The score of a card in a zone. A card that is not laid has no score. */
export type Weight = -2 | -1 | 1 | 2;

/** Which way a card worked: it helped along, or it held back. */
export type Direction = 'push' | 'brake';

export interface Zone {
  readonly id: ZoneId;
  readonly weight: Weight;
}

/** The zones from left to right: forward is to the right, on paper, on screens and in figures. */
export const ZONES: readonly Zone[] = [
  { id: 'strong-brake', weight: -2 },
  { id: 'slight-brake', weight: -1 },
  { id: 'slight-push', weight: 1 },
  { id: 'strong-push', weight: 2 },
];

export const ZONE_IDS: readonly ZoneId[] = ZONES.map((zone) => zone.id);

const WEIGHTS = Object.fromEntries(ZONES.map(({ id, weight }) => [id, weight])) as Readonly<
  Record<ZoneId, Weight>
>;

/** The score of a card in this zone. */
export function weightOf(zone: ZoneId): Weight {
  return WEIGHTS[zone];
}

/** Which way a card in this zone worked. */
export function directionOf(zone: ZoneId): Direction {
  return weightOf(zone) > 0 ? 'push' : 'brake';
}
