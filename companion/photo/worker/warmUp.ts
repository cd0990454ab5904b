// Makes the reader quick for the first photo: the browser compiles code well only after it has run for a while.

import { boardGeometry, MASTER_FORMAT } from '../../../src/domain/board/board.ts';
import { CARD_TAG } from '../../../src/domain/board/card.ts';
import { TAG_MODULES, tagModules } from '../../../src/domain/board/tags.ts';
import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { Mm, Rect } from '../../../src/domain/units.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { readPicture } from '../../../src/vision/reading/reading.ts';
import type { ReadPhoto } from './cutOut.ts';

const BOARD = boardGeometry(MASTER_FORMAT);
const PX_PER_MM = 2.2;
/** The board leans over by this many px a row, so that no edge runs along the pixels. */
const LEAN = 0.05;
const MARGIN_PX = 40;
const [PAPER, ROAD, INK] = [225, 120, 35];
/** Of every so many cards one is drawn with a blot on its tag, for the second look. */
const BLOT_EVERY = 4;

/** A board with all cards of a deck as a JPEG's planes hold it: small, and with all that a reading has to deal with. */
export function practiceBoard(deck: readonly DeckCard[]): Picture {
  const width = Math.ceil(BOARD.size.w * PX_PER_MM + LEAN * BOARD.size.h * PX_PER_MM) + 2 * MARGIN_PX;
  const height = Math.ceil(BOARD.size.h * PX_PER_MM) + 2 * MARGIN_PX;
  const data = new Uint8Array(width * height).fill(ROAD);
  const paint = ({ x, y, w, h }: Rect, grey: number): void => {
    const bottom = Math.round((y + h) * PX_PER_MM);
    for (let row = Math.round(y * PX_PER_MM); row < bottom; row++) {
      const start = (row + MARGIN_PX) * width + MARGIN_PX + Math.round(row * LEAN);
      data.fill(grey, start + Math.round(x * PX_PER_MM), start + Math.round((x + w) * PX_PER_MM));
    }
  };
  const paintTag = (id: number, { x, y, w }: Rect): void => {
    const side: Mm = w / TAG_MODULES;
    paint({ x, y, w, h: w }, PAPER);
    tagModules(id).forEach((modules, row) => {
      modules.forEach((black, column) => {
        if (black) paint({ x: x + column * side, y: y + row * side, w: side, h: side }, INK);
      });
    });
  };
  for (const { id, rect } of BOARD.tags) paintTag(id, rect);
  deck.forEach(({ tag }, index) => {
    const place = { ...CARD_TAG, x: 60 + (index % 10) * 48, y: 70 + Math.floor(index / 10) * 80 };
    paintTag(tag, place);
    if (index % BLOT_EVERY === 0) paint({ x: place.x - 4, y: place.y + 3, w: 10, h: 2 }, INK);
  });
  const colours = { width: width >> 1, height: height >> 1 };
  const grey = () => new Uint8Array(colours.width * colours.height).fill(128);
  return { width, height, channels: 1, data, chroma: { ...colours, cb: grey(), cr: grey() } };
}

/** Once through all that a photo goes through; nobody waits for it, the player is still aiming. */
export function practise(deck: readonly DeckCard[], straighten: (photo: ReadPhoto) => unknown): void {
  const picture = practiceBoard(deck);
  const { board } = readPicture(picture, { deck });
  if (board) straighten({ picture, board });
}
