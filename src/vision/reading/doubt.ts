// When the reader says so instead of guessing: the rules that give a card a doubt.

import type { BoardGeometry } from '../../domain/board/board.ts';
import type { ZoneId } from '../../domain/board/zones.ts';
import type { BoardPoint, Mm } from '../../domain/units.ts';
import { shareOffBoard, zoneSpot } from './zoneSpot.ts';

/** Why a card's zone is a best guess. */
export type DoubtReason =
  /** The centre is close to the line of a zone. */
  | 'near-line'
  /** The centre is in the strip between two zones. */
  | 'between-zones'
  /** About half of the card is off the board. */
  | 'half-off-board'
  /** The same card was seen at two places in one photo. */
  | 'seen-twice'
  /** The card is nearer to the camera than the board: held up, or lying on something. */
  | 'held-above'
  /** The card lies beside the board, and another board is in the picture. */
  | 'other-board'
  /** The tag is partly covered or blurred: something may lie over it. */
  | 'partly-covered'
  /** The tag could not be read: title and sign tell which card it is. */
  | 'by-face'
  /** The card's place is known too roughly for the distance to the nearest line. */
  | 'place-unsure'
  /** Photos put the card in different zones. */
  | 'photos-disagree';

/** A card whose centre is this close to a line always carries a doubt. */
export const LINE_MARGIN: Mm = 6;

/** Deviations of the place that the margin grows by: a card just outside the margin may truly lie inside it. */
const DEVIATIONS = 2.4;
/** What the margin grows by besides, for what no formula knows: the thickness of a card seen aslant, for one. */
const LEAST_GROWTH: Mm = 0.2;
/** A place that is known no better than this is a doubt wherever it is. */
const HOPELESS: Mm = 12;
/** Off the board: less is a card that sticks out, more is a card that lies beside. */
const HALF_OFF = { least: 0.35, most: 0.65 };

/**
 * A tag that is nearer to the camera than the board, as a share of the distance. Flat cards of laboratory photos stay below
 * .029, curled ones below .07; 75 mm up is .08 for a camera 900 mm away.
 */
const RISE = { noticed: 0.04, held: 0.08 };
/** A card that is up by a share of the distance seems to lie so far from its place, at most: that share of what lies between it and the camera's foot. */
const TO_CAMERA_FOOT: Mm = 500;

/** What is known of a card's place. */
export interface CardEvidence {
  readonly centre: BoardPoint;
  readonly outline: readonly BoardPoint[];
  /** One standard deviation of the centre, mm. */
  readonly spread: Mm;
  /** How much nearer to the camera it is than the board, as a share of the distance. */
  readonly rise: number;
  /** Whether another board is in the picture. */
  readonly otherBoard: boolean;
  readonly covered: boolean;
  readonly seenTwice: boolean;
  /** Whether title and sign told the card, not its tag. */
  readonly byFace: boolean;
}

/** The zone and the doubt that follow from a card's place. */
export function judgeCard(
  geometry: BoardGeometry,
  evidence: CardEvidence,
): { zone: ZoneId | null; doubt: DoubtReason | null } {
  const spot = zoneSpot(geometry, evidence.centre);
  const { zone } = spot;
  if (evidence.seenTwice) return { zone, doubt: 'seen-twice' };
  if (evidence.byFace) return { zone, doubt: 'by-face' };
  if (evidence.otherBoard && !isOnBoard(geometry, evidence.centre)) return { zone, doubt: 'other-board' };
  if (isHeldAbove(evidence.rise, spot.fromLine)) return { zone, doubt: 'held-above' };
  if (spot.between) return { zone, doubt: 'between-zones' };
  if (spot.fromLine <= LINE_MARGIN + LEAST_GROWTH) return { zone, doubt: 'near-line' };
  const growth = DEVIATIONS * evidence.spread;
  if (evidence.spread > HOPELESS || spot.fromLine <= LINE_MARGIN + LEAST_GROWTH + growth)
    return { zone, doubt: 'place-unsure' };
  if (evidence.covered) return { zone, doubt: 'partly-covered' };
  const off = shareOffBoard(geometry, evidence.outline);
  if (off >= HALF_OFF.least && off <= HALF_OFF.most) return { zone, doubt: 'half-off-board' };
  return { zone, doubt: null };
}

/** Whether a card is so far up that it may hang above another zone than it seems to. */
function isHeldAbove(rise: number, fromLine: Mm): boolean {
  if (rise >= RISE.held) return true;
  return rise > RISE.noticed && fromLine <= LINE_MARGIN + (rise - RISE.noticed) * TO_CAMERA_FOOT;
}

function isOnBoard({ size }: BoardGeometry, { x, y }: BoardPoint): boolean {
  return x >= 0 && y >= 0 && x <= size.w && y <= size.h;
}
