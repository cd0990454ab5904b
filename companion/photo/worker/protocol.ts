// What the page and its photo reader say to each other.

import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { BoardPoint } from '../../../src/domain/units.ts';
import type { ReadCard, Reading } from '../../../src/vision/reading/reading.ts';
import type { Keepsake } from '../../talks/record.ts';

/** A frame of the camera: an ImageBitmap, as far as the page looks at it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  close(): void;
}

export type Request =
  /** Make ready for the first photo; there is no answer. */
  | { readonly kind: 'warm'; readonly job: number; readonly deck: readonly DeckCard[] }
  /** Read a photo, as a file or opened already; it stays in the reader's memory until the next one, for its cut-outs. */
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly photo: Blob | Frame;
      readonly deck: readonly DeckCard[];
    }
  /** Look at a frame of the camera, without keeping it. */
  | {
      readonly kind: 'look';
      readonly job: number;
      readonly frame: Frame;
      readonly deck: readonly DeckCard[];
    }
  /** Show the board of the photo that was read last from above. */
  | { readonly kind: 'straighten'; readonly job: number }
  /** Cut places of the board out of the photo that was read last, as they are asked about. */
  | { readonly kind: 'peek'; readonly job: number; readonly places: readonly Peek[] }
  /** Cut the writing out of the photo that was read last. */
  | {
      readonly kind: 'cut';
      readonly job: number;
      readonly cards: readonly Pick<ReadCard, 'card' | 'centreMm' | 'angleDeg'>[];
    };

/** A place of the board, and how what lies there is turned. */
export interface Peek {
  readonly centreMm: BoardPoint;
  readonly angleDeg: number;
}

/** The writing of a photo. */
export interface CutOut {
  readonly cutOuts: readonly Keepsake[];
  /** The cards that others lie on, and of which no writing shows. */
  readonly covered: readonly string[];
}

/** Where the reader is with a photo. */
export type Step = 'opening' | 'reading';

export type PhotoFault =
  /** The file is no picture that this browser can open. */
  | 'not-a-picture'
  /** A JPEG of which the last part is missing. */
  | 'cut-short'
  /** The device has too little memory for this picture. */
  | 'too-large'
  /** The reader does not start, or made a fault of its own: the photo may be a good one. */
  | 'reader-failed';

export type Answer =
  /** The worker's code runs; of no job. Without a canvas it can open no photo, and the page does its jobs. */
  | { readonly kind: 'started'; readonly job: 0; readonly canDraw: boolean }
  | { readonly kind: 'step'; readonly job: number; readonly step: Step }
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly reading: Reading;
      /** What each step took, ms. */
      readonly took: Readonly<Record<Step, number>>;
    }
  /** `board` is null without a board; `took` in ms. */
  | {
      readonly kind: 'straightened';
      readonly job: number;
      readonly board: Blob | null;
      readonly took: number;
    }
  | { readonly kind: 'looked'; readonly job: number; readonly reading: Reading }
  /** In the order in which they were asked for. */
  | { readonly kind: 'peeked'; readonly job: number; readonly images: readonly Blob[] }
  | ({ readonly kind: 'cut'; readonly job: number } & CutOut)
  | { readonly kind: 'fault'; readonly job: number; readonly fault: PhotoFault };
