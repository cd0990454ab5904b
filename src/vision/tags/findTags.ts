// The way into this room: every tag that a picture shows, seen at once, or found where the board's plane says it must be.

import { type BoardGeometry, middleOfBoard } from '../../domain/board/board.ts';
import { GAME_TAGS, type TagRange } from '../../domain/board/tags.ts';
import { type BoardPoint, type Mm, picturePoint, pxFromMm } from '../../domain/units.ts';
import { boardPointFromPicture, type Mapping, scaleAt } from '../geometry/mapping.ts';
import { type Corners, middleOf } from '../geometry/quad.ts';
import { inEvenLight } from '../picture/evenLight.ts';
import { type Luma, lumaAround } from '../picture/luma.ts';
import { findComponents } from './components.ts';
import { refineCorners, searchedAround } from './corners.ts';
import { decodeTag } from './decode.ts';
import { decodeInked, isPartlyInked, mayBeInked } from './decodeInked.ts';
import { isFramed } from './frame.ts';
import { lightOnTags } from './light.ts';
import { findQuads } from './quads.ts';
import { searchWindow } from './searchWindow.ts';
import { isSure, type SeenTag } from './seenTag.ts';
import { PALE_INK } from './seenView.ts';
import { shownSigns } from './shownSigns.ts';
import { busyness, darkness, findSuspects, MOST_EVEN_SUSPECTS, MOST_SUSPECTS } from './suspects.ts';
import { thresholdAdaptive } from './threshold.ts';
import { foreshortening } from './window.ts';

/** How one pass thresholds: the blocks on each side that count, and the offset in grey steps. */
export interface Pass {
  readonly reach: number;
  readonly offset: number;
}

/** The passes in order of what they find: the first finds nearly all, the others are for when the board is not complete. */
export const PASSES: readonly Pass[] = [
  { reach: 3, offset: 5 },
  { reach: 2, offset: 6 },
  { reach: 4, offset: 4 },
];

/** The smallest black square that can be decoded, px of the searched image: a little over one px a module. */
const MIN_SIDE = 9;
/** The largest, as a share of the picture's shorter side, so that close-ups are read too. */
const MAX_SHARE = 0.7;
const MIN_FILL = 0.83;
/** Below this no threshold accepts, whatever else is known. */
const WORTH_KEEPING = 0.5;

/**
 * All that resembles a tag in a picture, one a place: after each pass over it, with what that pass adds. Whoever asks
 * stops when nothing more is to be expected; a pass that nobody asks for costs nothing.
 */
export function* findTags(luma: Luma, range: TagRange = GAME_TAGS): Generator<readonly SeenTag[], void> {
  let tags: readonly SeenTag[] = detectTags(luma, PASSES[0]!, range);
  yield tags;
  const closer = luma.finer?.() ?? luma;
  for (const pass of closer === luma ? PASSES.slice(1) : PASSES) {
    tags = withTags(tags, detectTags(closer, pass, range));
    yield tags;
  }
}

/** How far off a place may be that was measured before, px. */
const SEEN_SLACK = 2;

/** What is seen at the places of some tags by somebody who looks at the picture from behind. */
export function readTagsFromBehind(luma: Luma, tags: readonly SeenTag[]): SeenTag[] {
  const places = tags.map((tag) => tag.corners);
  return readOutlines(luma, places, SEEN_SLACK, GAME_TAGS, true);
}

/** What is known of a board before the second look at its picture. */
export interface KnownBoard {
  readonly mapping: Mapping;
  readonly geometry: BoardGeometry;
  /** Where tags that were not seen must be in the picture. */
  readonly places: readonly Corners[];
  /** Tags that need no search: the board's own, and cards. */
  readonly boardTags: readonly SeenTag[];
  readonly cards: readonly SeenTag[];
}

