// Breaks a text into lines: as many as it takes in a width, or two that are as equal as can be.
//
// The layout has a breaker of its own, for texts that the game says itself and that are set once, with the real font: it
// evens all lines of a paragraph, and tells the author of a word that does not fit. What a player wrote must fit as it is,
// so here a word without a soft hyphen is broken where it must.

import { textWidth } from './textWidth.ts';

const SOFT_HYPHEN = '\u00ad';

type Fits = (line: string) => boolean;

/**
 * The lines of a text, each as full as it can be; soft hyphens show where a word may be broken.
 * @param width of a line, in em
 */
export function wrapText(text: string, width: number, bold = false): readonly string[] {
  const fits: Fits = (line) => textWidth(line, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const whole = word.replaceAll(SOFT_HYPHEN, '');
    if (line && fits(`${line} ${whole}`)) {
      line = `${line} ${whole}`;
      continue;
    }
    if (line) lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line ? [...lines, line] : lines;
}

/** A word in parts that fit: whole, else broken at its soft hyphens, else wherever it must. */
function breakWord(word: string, fits: Fits): readonly string[] {
  const parts = word.split(SOFT_HYPHEN);
  if (fits(parts.join(''))) return [parts.join('')];
  const pieces: string[] = [];
  let piece = '';
  parts.forEach((part, index) => {
    const hyphen = index < parts.length - 1 ? '-' : '';
    if (piece && !fits(piece + part + hyphen)) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += part;
  });
  return [...pieces, piece].flatMap((text) => (fits(text) ? [text] : breakLetters(text, fits)));
}

function breakLetters(text: string, fits: Fits): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line && !fits(line + letter)) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return [...lines, line];
}

/** A text in two lines with as equally many letters as its words allow; a single word stays one line. */
export function halveText(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a * 2 - text.length) - Math.abs(b * 2 - text.length))[0];
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
