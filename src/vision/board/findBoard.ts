// Which board lies in the picture: the format whose tags are there, and the mapping that they and the cards give.

import {
  BOARD_FORMATS,
  type BoardFormat,
  type BoardGeometry,
  boardGeometry,
} from '../../domain/board/board.ts';
import { type Mm, type Point, rectInset } from '../../domain/units.ts';
import { fitHomography, mapPoint } from '../geometry/homography.ts';
import { type Decoded, QUIET_SHARE } from '../tags/decode.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import type { LooseTag, PlacedTag } from './misfit.ts';

/** A board that was found, with the tags that placed it. */
export interface FoundBoard {
  readonly geometry: BoardGeometry;
  readonly calibration: Calibration;
  /** The board's own tags that were found, by id. */
  readonly tags: readonly Decoded[];
}

/** The corners on the board of a tag's black square, in the tag's order, mm. */
export function squareOnBoard(geometry: BoardGeometry, id: number): Point[] | null {
  const tag = geometry.tags.find((t) => t.id === id);
  if (!tag) return null;
  const { x, y, w, h } = rectInset(tag.rect, tag.rect.w * QUIET_SHARE);
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
}

/** The ids of a format's tags, clockwise from the top left. */
export function boardTagIds(format: BoardFormat): readonly number[] {
  return boardGeometry(format).tags.map((tag) => tag.id);
}

/** Least score of a board tag that is taken on its word, and of one that must agree with three others. */
const SURE = { score: 0.8, margin: 0.15 };
const LIKELY = { score: 0.65, margin: 0.08 };

/** How far a tag may lie from where the others put it, as a share of its own side, before lens distortion is known. */
const AGREE_SHARE = 0.6;

function placedTags(geometry: BoardGeometry, tags: readonly Decoded[]): PlacedTag[] {
  return tags.map((tag) => ({ board: squareOnBoard(geometry, tag.id)!, corners: tag.corners }));
}

/** How badly a set of board tags agrees with one flat board, in shares of a tag's side. */
function disagreement(geometry: BoardGeometry, tags: readonly Decoded[]): number {
  const placed = placedTags(geometry, tags);
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

/** Every way to take at most one sighting of each tag, the fullest first; few sightings repeat, so this stays small. */
function choices(byId: readonly (readonly Decoded[])[]): Decoded[][] {
  let sets: Decoded[][] = [[]];
  for (const sightings of byId) {
    const next: Decoded[][] = [];
    for (const set of sets) {
      for (const sighting of sightings.slice(0, 3)) next.push([...set, sighting]);
      next.push(set);
    }
    sets = next;
  }
  const weight = (set: readonly Decoded[]): number => set.reduce((sum, tag) => sum + tag.score, 0);
  return sets.filter((set) => set.length >= 2).sort((a, b) => b.length - a.length || weight(b) - weight(a));
}

/**
 * The board among the tags of a picture, or null when fewer than two tags of one format agree. `cards` are tags that
 * surely are cards: flat squares of a known size that steady the mapping between the board's corners.
 */
export function findBoard(
  tags: readonly Decoded[],
  cards: readonly Decoded[],
  cardSide: Mm,
  width: number,
  height: number,
): FoundBoard | null {
  let best: { geometry: BoardGeometry; set: Decoded[] } | null = null;
  for (const format of BOARD_FORMATS) {
    const geometry = boardGeometry(format);
    const byId = geometry.tags.map((t) =>
      tags.filter((d) => d.id === t.id && d.score >= LIKELY.score && d.margin >= LIKELY.margin),
    );
    for (const set of choices(byId)) {
      const unsure = set.filter((d) => d.score < SURE.score || d.margin < SURE.margin).length;
      if (unsure > 0 && set.length - unsure < 2) continue;
      if (disagreement(geometry, set) > AGREE_SHARE) continue;
      if (!best || set.length > best.set.length) best = { geometry, set };
      break;
    }
  }
  if (!best) return null;
  const loose: LooseTag[] = cards.map((card) => ({ side: cardSide, corners: card.corners }));
  const calibration = calibrate(placedTags(best.geometry, best.set), loose, width, height);
  return calibration ? { geometry: best.geometry, calibration, tags: best.set } : null;
}
