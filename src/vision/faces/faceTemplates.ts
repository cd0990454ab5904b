// The printed faces as patterns to compare with: whole ones, halved ones to search with, and what all have in common.

import { evenInk } from './evenInk.ts';
import { FACE_HEIGHT, FACE_PX_PER_MM, FACE_WIDTH, type Face, isOnTag } from './face.ts';

/** A pattern with its mask; both row by row. */
export interface Template {
  readonly card: string;
  /** Zero where the mask leaves a pixel out; its squares add up to one. */
  readonly pattern: Float32Array;
}

/** All patterns of one size. */
export interface TemplateSet {
  readonly width: number;
  readonly height: number;
  /** 1 where a pixel counts. */
  readonly mask: Uint8Array;
  readonly templates: readonly Template[];
  /** What the faces have in common. */
  readonly common: Float32Array;
}

/** A part of the faces in three sizes, each half of the one before. */
export interface FaceTemplates {
  readonly fine: TemplateSet;
  readonly coarse: TemplateSet;
  readonly rough: TemplateSet;
}

/** Rows of a face above its sign: what shows of a card in a pile as in patience. */
const TITLE_ROWS = Math.floor(16 * FACE_PX_PER_MM);

/** The mean of 2 x 2 pixels; an odd last row or column is left out. */
export function halveGrey(
  grey: ArrayLike<number>,
  width: number,
  height: number,
): { grey: Float32Array; width: number; height: number } {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Float32Array(w * h);
  for (let y = 0, i = 0; y < h; y++) {
    for (let x = 0; x < w; x++, i++) {
      const at = 2 * y * width + 2 * x;
      half[i] = (grey[at]! + grey[at + 1]! + grey[at + width]! + grey[at + width + 1]!) / 4;
    }
  }
  return { grey: half, width: w, height: h };
}

/** Sharp print seen through a lens: each pixel takes a quarter from its neighbours, along and across. */
export function soften(grey: ArrayLike<number>, width: number, height: number): Float32Array {
  const along = new Float32Array(width * height);
  const both = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const left = x > 0 ? grey[i - 1]! : grey[i]!;
      const right = x + 1 < width ? grey[i + 1]! : grey[i]!;
      along[i] = (left + 2 * grey[i]! + right) / 4;
    }
  }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const up = y > 0 ? along[i - width]! : along[i]!;
      const down = y + 1 < height ? along[i + width]! : along[i]!;
      both[i] = (up + 2 * along[i]! + down) / 4;
    }
  }
  return both;
}

function normalised(pattern: Float32Array, mask: Uint8Array): Float32Array {
  let energy = 0;
  for (let i = 0; i < pattern.length; i++) {
    pattern[i] = pattern[i]! * mask[i]!;
    energy += pattern[i]! * pattern[i]!;
  }
  const scale = energy > 0 ? 1 / Math.sqrt(energy) : 0;
  return pattern.map((value) => value * scale);
}

function templateSet(
  faces: readonly { card: string; grey: Float32Array }[],
  rows: number,
  step: 1 | 2 | 4,
): TemplateSet {
  const width = Math.floor(FACE_WIDTH / step);
  const height = Math.floor(rows / step);
  const mask = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) mask[i] = isOnTag(x * step, y * step) ? 0 : 1;
  }
  const templates = faces.map(({ card, grey }) => ({
    card,
    pattern: normalised(evenInk(grey, width, height), mask),
  }));
  const common = new Float32Array(width * height);
  for (const { pattern } of templates) for (let i = 0; i < common.length; i++) common[i]! += pattern[i]!;
  return { width, height, mask, templates, common: normalised(common, mask) };
}

/** The patterns of printed faces: of all that tells them apart, or of their titles alone. */
export function faceTemplates(faces: readonly Face[], part: 'face' | 'title' = 'face'): FaceTemplates {
  const rows = part === 'face' ? FACE_HEIGHT : TITLE_ROWS;
  const soft = faces.map(({ card, grey }) => {
    const fine = { grey: soften(grey, FACE_WIDTH, FACE_HEIGHT), width: FACE_WIDTH, height: FACE_HEIGHT };
    const coarse = halveGrey(fine.grey, fine.width, fine.height);
    const rough = halveGrey(coarse.grey, coarse.width, coarse.height);
    return { card, sizes: [fine.grey, coarse.grey, rough.grey] };
  });
  const setOf = (size: number, step: 1 | 2 | 4) =>
    templateSet(
      soft.map(({ card, sizes }) => ({ card, grey: sizes[size]! })),
      rows,
      step,
    );
  return { fine: setOf(0, 1), coarse: setOf(1, 2), rough: setOf(2, 4) };
}
