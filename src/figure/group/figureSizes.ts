// How large the parts of a group's figure are: small for a sheet that is read near by, large for the big screen.

/** A figure of at most so many rows is drawn large enough for the back of the room. */
export const ROWS_FOR_ROOM = 8;

/** From the end of the title and of the bars to the edge. */
export const RIGHT_MARGIN = 16;

/** In units of the figure, which is 1280 wide. */
export interface FigureSizes {
  /** The height above the bars, for title and legend; and below them, for the axis. */
  readonly head: number;
  readonly foot: number;
  /** Of letters: the title, the names in the legend, the numbers beside the bars, and those of the axis. */
  readonly title: number;
  readonly legend: number;
  readonly number: number;
  readonly tick: number;
  /** The side of a row's sign. */
  readonly sign: number;
  /** The width that is kept free for a number beside a bar, and so much more for each digit of the number of talks. */
  readonly numberRoom: number;
  readonly digitRoom: number;
  /** The height of a row: as high as the sheet allows, between these. */
  readonly row: { readonly least: number; readonly most: number };
}

/** A whole deck on one sheet. */
export const SHEET: FigureSizes = {
  head: 88,
  foot: 34,
  title: 30,
  legend: 21,
  sign: 24,
  number: 22,
  tick: 17,
  numberRoom: 80,
  digitRoom: 12,
  row: { least: 23.92, most: 72 },
};

/** Few rows: no letter is smaller than 28, which can be read from ten metres when the screen is 720 high. */
export const ROOM: FigureSizes = {
  head: 104,
  foot: 46,
  title: 38,
  legend: 28,
  sign: 28,
  number: 30,
  tick: 28,
  numberRoom: 122,
  digitRoom: 17,
  row: { least: 60, most: 72 },
};
