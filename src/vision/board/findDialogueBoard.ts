// The dialogue board in a picture: the same tags on every size of it, so that places are in the drawing's own mm.

import { DIALOGUE_SIZE, DIALOGUE_TAGS } from '../../domain/board/dialogueBoard.ts';
import type { SeenTag } from '../tags/seenTag.ts';
import { agreeingTags, haveBoardSizes, placedTags, type TaggedSheet } from './boardTags.ts';
import { calibrate } from './calibrate.ts';
import type { FoundSheet } from './findBoard.ts';

const SHEET: TaggedSheet = { size: DIALOGUE_SIZE, tags: DIALOGUE_TAGS };

/**
 * Null when fewer than two of its tags agree.
 * @param tags everything that resembles a tag
 * @param picture width and height in px
 */
export function findDialogueBoard(
  tags: readonly SeenTag[],
  picture: { readonly width: number; readonly height: number },
): FoundSheet | null {
  const own = agreeingTags(SHEET, tags);
  if (!own) return null;
  const found = { geometry: SHEET, tags: own };
  // Pins do not steady the mapping: how large they are beside the drawing, its size decides.
  const calibration = calibrate(placedTags(found), [], picture.width, picture.height);
  return calibration && haveBoardSizes(found, calibration.mapping) ? { ...found, calibration } : null;
}
