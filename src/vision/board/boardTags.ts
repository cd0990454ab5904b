// Which of the tags in a picture are the corners of one board: the format most of whose tags agree with a flat sheet.

import {
  BOARD_FORMATS,
  type BoardGeometry,
  boardGeometry,
  cornersOnBoard,
} from '../../domain/board/board.ts';
import { TAG_QUIET_SHARE } from '../../domain/board/tags.ts';
import { type BoardPoint, rectInset } from '../../domain/units.ts';
import { fitHomography, mapPoint } from '../geometry/homography.ts';
import { cornersFromBoard, type Mapping } from '../geometry/mapping.ts';
import { longestStretch } from '../geometry/quad.ts';
import type { SeenTag } from '../tags/seenTag.ts';
import type { PlacedTag } from './misfit.ts';

/** A flat sheet with tags at its corners. */
export type TaggedSheet = Pick<BoardGeometry, 'size' | 'tags'>;

/** A sheet, and the tags of it that were found. */
export interface SheetTags<Sheet extends TaggedSheet> {
  readonly geometry: Sheet;
  /** The sheet's own tags that were found, at most one of each id. */
  readonly tags: readonly SeenTag[];
}

/** A board's format, and the tags of it that were found. */
export type BoardTags = SheetTags<BoardGeometry>;

/** The corners on the board of a tag's black square, in the tag's order, mm. */
export function squareOnBoard(geometry: TaggedSheet, id: number): BoardPoint[] | null {
  const tag = geometry.tags.find((t) => t.id === id);
  if (!tag) return null;
  return cornersOnBoard(rectInset(tag.rect, tag.rect.w * TAG_QUIET_SHARE));
}

/** Least score of a board tag that is taken on its word, and of one that must agree with three others. */
const SURE = { score: 0.8, margin: 0.15 };
const LIKELY = { score: 0.65, margin: 0.08 };

/** How far a tag may lie from where the others put it, as a share of its own side, before lens distortion is known. */
const AGREE_SHARE = 0.6;

/** The tags with the places where they are printed. */
export function placedTags({ geometry, tags }: SheetTags<TaggedSheet>): PlacedTag[] {
  return tags.map((tag) => ({ board: squareOnBoard(geometry, tag.id)!, corners: tag.corners }));
}

/** How badly a set of board tags agrees with one flat board, in shares of a tag's side. */
function disagreement(geometry: TaggedSheet, tags: readonly SeenTag[]): number {
  const placed = placedTags({ geometry, tags });
  const from = placed.flatMap((tag) => tag.board);
  const to = placed.flatMap((tag) => tag.corners);
  const h = fitHomography(from, to);
  if (!h) return Number.POSITIVE_INFINITY;
  let worst = 0;
  placed.forEach((tag) => {
    const side = Math.hypot(tag.corners[1].x - tag.corners[0].x, tag.corners[1].y - tag.corners[0].y);
    tag.board.forEach((p, i) => {
      const q = mapPoint(h, p.x, p.y);
      worst = Math.max(worst, Math.hypot(q.x - tag.corners[i]!.x, q.y - tag.corners[i]!.y) / side);
    });
  });
  return worst;
}

/**
 * How much larger or smaller than printed a board tag may look, as a share, and by how many px blur and ink may change it
 * besides. On photos of boards the worst tag differs by .03; a sheet with the same tags at its corners that has other
 * proportions does by .07.
 */
const SIZE_SHARE = 0.045;
const SIZE_PX = 2;

/** Whether the tags are as large as a board's are beside the distances between them: others make a sheet that is no board. */
export function haveBoardSizes({ geometry, tags }: SheetTags<TaggedSheet>, mapping: Mapping): boolean {
  return tags.every(({ id, corners }) => {
    const printed = longestStretch(cornersFromBoard(mapping, squareOnBoard(geometry, id)!));
    return Math.abs(longestStretch(corners) - printed) <= SIZE_SHARE * printed + SIZE_PX;
  });
}

/** Every way to take at most one sighting of each tag, the fullest first; few sightings repeat, so this stays small. */
function choices(byId: readonly (readonly SeenTag[])[]): SeenTag[][] {
  let sets: SeenTag[][] = [[]];
  for (const sightings of byId) {
    const next: SeenTag[][] = [];
    for (const set of sets) {
      for (const sighting of sightings.slice(0, 3)) next.push([...set, sighting]);
      next.push(set);
    }
    sets = next;
  }
  const weight = (set: readonly SeenTag[]): number => set.reduce((sum, tag) => sum + tag.score, 0);
  return sets.filter((set) => set.length >= 2).sort((a, b) => b.length - a.length || weight(b) - weight(a));
}

/** The most tags of one format that agree with each other; null when no two do. */
export function findBoardTags(tags: readonly SeenTag[]): BoardTags | null {
  let best: BoardTags | null = null;
  for (const format of BOARD_FORMATS) {
    const geometry = boardGeometry(format);
    const set = agreeingTags(geometry, tags);
    if (set && (!best || set.length > best.tags.length)) best = { geometry, tags: set };
  }
  return best;
}

/** The most tags of one sheet that agree with each other; null when no two do. */
export function agreeingTags(sheet: TaggedSheet, tags: readonly SeenTag[]): readonly SeenTag[] | null {
  const byId = sheet.tags.map((t) =>
    tags.filter((d) => d.id === t.id && d.score >= LIKELY.score && d.margin >= LIKELY.margin),
  );
  for (const set of choices(byId)) {
    const unsure = set.filter((d) => d.score < SURE.score || d.margin < SURE.margin).length;
    if (unsure > 0 && set.length - unsure < 2) continue;
    if (disagreement(sheet, set) <= AGREE_SHARE) return set;
  }
  return null;
}
