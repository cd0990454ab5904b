// How large the parts of a group's figure are: small for a sheet that is read near by, large for the big screen, and narrow
// for a telephone.

/** A figure of at most so many rows is drawn large enough for the back of the room. */
export const ROWS_FOR_ROOM = 7;

/** From the end of the title and of the bars to the edge. */
export const RIGHT_MARGIN = 16;

/** In the figure's own units: on a screen one is about a pixel, on a projector exactly one. */
export interface FigureSizes {
  readonly width: number;
  /** As high as this, where its rows leave room. */
  readonly height: number;
  /** Where the titles of cards end, and where bars may begin; titles stand above their bars when these are 0. */
  readonly titlesEnd: number;
  readonly labelsEnd: number;
  /** Whether the figure says its own title, and how many talks it is of; a slide says them above it. */
  readonly titled: boolean;
  /** Whether percentages stand below the bars. */
  readonly axis: boolean;
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
  width: 1280,
  height: 720,
  titlesEnd: 420,
  labelsEnd: 446,
  titled: true,
  axis: true,
  head: 88,
  foot: 34,
  title: 30,
  legend: 21,
  sign: 24,
  number: 22,
  tick: 17,
  numberRoom: 98,
  digitRoom: 12,
  row: { least: 23.92, most: 72 },
};

/** Few rows: no letter is smaller than 28, which can be read from ten metres when the screen is 720 high. */
export const ROOM: FigureSizes = {
  width: 1280,
  height: 720,
  titlesEnd: 420,
  labelsEnd: 446,
  titled: true,
  axis: true,
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

/** Below the headline of a slide: a hall reads words and numbers of talks, no axis. */
export const STAGE: FigureSizes = { ...ROOM, height: 540, titled: false, axis: false, head: 54, foot: 10 };

/** On a telephone: no part of it out of sight, so titles stand above their bars. */
export const NARROW: FigureSizes = {
  width: 360,
  height: 0,
  titlesEnd: 0,
  labelsEnd: 0,
  titled: false,
  axis: false,
  head: 66,
  foot: 10,
  title: 0,
  legend: 15,
  sign: 20,
  number: 15,
  tick: 16,
  numberRoom: 62,
  digitRoom: 8,
  row: { least: 50, most: 50 },
};