/** How far a board tag may be from where the others put it, mm. */
const PLACE_SLACK: Mm = 2.5;
/** How far the search on the board may be off, mm. */
const SEARCH_SLACK: Mm = 1;
/** In views more aslant than this (35 degrees) a card that is bent up looks much longer than a flat one: by about so much. */
const SLANT = 0.82;
const BENT = 1.2;
/** Wider than the dark parts of a card's tag, narrower than the shadow of a slat or a hand, mm. */
const SHADOW_WIDTH: Mm = 6;
/** Ink is taken for so much less than before only when that makes another picture of it. */
const MUCH_PALER = 0.7;

/**
 * A second look: the tags so far with what no pass could see. Tags whose place is known are read where they must be;
 * those that ink or a finger joined to something else are looked for wherever something dark lies on the board's plane.
 * Where shadows or pale ink hide tags, or dark patches are more than can be tried, the picture is looked at once more in
 * even light.
 */
export function findHiddenTags(luma: Luma, tags: readonly SeenTag[], board: KnownBoard): SeenTag[] {
  const { mapping, geometry, places, boardTags, cards } = board;
  const known = [...boardTags, ...cards];
  const scale = scaleAt(mapping, middleOfBoard(geometry));
  const found = readOutlines(luma, places, pxFromMm(PLACE_SLACK, scale));
  const signs = shownSigns(luma, mapping, cards);
  const suspects = findSuspects(
    luma,
    mapping,
    geometry,
    [...middlesOf(mapping, known), ...signs],
    darkness(luma.work),
    MOST_SUSPECTS,
  );
  found.push(...readSuspects(luma, mapping, suspects));
  const { isHardToSee, ink } = lightOnTags(luma, boardTags, cards);
  if (suspects.length < MOST_SUSPECTS && !isHardToSee && cards.length > 0) return withTags(tags, found);
  const across = pxFromMm(SHADOW_WIDTH, scale) / luma.reduction;
  let even = inEvenLight(luma, across, ink);
  found.push(...detectTags(even, PASSES[0]!));
  // Cards that are seen now for the first time may be the first to tell how pale their ink is.
  const paler = lightOnTags(luma, found.filter(isSure)).ink;
  if (paler < MUCH_PALER * ink) {
    even = inEvenLight(luma, across, paler);
    found.push(...detectTags(even, PASSES[0]!));
  }
  const seen = withTags(cards, found.filter(isSure));
  const middles = [...middlesOf(mapping, [...boardTags, ...seen]), ...signs];
  const dark = findSuspects(even, mapping, geometry, middles, darkness(even.work), MOST_SUSPECTS);
  found.push(...readSuspects(even, mapping, dark));
  if (Math.min(ink, paler) > PALE_INK) return withTags(tags, found);
  const busy = busyness(
    even,
    seen.map(({ corners }) => corners),
  );
  const left = findSuspects(even, mapping, geometry, middles, busy, MOST_EVEN_SUSPECTS);
  return withTags(tags, [...found, ...readSuspects(even, mapping, left)]);
}

/** The middles of tags on the board's plane, mm. */
function middlesOf(mapping: Mapping, tags: readonly SeenTag[]): BoardPoint[] {
  return tags.map(({ corners }) => boardPointFromPicture(mapping, middleOf(corners)));
}

/**
 * Where something dark of a tag's size lies on the board's plane, the darkest first.
 * @param known middles of tags that need no search
 */
export function findDarkPatches(
  luma: Pick<Luma, 'work' | 'reduction'>,
  { mapping, geometry }: Pick<KnownBoard, 'mapping' | 'geometry'>,
  known: readonly BoardPoint[],
): BoardPoint[] {
  return findSuspects(luma, mapping, geometry, known, darkness(luma.work), MOST_SUSPECTS);
}

