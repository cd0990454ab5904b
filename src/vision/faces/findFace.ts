// The way into this room: which printed face lies at a place of the board, whichever way round.

import { CARD_SIZE } from '../../domain/board/card.ts';
import { type BoardPoint, boardPoint, type CardPoint, type Mm } from '../../domain/units.ts';
import type { Mapping } from '../geometry/mapping.ts';
import { turnedStep } from '../geometry/square.ts';
import type { Picture } from '../picture/picture.ts';
import { straightenPatch } from '../straighten/straighten.ts';
import { FACE_AREA, FACE_PX_PER_MM } from './face.ts';
import { type FaceTemplates, halveGrey, type TemplateSet } from './faceTemplates.ts';
import { likenesses, type Seen, seenPattern } from './likeness.ts';

/** Where a card may lie: its middle, and how it is turned, clockwise in radians. */
export interface Pose {
  readonly centre: BoardPoint;
  readonly angle: number;
}

/** What a place looks like. */
export interface FoundFace {
  readonly pose: Pose;
  /** The cards that it resembles most, the likest first. */
  readonly ranking: readonly { readonly card: string; readonly score: number }[];
}

/** Something that may be part of a card: where it lies on the board, and where on the card. */
export interface FaceClue {
  readonly at: BoardPoint;
  readonly on: CardPoint;
  /** How the card would be turned, radians; undefined when that is not known. */
  readonly angle?: number;
  /** Whether a card surely lies there, whatever its face resembles: by its sign, its tag in a pile, or what is printed. */
  readonly shows?: boolean;
  /** How far `at` may be from where `on` lies, mm, where that is more than a tag. */
  readonly off?: Mm;
}

/** Half the side of what is looked at round a clue: from a tag to the far corner of the face, and some slack. */
const AROUND: Mm = 68;
const TURN = Math.PI / 30;
/** What a known angle may be off, in turns to each side. */
const TURNS_ABOUT = 1;

/** How far a clue may be off, px of the roughest size (2.67 mm), and what the next sizes have to mend, px of theirs. */
const ROUGH_MARGIN = 2;
const CLOSE_MARGIN = 1;
const FINE_MARGIN = 2;
/** Poses of the rough search that are looked at again, and of those the ones that are compared with all faces. */
const ROUGHLY_KEPT = 12;
const KEPT = 5;
const FINE_TURNS = [-3, -1.5, 0, 1.5, 3].map((degrees) => (degrees * Math.PI) / 180);
/** Faces that a halved picture puts in front and that are looked at closely, as many as can be told from each other later. */
const LIKELY = 10;

const patternsOf = ({ templates }: TemplateSet) => templates.map(({ pattern }) => pattern);

/** The surroundings of a clue, straight from above, upright as the board; in three sizes. */
interface Surroundings {
  readonly centre: BoardPoint;
  readonly fine: GreyView;
  readonly coarse: GreyView;
  readonly rough: GreyView;
}

interface GreyView {
  readonly grey: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly pxPerMm: number;
}

function surroundingsOf(picture: Picture, mapping: Mapping, centre: BoardPoint): Surroundings {
  const size = { w: 2 * AROUND, h: 2 * AROUND };
  const { width, height, data } = straightenPatch(
    picture,
    mapping,
    { centre, size, angle: 0 },
    FACE_PX_PER_MM,
  );
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  const half = halveGrey(grey, width, height);
  return {
    centre,
    fine: { grey, width, height, pxPerMm: FACE_PX_PER_MM },
    coarse: { ...half, pxPerMm: FACE_PX_PER_MM / 2 },
    rough: { ...halveGrey(half.grey, half.width, half.height), pxPerMm: FACE_PX_PER_MM / 4 },
  };
}

/** The greys of the face area of a card at a pose, with `margin` px round it. */
function cutFace(
  { grey, width, height, pxPerMm }: GreyView,
  around: BoardPoint,
  { centre, angle }: Pose,
  set: Pick<TemplateSet, 'width' | 'height'>,
  margin: number,
): Float32Array {
  const across = set.width + 2 * margin;
  const down = set.height + 2 * margin;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const cut = new Float32Array(across * down);
  for (let j = 0, i = 0; j < down; j++) {
    const dy = FACE_AREA.y + (j - margin + 0.5) / pxPerMm - CARD_SIZE.h / 2;
    for (let k = 0; k < across; k++, i++) {
      const dx = FACE_AREA.x + (k - margin + 0.5) / pxPerMm - CARD_SIZE.w / 2;
      const x = (centre.x + cos * dx - sin * dy - around.x) * pxPerMm + width / 2 - 0.5;
      const y = (centre.y + sin * dx + cos * dy - around.y) * pxPerMm + height / 2 - 0.5;
      const px = Math.min(Math.max(x, 0), width - 1.001);
      const py = Math.min(Math.max(y, 0), height - 1.001);
      const [ix, iy] = [px | 0, py | 0];
      const [fx, fy] = [px - ix, py - iy];
      const at = iy * width + ix;
      const upper = grey[at]! + (grey[at + 1]! - grey[at]!) * fx;
      const lower = grey[at + width]! + (grey[at + width + 1]! - grey[at + width]!) * fx;
      cut[i] = upper + (lower - upper) * fy;
    }
  }
  return cut;
}

