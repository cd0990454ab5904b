// What a reading leaves to be looked at by the printed faces; without any of it nobody needs to fetch those.

import { boardGeometry } from '../../domain/board/board.ts';
import { findClues } from '../faces/findClues.ts';
import type { FaceClue } from '../faces/findFace.ts';
import type { Picture } from '../picture/picture.ts';
import type { Reading } from './reading.ts';

/** The clues in a picture that was read; none when it shows no board. Without any there is nothing for `readFaces` to do. */
export function faceClues(picture: Picture, { board, cards, unread }: Reading): FaceClue[] {
  if (!board) return [];
  return findClues(picture, {
    geometry: boardGeometry(board.format),
    mapping: board.mapping,
    cards,
    unread: unread.map(({ centreMm }) => centreMm),
  });
}
