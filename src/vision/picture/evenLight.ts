// The picture as it would be in even light: shadows go, and ink as pale as on an empty cartridge becomes as dark as any.

import { type Luma, sampleGrey } from './luma.ts';
import type { Grey } from './picture.ts';
import { byTiles } from './tiles.ts';

/** Least grey that paper is taken to have: in the dark there is nothing but noise to divide. */
const DARKEST_PAPER = 24;
/** The share of the light that good ink takes away. */
const GOOD_INK = 0.55;
/** Ink is not made darker than so many times: of a sixteenth of the light the noise is as much. */
const MOST_STRENGTH = 6;

/**
 * Each pixel as a share of the paper round it, in 255ths. What counts as paper is what is left when dark things narrower
 * than `across` px of the reduced picture are filled up (grey-scale closing, Serra 1982): a tag goes, a shadow with its
 * edge stays, and dividing takes it away. Then ink that takes away the share `ink` of the light is made as dark as good
 * ink; what is darker yet is black.
 */
export function inEvenLight(luma: Luma, across: number, ink: number): Luma {
  const { width, height, work, reduction } = luma;
  const strength = Math.min(MOST_STRENGTH, Math.max(1, GOOD_INK / ink));
  const paper = closeDark(work, Math.max(1, Math.round((across - 1) / 2)));
  const even = new Uint8Array(work.data.length);
  for (let i = 0; i < even.length; i++) even[i] = shareOf(work.data[i]!, paper.data[i]!, strength);
  return {
    width,
    height,
    work: { ...work, data: even },
    reduction,
    around: byTiles(luma, (full, left, top, right, bottom) => {
      const from = luma.around(left, top, right - 1, bottom - 1);
      for (let y = top; y < bottom; y++) {
        for (let x = left, i = y * width + left; x < right; x++, i++)
          full[i] = shareOf(
            from.data[i]!,
            sampleGrey(paper, (x + 0.5) / reduction, (y + 0.5) / reduction),
            strength,
          );
      }
    }),
  };
}

function shareOf(grey: number, paper: number, strength: number): number {
  const lacking = 1 - grey / Math.max(DARKEST_PAPER, paper);
  return lacking <= 0 ? 255 : Math.max(0, 255 * (1 - strength * lacking) + 0.5);
}

/** Fills up what is dark and narrower than 2 `reach` + 1 px: the lightest within reach, and of that the darkest. */
function closeDark(grey: Grey, reach: number): Grey {
  const lighter = extremeAlongRows(extremeAlongRows(grey, reach, 0), reach, 0);
  return extremeAlongRows(extremeAlongRows(lighter, reach, 255), reach, 255);
}

/**
 * The lightest (`flip` 0) or darkest (`flip` 255) pixel within reach along the row, written transposed, so that two calls
 * do a square: running extremes from both ends of blocks of the window's length (van Herk 1992), three comparisons a pixel.
 */
function extremeAlongRows({ width, height, data }: Grey, reach: number, flip: 0 | 255): Grey {
  const window = 2 * reach + 1;
  const padded = Math.ceil((width + 2 * reach) / window) * window;
  const values = new Uint8Array(padded);
  const ahead = new Uint8Array(padded);
  const behind = new Uint8Array(padded);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0, i = y * width; x < width; x++) values[x + reach] = data[i + x]! ^ flip;
    for (let from = 0; from < padded; from += window) {
      const last = from + window - 1;
      ahead[from] = values[from]!;
      for (let i = from + 1; i <= last; i++)
        ahead[i] = values[i]! > ahead[i - 1]! ? values[i]! : ahead[i - 1]!;
      behind[last] = values[last]!;
      for (let i = last - 1; i >= from; i--)
        behind[i] = values[i]! > behind[i + 1]! ? values[i]! : behind[i + 1]!;
    }
    for (let x = 0; x < width; x++) {
      const [a, b] = [behind[x]!, ahead[x + 2 * reach]!];
      out[x * height + y] = (a > b ? a : b) ^ flip;
    }
  }
  return { width: height, height: width, data: out };
}