/** The pose of a card that has `on` at `at`. */
export function poseAt({ at, on }: FaceClue, angle: number): Pose {
  const { x, y } = turnedStep(at, angle, CARD_SIZE.w / 2 - on.x, CARD_SIZE.h / 2 - on.y);
  return { centre: boardPoint(x, y), angle };
}

/** A pose moved along the card by whole px of a view. */
function moved({ centre, angle }: Pose, dx: number, dy: number, pxPerMm: number): Pose {
  const { x, y } = turnedStep(centre, angle, dx / pxPerMm, dy / pxPerMm);
  return { centre: boardPoint(x, y), angle };
}

/** The angles that are tried, radians. */
function anglesOf({ angle }: FaceClue): number[] {
  return angle === undefined
    ? Array.from({ length: Math.round((2 * Math.PI) / TURN) }, (_, i) => i * TURN)
    : Array.from({ length: 2 * TURNS_ABOUT + 1 }, (_, i) => angle + (i - TURNS_ABOUT) * TURN);
}

/** The poses at which what all faces have in common shows most, best first: tried roughly, the best of them again. */
function likelyPoses(
  { centre, rough, coarse }: Surroundings,
  clue: FaceClue,
  templates: FaceTemplates,
): Pose[] {
  const best = (poses: readonly Pose[], view: GreyView, set: TemplateSet, margin: number, kept: number) =>
    poses
      .map((pose) => {
        const [like] = likenesses(seenAt(view, centre, pose, set, margin), set, [set.common]);
        return { pose: moved(pose, like!.dx, like!.dy, view.pxPerMm), score: like!.score };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, kept)
      .map(({ pose }) => pose);
  const all = anglesOf(clue).map((angle) => poseAt(clue, angle));
  const some = best(all, rough, templates.rough, ROUGH_MARGIN, ROUGHLY_KEPT);
  return best(some, coarse, templates.coarse, CLOSE_MARGIN, KEPT);
}

/** What a view shows of the face area of a card at a pose, with `margin` px round it. */
function seenAt(view: GreyView, around: BoardPoint, pose: Pose, set: TemplateSet, margin: number): Seen {
  const cut = cutFace(view, around, pose, set, margin);
  return seenPattern(cut, set.width + 2 * margin, set.height + 2 * margin, margin);
}

/**
 * The face that lies at a clue; null when nothing there resembles one.
 * @param least how alike a halved picture and a face must be to be looked at closely
 */
export function findFace(
  picture: Picture,
  mapping: Mapping,
  clue: FaceClue,
  templates: FaceTemplates,
  least: number,
): FoundFace | null {
  const { fine, coarse } = templates;
  if (fine.templates.length === 0) return null;
  const around = surroundingsOf(picture, mapping, clue.at);
  let best: { readonly pose: Pose; readonly likely: ReadonlySet<string>; readonly score: number } | null =
    null;
  for (const pose of likelyPoses(around, clue, templates)) {
    const seen = seenAt(around.coarse, around.centre, pose, coarse, CLOSE_MARGIN);
    const likes = likenesses(seen, coarse, patternsOf(coarse))
      .map((like, i) => ({ ...like, card: coarse.templates[i]!.card }))
      .sort((a, b) => b.score - a.score);
    const { score, dx, dy } = likes[0]!;
    if (score < least || score <= (best?.score ?? 0)) continue;
    const likely = new Set(likes.map(({ card }) => card).slice(0, LIKELY));
    best = { pose: moved(pose, dx, dy, around.coarse.pxPerMm), likely, score };
  }
  return best && rankFaces(around, best.pose, fine, best.likely);
}

function rankFaces(
  { centre, fine }: Surroundings,
  about: Pose,
  set: TemplateSet,
  likely: ReadonlySet<string>,
): FoundFace {
  const templates = set.templates.filter(({ card }) => likely.has(card));
  const patterns = templates.map(({ pattern }) => pattern);
  const best = new Map<string, { score: number; pose: Pose }>();
  for (const turn of FINE_TURNS) {
    const pose = { ...about, angle: about.angle + turn };
    const seen = seenAt(fine, centre, pose, set, FINE_MARGIN);
    likenesses(seen, set, patterns).forEach(({ score, dx, dy }, i) => {
      const { card } = templates[i]!;
      if (score > (best.get(card)?.score ?? -1))
        best.set(card, { score, pose: moved(pose, dx, dy, fine.pxPerMm) });
    });
  }
  const ranking = [...best].map(([card, { score }]) => ({ card, score })).sort((a, b) => b.score - a.score);
  return { pose: best.get(ranking[0]!.card)!.pose, ranking };
}
