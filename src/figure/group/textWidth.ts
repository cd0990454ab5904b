// How wide words are in the figure's typeface, where no font can be asked: on the page, in a file, on any machine.

/** Letters by their width in em in Atkinson Hyperlegible Next, regular; the others are as wide as a small letter. */
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijlï'’.,·:;!| ]/, 0.26],
  [/[frtI()/-]/, 0.34],
  [/[ckszvxyJ1]/, 0.48],
  [/[wABCDEFGHKLNOPQRSTUVXYZ0-9=≥]/, 0.61],
  [/[mMW%]/, 0.85],
];
const OTHERS = 0.55;
/** Bold letters are so much wider. */
const BOLD = 1.06;

const widthOf = (letter: string) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;

/** The width of words in em: for a dozen letters and more within some 4 % of what the font says. */
export function textWidth(words: string, bold = false): number {
  const width = [...words].reduce((sum, letter) => sum + widthOf(letter), 0);
  return bold ? width * BOLD : width;
}
