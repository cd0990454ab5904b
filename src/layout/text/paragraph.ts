// Breaks a text into lines that fit a width, as evenly as can be: even lines read easier than one long and one short.

import type { Mm } from '../../domain/units.ts';

const SOFT_HYPHEN = '\u00ad';

/** A piece of text that is not broken further; `glue` is what joins it to the next piece on the same line. */
interface Piece {
  readonly text: string;
  readonly glue: '' | ' ';
  /** Whether a hyphen is written when the line ends here. */
  readonly hyphen: boolean;
}

function pieces(text: string, hyphenate: boolean): readonly Piece[] {
  return text.split(' ').flatMap((word) => {
    const parts = hyphenate ? partsOf(word) : [word.replaceAll(SOFT_HYPHEN, '')];
    return parts.map((part, i): Piece => {
      const last = i === parts.length - 1;
      return { text: part, glue: last ? ' ' : '', hyphen: !last };
    });
  });
}

/** What stands between soft hyphens; several of them side by side are one. */
function partsOf(word: string): readonly string[] {
  const parts = word.split(SOFT_HYPHEN).filter((part) => part !== '');
  return parts.length > 0 ? parts : [''];
}

function lineText(run: readonly Piece[]): string {
  const joined = run.map((piece, i) => piece.text + (i < run.length - 1 ? piece.glue : '')).join('');
  return run.at(-1)!.hyphen ? `${joined}-` : joined;
}

/** No text that fits its place has so many pieces; one that has is told to be too long, however it is broken. */
const MOST_PIECES = 200;

// A broken word costs as much as a line that is a third of the width too short.
const HYPHEN_COST = 1 / 9;

/**
 * The lines of a text for a width in mm, with the smallest sum of squared slack (Knuth and Plass, without stretching).
 * A word that is wider than the line stands on a line of its own; the caller sees that it does not fit.
 */
export function breakLines(
  text: string,
  width: Mm,
  widthOf: (line: string) => Mm,
  hyphenate = false,
): readonly string[] {
  const all = pieces(text, hyphenate);
  if (all.length > MOST_PIECES) return filledLines(all, width, widthOf);
  const best: { cost: number; from: number; line: string }[] = [{ cost: 0, from: 0, line: '' }];
  for (let end = 1; end <= all.length; end++) {
    let found: (typeof best)[number] | undefined;
    let joined = '';
    for (let start = end - 1; start >= 0; start--) {
      const piece = all[start]!;
      joined = start === end - 1 ? piece.text : piece.text + piece.glue + joined;
      const line = all[end - 1]!.hyphen ? `${joined}-` : joined;
      const slack = (width - widthOf(line)) / width;
      if (slack < 0 && start < end - 1) break;
      const last = end === all.length;
      const own = slack < 0 ? 100 : slack ** 2 * (last ? 0.5 : 1) + (all[end - 1]!.hyphen ? HYPHEN_COST : 0);
      // Fewer lines first: a line more costs more than any unevenness.
      const cost = best[start]!.cost + own + 1;
      if (!found || cost < found.cost) found = { cost, from: start, line };
    }
    best.push(found!);
  }
  const lines: string[] = [];
  for (let end = all.length; end > 0; end = best[end]!.from) lines.push(best[end]!.line);
  return lines.reverse();
}

/** Each line as full as can be, in a time that grows with the text and not with its square. */
function filledLines(all: readonly Piece[], width: Mm, widthOf: (line: string) => Mm): readonly string[] {
  const lines: string[] = [];
  let run: Piece[] = [];
  for (const piece of all) {
    const longer = [...run, piece];
    if (run.length > 0 && widthOf(lineText(longer)) > width) {
      lines.push(lineText(run));
      run = [piece];
    } else run = longer;
  }
  return [...lines, lineText(run)];
}
