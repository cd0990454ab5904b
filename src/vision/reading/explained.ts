// What the cards that are known by now explain of the clues to others, and which clues are parts of one card.

import { CARD_TAG } from '../../domain/board/card.ts';
import { type BoardPoint, cardPoint, type Mm, rectCentre } from '../../domain/units.ts';
import { isOnTag, type KnownCard } from '../faces/findClues.ts';
import { type FaceClue, type FoundFace, type Pose, poseAt } from '../faces/findFace.ts';
import { boardPointFromCard } from '../geometry/square.ts';

/** Two places are one within this. */
const ONE_PLACE: Mm = CARD_TAG.w;
/** How far two parts of one card may be from as far apart as they are printed, mm. */
const PART_SLACK: Mm = 8;

/** An angle in degrees, -180 < angle <= 180. */
export function laidAt({ centre, angle }: Pose): KnownCard {
  const degrees = (angle * 180) / Math.PI;
  return { centreMm: centre, angleDeg: degrees - 360 * Math.ceil((degrees - 180) / 360) };
}

/** Whether a clue is a part of a card whose face was found. */
export function isExplained({ at, on, off = 0 }: FaceClue, { pose }: FoundFace): boolean {
  const there = boardPointFromCard(pose.centre, pose.angle, on);
  return Math.hypot(there.x - at.x, there.y - at.y) < ONE_PLACE + off || isOnTag(at, [laidAt(pose)]);
}

/** Whether a face is that of a card where its tag was read. */
export function isItself({ ranking, pose }: FoundFace, places: ReadonlyMap<string, BoardPoint>): boolean {
  const place = places.get(ranking[0]!.card);
  return place !== undefined && isOnePlace(place, pose.centre);
}

/** Clues less what may be another part of a card that an earlier one shows: as far from it as the two are on a card. */
export function onePerCard(clues: readonly FaceClue[]): FaceClue[] {
  const kept: FaceClue[] = [];
  for (const clue of clues) {
    const { at, on, off = 0 } = clue;
    const isPart = kept.some((other) => {
      const apart = Math.hypot(at.x - other.at.x, at.y - other.at.y);
      const printed = Math.hypot(on.x - other.on.x, on.y - other.on.y);
      return Math.abs(apart - printed) < PART_SLACK + off + (other.off ?? 0);
    });
    if (!isPart) kept.push(clue);
  }
  return kept;
}

/** How a card lies by one of its parts; none when nothing tells how it is turned. */
export function posesOf(clue: FaceClue): Pose[] {
  return clue.angle === undefined ? [] : [poseAt(clue, clue.angle)];
}

/** A tag that could not be told, as a clue. */
export function tagAt(at: BoardPoint): FaceClue {
  const { x, y } = rectCentre(CARD_TAG);
  return { at, on: cardPoint(x, y) };
}

/** Whether two places are one. */
export function isOnePlace(a: BoardPoint, b: BoardPoint): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < ONE_PLACE;
}
