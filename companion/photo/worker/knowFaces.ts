// Compares the places that no tag told with the printed faces; fetched when there is such a place.

import faces from 'virtual:duwtje/faces';
import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { Clues } from '../../../src/vision/faces/findClues.ts';
import { unpackFaces } from '../../../src/vision/faces/packedFaces.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { type Faces, facesFrom, readFaces } from '../../../src/vision/reading/readFaces.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';

let known: Promise<Faces> | undefined;

/** The reading with what the faces tell. */
export async function knowFaces(
  picture: Picture,
  reading: Reading,
  clues: Clues,
  deck: readonly DeckCard[],
): Promise<Reading> {
  known ??= unpackFaces(faces).then(facesFrom);
  return readFaces(picture, reading, clues, deck, await known);
}
