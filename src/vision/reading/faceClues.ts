// What a reading leaves to be looked at by the printed faces; without any of it nobody needs to fetch those.

import { boardGeometry } from '../../domain/board/board.ts';
import { type Clues, findClues } from '../faces/findClues.ts';
import type { Picture } from '../picture/picture.ts';
import type { Reading } from './reading.ts';

/** The clues in a picture that was read; null when there is nothing for `readFaces` to do. */
export function faceClues(picture: Picture, { board, cards, unread }: Reading): Clues | null {
  if (!board) return null;
  const clues = findClues(picture, {
    geometry: boardGeometry(board.format),
    mapping: board.mapping,
    cards,
    unread: unread.map(({ centreMm }) => centreMm),
  });
  return clues.parts.length > 0 || clues.printBeside(cards).length > 0 ? clues : null;
}
