// Breaks a text into lines that fit, with soft hyphens where there are any.

const SOFT_HYPHEN = '\u00ad';

/** A word in parts that fit: whole, else broken at its soft hyphens, else wherever it must. */
function breakWord(word: string, fits: (text: string) => boolean): readonly string[] {
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

function breakLetters(text: string, fits: (text: string) => boolean): readonly string[] {
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

/** Breaks a text into lines. @param fits whether a line has room */
export function wrapText(text: string, fits: (text: string) => boolean): readonly string[] {
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
