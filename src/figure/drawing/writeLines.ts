// Writes a text in lines under each other, as many as it takes.

import type { DrawnText } from './vocabulary.ts';
import { wrapText } from './wrapText.ts';

export interface LinesPlace {
  readonly x: number;
  readonly top: number;
  /** How wide a line may be. */
  readonly room: number;
  readonly size: number;
  /** From one line down to the next. */
  readonly step: number;
  readonly bold: boolean;
  readonly align?: 'left' | 'right';
}

export interface WrittenLines {
  readonly drawn: readonly DrawnText[];
  /** Where what comes below can begin. */
  readonly bottom: number;
}

/** The lines of a text, from `top` down; soft hyphens show where a word may be broken. */
export function writeLines(text: string, place: LinesPlace): WrittenLines {
  const { x, top, room, size, step, bold, align = 'left' } = place;
  const lines = wrapText(text, room / size, bold);
  return {
    drawn: lines.map((line, i) => {
      const baseline = top + i * step + size;
      return { kind: 'text', text: line, x, baseline, size, bold, align, room };
    }),
    bottom: top + lines.length * step,
  };
}
