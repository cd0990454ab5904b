// What is printed: pictures of the real board and the real cards with their px per mm.

import sharp from 'sharp';
import { type BoardFormat, boardGeometry } from '../../../src/domain/board/board.ts';
import { CARD_CORNER_RADIUS, CARD_SIZE, CARD_TAG } from '../../../src/domain/board/card.ts';
import { boardFace } from '../../../src/layout/board/boardFace.ts';
import { playCardFront } from '../../../src/layout/cards/playCard.ts';
import type { Drawing } from '../../../src/layout/drawing/drawing.ts';
import type { Kit } from '../../../src/layout/kit.ts';
import { svgDocument } from '../../../src/press/paint/svgPainter.ts';
import { realContent, realGame } from '../../realGame.ts';
import { type RgbImage, type Texture, textureFrom } from './texture.ts';

interface PrintedCard {
  readonly card: string;
  readonly tag: number;
  readonly face: Texture;
}

export interface Prints {
  readonly format: BoardFormat;
  readonly board: Texture;
  readonly cards: readonly PrintedCard[];
}

/** A picture of a print, as the press or a painter makes it: RGB, trimmed to the finished size. */
export interface PrintPicture {
  readonly image: RgbImage;
  readonly pxPerMm: number;
}

/**
 * Prints from pictures: the one function through which the board and the cards come into the laboratory. Whole pixels
 * a module of the tags (10 px/mm on a card) keep the truth about corners exact.
 */
export function printsFromPictures(
  format: BoardFormat,
  board: PrintPicture,
  cards: readonly (PrintPicture & { readonly card: string; readonly tag: number })[],
): Prints {
  return {
    format,
    board: textureFrom(board.image, board.pxPerMm),
    cards: cards.map(({ card, tag, image, pxPerMm }) => ({ card, tag, face: textureFrom(image, pxPerMm) })),
  };
}

const { deck } = realContent();

/** The deck as a caller passes it. */
export const DECK: readonly { card: string; tag: number }[] = [...deck.factors, ...deck.ownCards].map(
  ({ id, tag }) => ({ card: id, tag }),
);

/** Pixels a mm of a card: whole ones a module of its tag. */
export const CARD_PX_PER_MM = 10;

/** Pixels a mm of a board, with whole ones a module of its tags. */
export function boardPxPerMm(format: BoardFormat): number {
  return 180 / boardGeometry(format).tags[0].rect.w;
}

/** Rasterises an SVG document on white paper. */
async function rasterise(svg: string): Promise<RgbImage> {
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

function foreignCardSvg(title: string, hue: number): string {
  const { w, h } = CARD_SIZE;
  const lines = [58, 66, 74, 82]
    .map((y) => `<path d="M5 ${y}h53" stroke="#bbb" stroke-width=".3"/>`)
    .join('');
  return [
    `<rect width="${w}" height="${h}" rx="${CARD_CORNER_RADIUS}" fill="#fbfaf6"/>`,
    `<circle cx="11" cy="11" r="7.5" fill="hsl(${hue},60%,45%)"/><path d="M7 13l4-7 4 7z" fill="#fff"/>`,
    `<text x="5" y="28" font-family="DejaVu Sans" font-weight="bold" font-size="6">${title}</text>`,
    `<text x="5" y="36" font-family="DejaVu Sans" font-size="3.2">hoe je daar tegenover staat</text>`,
    `<text x="5" y="41" font-family="DejaVu Sans" font-size="3.2">en wat het met je doet</text>`,
    lines,
  ].join('');
}

/** A card of another game: a square code with `modules` (quiet zone included) where ours has its tag. */
export async function paintForeignCard(
  modules: readonly (readonly boolean[])[],
  hue: number,
): Promise<Texture> {
  const n = modules.length;
  const side = CARD_TAG.w / n;
  const cells = modules.flatMap((row, r) =>
    row.flatMap((black, c) =>
      black ? [`M${CARD_TAG.x + c * side} ${CARD_TAG.y + r * side}h${side}v${side}h${-side}z`] : [],
    ),
  );
  const code = `<rect x="${CARD_TAG.x}" y="${CARD_TAG.y}" width="${CARD_TAG.w}" height="${CARD_TAG.h}" fill="#fff"/><path shape-rendering="crispEdges" fill="#151515" d="${cells.join('')}"/>`;
  const { w, h } = CARD_SIZE;
  const size = `width="${w * CARD_PX_PER_MM}" height="${h * CARD_PX_PER_MM}" viewBox="0 0 ${w} ${h}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${foreignCardSvg('Ander spel', hue)}${code}</svg>`;
  return textureFrom(await rasterise(svg), CARD_PX_PER_MM);
}

/** A drawing as a picture, without the press. */
export async function paintDrawing(kit: Kit, drawing: Drawing, pixelsPerMm: number): Promise<PrintPicture> {
  const svg = svgDocument(drawing, { inks: kit.deck.inks, typeface: kit.typeface, pixelsPerMm });
  return { image: await rasterise(svg), pxPerMm: pixelsPerMm };
}

/** The back of a card. */
export async function paintCardBack(): Promise<Texture> {
  const { kit, sides } = realGame('nl');
  const { drawing } = sides.find(({ side }) => side === 'back')!;
  const { image, pxPerMm } = await paintDrawing(kit, drawing, 8);
  return textureFrom(image, pxPerMm);
}

/** The board in a format and all cards that are laid, in a language. */
export async function paintPrints(format: BoardFormat = 'A2', language = 'nl'): Promise<Prints> {
  const { kit } = realGame(language);
  const { factors, ownCards } = kit.deck;
  const sheet = await paintDrawing(kit, boardFace(kit, format).drawing, boardPxPerMm(format));
  const cards = await Promise.all(
    [...factors, ...ownCards].map(async (card) => ({
      card: card.id,
      tag: card.tag,
      ...(await paintDrawing(kit, playCardFront(kit, card).drawing, CARD_PX_PER_MM)),
    })),
  );
  return printsFromPictures(format, sheet, cards);
}
