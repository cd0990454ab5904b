// The rule on total ink: no place may get more ink than the paper dries. Works on boxes, so it errs on the safe side.

import type { Painted } from '../content/paintedObjects.ts';
import { type ConvexOutline, outlineHolds } from '../geometry/convexOutline.ts';
import { type Box, boxesOverlap, boxHolds } from '../geometry/planeGeometry.ts';
import { isTransparent } from './overprintRules.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';
import { quoteOf } from './pageUnderCheck.ts';

/** Amounts of ink, 0-1 each: cyan, magenta, yellow, black, and all spots that are not asked for. */
type Inks = readonly [number, number, number, number, number];

const NO_INK: Inks = [0, 0, 0, 0, 0];
/** Half a percent of rounding is no fault. */
const ROUNDING = 0.005;

/** An object as ink: what it lays down, and what happens to the ink under it. */
interface Layer {
  readonly object: Painted;
  readonly box: Box;
  readonly covers: ConvexOutline | null;
  readonly inks: Inks;
  readonly total: number;
  /**
   * knockout: wipes out what lies under it; overprint: replaces the inks that it has itself;
   * blend (any transparency): at worst adds to what lies under it.
   */
  readonly effect: 'knockout' | 'overprint' | 'blend';
}

function inksOfObject(object: Painted, allowedSpots: ReadonlySet<string>): Inks {
  const { space, components } = object.paint.colour;
  const [first = 0, m = 0, y = 0, k = 0] = components;
  // An image's pixels are not looked at; see checkTotalInk.
  if (object.kind === 'image' && object.space) return NO_INK;
  if (space.kind === 'cmyk') return [first, m, y, k, 0];
  if (space.kind === 'gray' || space.kind === 'unset') return [0, 0, 0, 1 - first, 0];
  if (space.kind !== 'spot' || space.name === 'None' || allowedSpots.has(space.name)) return NO_INK;
  switch (space.name) {
    case 'All':
      return [first, first, first, first, 0];
    case 'Cyan':
      return [first, 0, 0, 0, 0];
    case 'Magenta':
      return [0, first, 0, 0, 0];
    case 'Yellow':
      return [0, 0, first, 0, 0];
    case 'Black':
      return [0, 0, 0, first, 0];
    default:
      return [0, 0, 0, 0, first];
  }
}

function effectOf(object: Painted): Layer['effect'] {
  if (isTransparent(object)) return 'blend';
  if (!object.paint.overprint || object.kind === 'image') return 'knockout';
  const { kind } = object.paint.colour.space;
  return kind === 'spot' || (kind === 'cmyk' && object.paint.overprintMode === 1) ? 'overprint' : 'knockout';
}

function sumOf(inks: Inks): number {
  return inks[0] + inks[1] + inks[2] + inks[3] + inks[4];
}

/**
 * The most ink on any place that a layer reaches, with the layers before it; exact only above `limit`.
 * Walks down from the layer: each knock-out that it overlaps can be the ground, with all layers between that it
 * overlaps on top. A knock-out that covers the whole layer hides everything below. At any point each ink comes from
 * the layer, the ground or one of those between, so the sum here is never too low.
 */
function mostInk(layers: readonly Layer[], index: number, limit: number): number {
  const top = layers[index]!;
  if (top.effect === 'knockout') return top.total;
  const over = [0, 0, 0, 0, 0];
  const blended = [0, 0, 0, 0, 0];
  let betweenTotal = 0;
  let most = 0;
  const settle = (ground: Inks): void => {
    let total = 0;
    for (let ink = 0; ink < 5; ink++) {
      const under = Math.min(1, Math.max(ground[ink]!, over[ink]!) + blended[ink]!);
      const own = top.inks[ink]!;
      if (top.effect === 'blend') total += Math.min(1, own + under);
      else total += own > 0 ? own : under;
    }
    most = Math.max(most, total);
  };
  for (let i = index - 1; i >= 0; i--) {
    const below = layers[i]!;
    const isGround = below.effect === 'knockout';
    // A ground that cannot break the limit need not be measured, unless it hides the rest.
    if (isGround && !below.covers && top.total + betweenTotal + below.total <= limit) continue;
    if (!boxesOverlap(below.box, top.box)) continue;
    if (isGround) {
      settle(below.inks);
      if (below.covers && boxHolds(below.box, top.box) && outlineHolds(below.covers, top.box)) return most;
      continue;
    }
    betweenTotal += below.total;
    for (let ink = 0; ink < 5; ink++) {
      const more = below.inks[ink]!;
      if (below.effect === 'blend') blended[ink]! += more;
      else over[ink] = Math.max(over[ink]!, more);
    }
  }
  settle(NO_INK);
  return most;
}

/**
 * Checks the total ink on a page, on everything that reaches the bleed. The page gets one finding, on its worst place.
 * The pixels of images are not looked at: an image counts as a ground without ink.
 */
export function checkTotalInk(under: PageUnderCheck): void {
  const { expected, art, bleed } = under;
  const allowedSpots = new Set([...expected.spots, ...expected.requireSpot]);
  const limit = expected.tacPercent / 100 + ROUNDING;
  const layers: Layer[] = [];
  let worst = { total: limit, layer: null as Layer | null };
  for (const object of art.objects) {
    if (!boxesOverlap(object.box, bleed)) continue;
    const inks = inksOfObject(object, allowedSpots);
    const { box, covers } = object;
    layers.push({ object, box, covers, inks, total: sumOf(inks), effect: effectOf(object) });
    // What lays down no ink (a die line) makes no place worse than it was.
    if (sumOf(inks) === 0) continue;
    const total = mostInk(layers, layers.length - 1, limit);
    if (total > worst.total) worst = { total, layer: layers.at(-1)! };
  }
  if (!worst.layer) return;
  const { object, effect } = worst.layer;
  const what = object.kind === 'text' ? `text ${quoteOf(object)}` : object.kind;
  const cause = effect === 'knockout' ? 'has' : 'and what lies under it have';
  under.add(
    'house-tac',
    `The ${what} ${under.placeOf(object.box)} ${cause} ${Math.round(worst.total * 100)} % ink in all, more than ` +
      `${expected.tacPercent} %; choose lighter colours.`,
  );
}
