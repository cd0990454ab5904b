// What a reading says of the board itself, and how sure that is.

import type { BoardFormat } from '../../domain/board/board.ts';
import type { FoundSheet } from '../board/findBoard.ts';
import type { Mapping } from '../geometry/mapping.ts';

/** The board of a reading. */
export interface ReadBoard {
  readonly format: BoardFormat;
  /** How sure the mapping is, 0-1. */
  readonly confidence: number;
  /** Board tags that were not found. */
  readonly missingTags: readonly number[];
  readonly mapping: Mapping;
}

/** How sure the mapping is: tags found, and how well all corners agree with one flat board. */
export function boardConfidence({ tags, calibration }: FoundSheet): number {
  return [0, 0, 0.7, 0.95, 1][tags.length]! / (1 + (calibration.spread / 4) ** 2);
}
