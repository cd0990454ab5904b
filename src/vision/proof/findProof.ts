// The way into this room: what a photo of the proof sheet tells of the print on it.

import { cornersOnBoard } from '../../domain/board/board.ts';
import {
  PROOF_SIDES,
  type ProofSide,
  type ProofTag,
  proofCorners,
  SMALL_TAGS,
} from '../../domain/board/proofSheet.ts';
import { PROOF_TAGS, TAG_QUIET_SHARE } from '../../domain/board/tags.ts';
import { rectInset } from '../../domain/units.ts';
import { findSheet } from '../board/findSheet.ts';
import { type Luma, lumaFor } from '../picture/luma.ts';
import { isWholePicture, type Picture } from '../picture/picture.ts';
import { findTags } from '../tags/findTags.ts';
import { isSure, type SeenTag } from '../tags/seenTag.ts';
import { PALE_INK, viewTag } from '../tags/seenView.ts';
import { type CardInFrame, measureCard } from './bankCard.ts';
import { type EdgeName, paperEdges, type SeenEdge } from './paperEdges.ts';
import { viewpointOf } from './sheetView.ts';
import { type SeenLines, seenLines } from './thinLines.ts';

/** A photo of one side. */
export interface SeenProof {
  readonly side: ProofSide;
  readonly edges: Readonly<Record<EdgeName, SeenEdge>>;
  /** What only the front has. */
  readonly front: SeenFront | null;
}

export interface SeenFront {
  readonly card: CardInFrame | { readonly found: 'too-slanting' };
  /** Of the tags of a card's size how many can be read, and are black enough. */
  readonly tags: number;
  /** Null where the photo is too coarse to tell. */
  readonly lines: SeenLines | null;
}

/** Smaller pictures hold no sheet. */
const LEAST_SIDE = 400;
/** A camera further aside than this, as a share of its height, sees too much of the card's foot. */
const MOST_ASIDE = 0.8;

/** Fewer tags may be another game's: they tell of no sheet. */
const LEAST_TAGS = 2;

/** Null where no proof sheet is to be seen; 'corner-missing' where only a part of one is. */
export function findProof(picture: Picture): SeenProof | 'corner-missing' | null {
  if (!isWholePicture(picture) || Math.min(picture.width, picture.height) < LEAST_SIDE) return null;
  const luma = lumaFor(picture);
  let isPart = false;
  for (const seen of findTags(luma, PROOF_TAGS)) {
    const tags = seen.filter(isSure);
    isPart ||= new Set(tags.map(({ id }) => id)).size >= LEAST_TAGS;
    for (const side of PROOF_SIDES) {
      const corners = tagsOf(proofCorners(side), tags);
      if (corners.length === 4) return readSide(luma, side, tags);
    }
  }
  return isPart ? 'corner-missing' : null;
}

interface PlacedProofTag {
  readonly printed: ProofTag;
  readonly seen: SeenTag;
}

/** Of printed tags those that are seen, at one place only. */
function tagsOf(printed: readonly ProofTag[], tags: readonly SeenTag[]): PlacedProofTag[] {
  return printed.flatMap((tag) => {
    const found = tags.filter(({ id }) => id === tag.id);
    return found.length === 1 ? [{ printed: tag, seen: found[0]! }] : [];
  });
}

const isBlack = (luma: Luma, { corners }: SeenTag): boolean => {
  const view = viewTag(luma, corners);
  return view !== null && 1 - view.black / Math.max(1, view.white) >= PALE_INK;
};

function readSide(luma: Luma, side: ProofSide, tags: readonly SeenTag[]): SeenProof | 'corner-missing' {
  const corners = tagsOf(proofCorners(side), tags);
  const small = side === 'front' ? tagsOf(SMALL_TAGS, tags) : [];
  const placed = [...corners, ...small].map(({ printed, seen }) => ({
    board: cornersOnBoard(rectInset(printed.rect, printed.rect.w * TAG_QUIET_SHARE)),
    corners: seen.corners,
  }));
  const mapping = findSheet(placed, luma.width, luma.height);
  const view = mapping && { mapping, grey: luma.around(0, 0, luma.width, luma.height) };
  const viewpoint = view && viewpointOf(view);
  if (!view || !viewpoint) return 'corner-missing';
  const { foot, height } = viewpoint;
  const aside = Math.hypot(foot.x - 105, foot.y - 148) / height;
  return {
    side,
    edges: paperEdges(view),
    front:
      side !== 'front'
        ? null
        : {
            card: aside > MOST_ASIDE ? { found: 'too-slanting' } : measureCard(view, viewpoint),
            tags: small.filter(({ seen }) => isBlack(luma, seen)).length,
            lines: seenLines(view),
          },
  };
}
