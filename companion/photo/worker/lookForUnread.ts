// What the tags leave unread in a photo; fetched while the player is still aiming, needed once the tags are read.

import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { faceClues } from '../../../src/vision/reading/faceClues.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';

/** The reading with the cards that are known by their faces, where there is something that no tag told. */
export async function lookForUnread(
  picture: Picture,
  reading: Reading,
  deck: readonly DeckCard[],
): Promise<Reading> {
  const clues = faceClues(picture, reading);
  if (!clues) return reading;
  const { knowFaces } = await import('./knowFaces.ts');
  return knowFaces(picture, reading, clues, deck);
}
