// Tags that are no card that was read: those of another deck, and cards of our own that cannot be made out.

import type { BoardPoint } from '../../domain/units.ts';
import { cornersOfOthers, type FoundBoard } from '../board/findBoard.ts';
import { boardPointFromPicture } from '../geometry/mapping.ts';
import { middleOf } from '../geometry/quad.ts';
import { hasCardSize, isCertain, isSure, type SeenTag } from '../tags/seenTag.ts';

/** Least score and margin of a card of the deck that shows through whatever spoils it. */
const SHOWS = { score: 0.8, margin: 0.2 };
/**
 * What a soft photo leaves of a tag: it resembles one still, and others nearly as much. Letters and drawings on cards and
 * board reach .89 in laboratory photos, soft tags that were lost stay above.
 */
const RESEMBLES = 0.9;

/** What else lies in the picture. */
export interface Strangers {
  /** Ids of tags of our family that belong to neither this deck nor this board, in order. */
  readonly otherTags: readonly number[];
  /** Whether a corner of another board is in the picture. */
  readonly otherBoard: boolean;
  /** The middles of tags of a card's size that cannot be told: covered in part, blurred, or hardly lit. */
  readonly unread: readonly BoardPoint[];
}

/**
 * Sorts out the tags that are neither cards nor board. A tag of another deck is whole: it agrees with its id in every
 * module, and it has the size of a card's tag or is beyond doubt (large letters resemble a tag now and then). A tag that
 * contradicts itself in a module, or that is ours and still not to be believed, has something over it.
 */
export function findStrangers(
  tags: readonly SeenTag[],
  accepted: readonly SeenTag[],
  board: FoundBoard,
  deckTags: ReadonlySet<number>,
): Strangers {
  const { geometry, calibration } = board;
  const others = new Set<number>();
  const corners = new Set(cornersOfOthers(board, tags));
  const unread: BoardPoint[] = [];
  for (const tag of tags) {
    if (
      corners.has(tag) ||
      geometry.tags.some(({ id }) => id === tag.id) ||
      accepted.some(({ id }) => id === tag.id)
    )
      continue;
    const sized = hasCardSize(tag, calibration.mapping);
    const markUnread = () => unread.push(boardPointFromPicture(calibration.mapping, middleOf(tag.corners)));
    if (deckTags.has(tag.id)) {
      const shows = tag.score >= SHOWS.score && tag.margin >= SHOWS.margin;
      if (sized && (shows || tag.score >= RESEMBLES)) markUnread();
    } else if (isSure(tag)) {
      if (tag.flips > 0) {
        if (sized) markUnread();
      } else if (sized || isCertain(tag)) others.add(tag.id);
    }
  }
  return { otherTags: [...others].sort((a, b) => a - b), otherBoard: corners.size > 0, unread };
}