/** What resembles a tag at some places of the board's plane, on cards that lie flat or are bent up. */
function readSuspects(luma: Luma, mapping: Mapping, suspects: readonly BoardPoint[]): SeenTag[] {
  const found: SeenTag[] = [];
  for (const spot of suspects) {
    const slack = pxFromMm(SEARCH_SLACK, scaleAt(mapping, spot));
    const outlines = searchWindow(luma, mapping, spot);
    const flat = readOutlines(luma, outlines, slack);
    found.push(...flat, ...(flat.some(isSure) ? [] : readInked(luma, outlines, slack)));
    if (flat.some(isSure) || foreshortening(mapping, spot) > SLANT) continue;
    found.push(...readOutlines(luma, searchWindow(luma, mapping, spot, BENT), slack));
  }
  return found;
}

/** The best outlines of a place are looked at for coloured ink; the others are the same but for a px. */
const INKED_OUTLINES = 2;

/** What resembles a tag under ink of a coloured pen; its edges may be those with the ink or those without. */
function readInked(luma: Luma, outlines: readonly Corners[], slack: number): SeenTag[] {
  const { lightest } = luma;
  if (!lightest) return [];
  const inkless: Luma = { ...luma, around: lightest };
  const found: SeenTag[] = [];
  for (const outline of outlines.slice(0, INKED_OUTLINES)) {
    if (!mayBeInked(luma, outline)) continue;
    const grey = lumaAround(luma, outline, searchedAround(outline, slack));
    const light = lumaAround(inkless, outline, searchedAround(outline, slack));
    if (!isPartlyInked(light, grey, outline)) continue;
    for (const full of [grey, light]) {
      const corners = refineCorners(full, outline, slack);
      const decoded = corners && decodeInked(light, grey, corners);
      if (decoded && decoded.score >= WORTH_KEEPING) found.push(decoded);
    }
  }
  return found;
}

/** Both lists as one. Of everything seen at one place the most alike stays; places are the same within half a side. */
function withTags(tags: readonly SeenTag[], more: readonly SeenTag[]): SeenTag[] {
  const sorted = [...tags, ...more].sort((a, b) => b.score - a.score);
  const kept: SeenTag[] = [];
  for (const tag of sorted) {
    const here = middleOf(tag.corners);
    const half = Math.hypot(tag.corners[2].x - tag.corners[0].x, tag.corners[2].y - tag.corners[0].y) / 3;
    const repeat = kept.some((other) => {
      const there = middleOf(other.corners);
      return Math.hypot(there.x - here.x, there.y - here.y) < half;
    });
    if (!repeat) kept.push(tag);
  }
  return kept;
}

/** The corners of a quadrilateral of the reduced image in px of the full one. */
function atFullSize(quad: Corners, reduction: number): Corners {
  return quad.map((p) => picturePoint(p.x * reduction, p.y * reduction)) as unknown as Corners;
}

/** One pass: threshold, components, quadrilaterals, corners, codes. */
export function detectTags(luma: Luma, pass: Pass, range: TagRange = GAME_TAGS): SeenTag[] {
  const { work, reduction } = luma;
  const dark = thresholdAdaptive(work, pass.reach, pass.offset);
  const components = findComponents(dark, work.width, work.height);
  const maxSide = MAX_SHARE * Math.min(work.width, work.height);
  const quads = findQuads(components, { minSide: MIN_SIDE, maxSide, minFill: MIN_FILL });
  const outlines = quads
    .map((quad) => atFullSize(quad, reduction))
    .filter((outline) => isFramed(luma, outline));
  return readOutlines(luma, outlines, 2 * reduction + 1, range);
}

/** Measures and decodes outlines; what resembles no tag at all is dropped. `slack` in px of the full picture. */
function readOutlines(
  luma: Luma,
  outlines: readonly Corners[],
  slack: number,
  range = GAME_TAGS,
  mirrored = false,
): SeenTag[] {
  const found: SeenTag[] = [];
  for (const outline of outlines) {
    const full = lumaAround(luma, outline, searchedAround(outline, slack));
    const corners = refineCorners(full, outline, slack);
    if (!corners) continue;
    const decoded = decodeTag(full, corners, mirrored, range);
    if (decoded && decoded.score >= WORTH_KEEPING) found.push(decoded);
  }
  return found;
}
