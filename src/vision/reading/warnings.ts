// What went wrong, as codes with language-neutral parameters; wording.ts puts them into words.

import type { BoardFormat } from '../../domain/board/board.ts';

/** A corner of the board. */
export type BoardCorner = 'top-left' | 'top-right' | 'bottom-right' | 'bottom-left';

/** The corners in the order of the board's tags. */
export const BOARD_CORNERS: readonly BoardCorner[] = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

/** A hint that a person can follow. */
export type Warning =
  | { readonly code: 'not-a-picture' }
  | { readonly code: 'picture-too-small'; readonly width: number; readonly height: number }
  | { readonly code: 'picture-mirrored' }
  | { readonly code: 'no-board' }
  | { readonly code: 'no-board-but-cards'; readonly count: number }
  | { readonly code: 'only-one-board-tag'; readonly format: BoardFormat; readonly corner: BoardCorner }
  /** `outside`: the corner lies outside the picture; otherwise it is covered, blurred or in glare. */
  | { readonly code: 'board-corner-missing'; readonly corner: BoardCorner; readonly outside: boolean }
  | { readonly code: 'mapping-unsure'; readonly missing: readonly BoardCorner[] }
  | { readonly code: 'tags-too-small'; readonly sidePx: number }
  /** Besides the board that was read there is another in the picture. */
  | { readonly code: 'more-boards' }
  /** Out of focus or shaken. */
  | { readonly code: 'blurred' }
  | { readonly code: 'too-dark' }
  /** The cards are printed with so little ink that some may not be seen. */
  | { readonly code: 'pale-ink' }
  /** The cards are printed at another scale than the board; their places allow for it. */
  | { readonly code: 'cards-scaled'; readonly percent: number }
  /** At `count` places a card seems to lie that cannot be told: partly covered, or hard to see. */
  | { readonly code: 'unread'; readonly count: number }
  /** The board was found, and not one card. */
  | { readonly code: 'no-card' }
  | { readonly code: 'other-deck'; readonly count: number }
  /** The dialogue board was found, and not one pin. */
  | { readonly code: 'no-pin' }
  /** So many pins show on the dialogue board that cannot be told. */
  | { readonly code: 'unread-pins'; readonly count: number }
  /** Of a pair of pins one was read. */
  | { readonly code: 'half-pair'; readonly pair: number };

/** Whether aiming the camera anew may end it: a viewfinder waits for that, and takes the picture in spite of the rest. */
export const ENDS_BY_AIMING: Readonly<Record<Warning['code'], boolean>> = {
  'not-a-picture': true,
  'picture-too-small': true,
  'picture-mirrored': true,
  'no-board': true,
  'no-board-but-cards': true,
  'only-one-board-tag': true,
  'board-corner-missing': true,
  'mapping-unsure': true,
  'tags-too-small': true,
  'more-boards': true,
  blurred: true,
  'too-dark': true,
  'pale-ink': false,
  'cards-scaled': false,
  unread: false,
  'no-card': false,
  'other-deck': false,
  'no-pin': false,
  'unread-pins': false,
  'half-pair': false,
};
