// The whole reader as the command line and the page have it: by tags, and by the printed faces where something lies unread.

import { loadTypeface } from '../../../src/press/letters/fonts.ts';
import { paintFaces } from '../../../src/press/paint/paintFaces.ts';
import { FACE_AREA, FACE_PX_PER_MM } from '../../../src/vision/faces/face.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { faceClues } from '../../../src/vision/reading/faceClues.ts';
import { facesFrom, readFaces } from '../../../src/vision/reading/readFaces.ts';
import { type Reading, readPicture } from '../../../src/vision/reading/reading.ts';
import { realContent } from '../../realGame.ts';
import { DECK } from '../lab/prints.ts';

export async function wholeReader(): Promise<(picture: Picture) => Reading> {
  const faces = facesFrom(await paintFaces(realContent(), loadTypeface(), FACE_AREA, FACE_PX_PER_MM));
  return (picture) => {
    const reading = readPicture(picture, { deck: DECK });
    const clues = faceClues(picture, reading);
    return clues ? readFaces(picture, reading, clues, DECK, faces) : reading;
  };
}
