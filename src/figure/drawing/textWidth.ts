// How wide words are in the figures' typeface, where no font can be asked: on the page, in a file, on any machine.

/** Letters by their width in em in Atkinson Hyperlegible Next, regular. */
const CLASSES: readonly (readonly [letters: string, em: number])[] = [
  ["ijlï'’.,·:;!| ", 0.26],
  ['frtI()/-', 0.34],
  ['ckszvxyJ1', 0.48],
  ['wABCDEFGHKLNOPQRSTUVXYZ023456789=≥', 0.61],
  ['mMW%', 0.85],
];
const WIDTHS = new Map(
  CLASSES.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)),
);
const SMALL_LETTER = 0.55;

/** Letters that the typeface does not have come from another: by their script. */
const OTHER_SCRIPTS: readonly (readonly [letters: RegExp, em: number])[] = [
  // Marks stand on the letter before them.
  [/\p{Mn}/u, 0],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u, 1],
  [/\p{Emoji_Presentation}/u, 1.3],
];
const LAST_LATIN = '\u024f';
/** Bold letters are so much wider. */
const BOLD = 1.06;

function widthOf(letter: string): number {
  const known = WIDTHS.get(letter);
  if (known !== undefined) return known;
  const other =
    letter > LAST_LATIN ? OTHER_SCRIPTS.find(([letters]) => letters.test(letter))?.[1] : undefined;
  return other ?? SMALL_LETTER;
}

/** The width of words in em: for a dozen letters and more within some 4 % of what the font says. */
export function textWidth(words: string, bold = false): number {
  let width = 0;
  for (const letter of words) width += widthOf(letter);
  return bold ? width * BOLD : width;
}
