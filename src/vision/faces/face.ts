// What is known of a card's printed face: the upper part of its front in few greys, and how that travels.

import { CARD_TAG } from '../../domain/board/card.ts';
import type { Rect } from '../../domain/units.ts';

/** The part of a card's front that tells cards apart: title, sign and sentence. */
export const FACE_AREA: Rect = { x: 2.5, y: 3, w: 58, h: 36 };
/** Letters of 2 mm have three pixels: what a photo of a whole board shows of them. */
export const FACE_PX_PER_MM = 1.5;
export const FACE_WIDTH = FACE_AREA.w * FACE_PX_PER_MM;
export const FACE_HEIGHT = FACE_AREA.h * FACE_PX_PER_MM;

/** A card's face in one language. */
export interface Face {
  readonly card: string;
  /** FACE_WIDTH x FACE_HEIGHT greys row by row, 0 is black and 255 paper. */
  readonly grey: Uint8Array;
}

/** The white plate of the tag, which is left out of every comparison: it has no say where it could not be read. */
export function isOnTag(column: number, row: number): boolean {
  const x = FACE_AREA.x + (column + 0.5) / FACE_PX_PER_MM;
  const y = FACE_AREA.y + (row + 0.5) / FACE_PX_PER_MM;
  const rim = 1;
  return (
    x > CARD_TAG.x - rim &&
    x < CARD_TAG.x + CARD_TAG.w + rim &&
    y > CARD_TAG.y - rim &&
    y < CARD_TAG.y + CARD_TAG.h + rim
  );
}

/** Greys that are told apart: two bits a pixel. */
const LEVELS = 4;
const PER_BYTE = 4;

/** Bytes that one face takes. */
export const PACKED_FACE = Math.ceil((FACE_WIDTH * FACE_HEIGHT) / PER_BYTE);

/** A face in two bits a pixel; its tag is left white. */
export function packFace({ grey }: Pick<Face, 'grey'>): Uint8Array {
  const packed = new Uint8Array(PACKED_FACE);
  for (let row = 0, i = 0; row < FACE_HEIGHT; row++) {
    for (let column = 0; column < FACE_WIDTH; column++, i++) {
      const ink = isOnTag(column, row) ? 0 : Math.round(((255 - grey[i]!) * (LEVELS - 1)) / 255);
      packed[Math.floor(i / PER_BYTE)]! |= ink << (2 * (i % PER_BYTE));
    }
  }
  return packed;
}

/** The greys of a packed face. */
export function unpackFace(packed: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: FACE_WIDTH * FACE_HEIGHT }, (_, i) => {
    const ink = (packed[Math.floor(i / PER_BYTE)]! >> (2 * (i % PER_BYTE))) & (LEVELS - 1);
    return 255 - Math.round((ink * 255) / (LEVELS - 1));
  });
}
