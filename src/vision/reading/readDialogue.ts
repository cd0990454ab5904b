// What a photo of the dialogue board says: where each pin stands on the two axes, and what is unsure about it.

import { DIALOGUE_FIELD, type PinKind } from '../../domain/board/dialogueBoard.ts';
import { type Spot, spotIn, wholeSpot } from '../../domain/board/pins.ts';
import type { BoardPoint, Mm } from '../../domain/units.ts';
import { missingTags } from '../board/findBoard.ts';
import { findDialogueBoard } from '../board/findDialogueBoard.ts';
import { type FoundPin, findPins } from '../cards/findPins.ts';
import type { Corners } from '../geometry/quad.ts';
import type { Luma } from '../picture/luma.ts';
import type { SeenTag } from '../tags/seenTag.ts';
import { clarityWarnings } from './clarity.ts';
import type { DoubtReason } from './doubt.ts';
import { cornerWarnings } from './hints.ts';
import { boardConfidence, type ReadBoard } from './readBoard.ts';
import type { Warning } from './warnings.ts';

/** Why a pin's place is a best guess. */
export type PinDoubt = Extract<DoubtReason, 'seen-twice' | 'place-unsure' | 'photos-disagree'>;

/** A pin that was read; mm of the drawing. */
export interface ReadPin {
  readonly pair: number;
  readonly kind: PinKind;
  /** In whole hundredths of the axes; null beside the field. */
  readonly spot: Spot | null;
  readonly doubt: PinDoubt | null;
  readonly centreMm: BoardPoint;
  /** One standard deviation of the centre. */
  readonly spreadMm: Mm;
  /** 0-1. */
  readonly confidence: number;
  /** Its tag's corners in the photo. */
  readonly corners: Corners;
}

export interface DialogueReading {
  readonly board: Omit<ReadBoard, 'format'>;
  /** In the order of their pairs, now before wanted. */
  readonly pins: readonly ReadPin[];
  readonly warnings: readonly Warning[];
}

/** A pin on the rim stands on the end of the axis, up to so many hundredths beyond it. */
const RIM = 8;
/** A place that is known no better than this tells no more than the quarter that it lies in. */
const ROUGH: Mm = 8;

/**
 * Null when the picture shows no dialogue board.
 * @param tags everything that resembles a tag
 */
export function readDialogue(luma: Luma, tags: readonly SeenTag[]): DialogueReading | null {
  const board = findDialogueBoard(tags, luma);
  if (!board) return null;
  const { pins, unread } = findPins(board, tags);
  const seen = pins.map((pin) => pin.seen);
  return {
    board: {
      confidence: boardConfidence(board),
      missingTags: missingTags(board).map(({ id }) => id),
      mapping: board.calibration.mapping,
    },
    pins: pins.map(readPin),
    warnings: [
      ...clarityWarnings(luma, board, seen),
      ...cornerWarnings(board, luma.width, luma.height),
      ...pinWarnings(pins, unread),
    ],
  };
}

function readPin({ pair, kind, seen, centre, spread, seenTwice }: FoundPin): ReadPin {
  return {
    pair,
    kind,
    spot: spotOnField(centre),
    doubt: seenTwice ? 'seen-twice' : spread > ROUGH ? 'place-unsure' : null,
    centreMm: centre,
    spreadMm: spread,
    confidence: Math.max(0, Math.min(1, seen.score)) / (1 + (spread / 10) ** 2),
    corners: seen.corners,
  };
}

function spotOnField(centre: BoardPoint): Spot | null {
  const spot = spotIn(DIALOGUE_FIELD, centre);
  const beyond = Math.max(Math.abs(spot.person), Math.abs(spot.proactive)) - 100;
  return beyond > RIM ? null : wholeSpot(spot);
}

/** What is to be said of pins that lack: one of a pair that was read tells that the other may lie there too. */
export function pinWarnings(pins: readonly { readonly pair: number }[], unread: number): Warning[] {
  const alone = pins.filter(({ pair }) => pins.filter((other) => other.pair === pair).length === 1);
  return [
    ...(unread > 0 ? [{ code: 'unread-pins', count: unread } as const] : []),
    ...alone.map(({ pair }) => ({ code: 'half-pair', pair }) as const),
    ...(pins.length === 0 ? [{ code: 'no-pin' } as const] : []),
  ];
}
