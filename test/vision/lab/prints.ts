// What is printed: pictures of the board and of the cards with their px per mm. The one place to swap the painter.

import sharp from 'sharp';
import { type BoardFormat, boardGeometry } from '../../../src/domain/board.ts';
import { CARD_CORNER_RADIUS, CARD_SIZE, CARD_TAG } from '../../../src/domain/card.ts';
import { TAG_MODULES, tagModules } from '../../../src/domain/tags.ts';
import type { Rect } from '../../../src/domain/units.ts';
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
interface PrintPicture {
  readonly image: RgbImage;
  readonly pxPerMm: number;
}

/**
 * Prints from pictures: the one function through which the board and the cards come into the laboratory. Whole pixels
 * a module of the tags (10 px/mm on a card) keep the truth about corners exact.
 */
function printsFromPictures(
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

/** The deck as a caller passes it: cards f1 .. f24 on tags 4-27, own1 .. own4 on 28-31. */
export const DECK: readonly { card: string; tag: number }[] = Array.from({ length: 28 }, (_, i) => ({
  card: i < 24 ? `f${i + 1}` : `own${i - 23}`,
  tag: i + 4,
}));

function tagSvg(modules: readonly (readonly boolean[])[], rect: Rect): string {
  const side = rect.w / TAG_MODULES;
  const cells = modules.flatMap((row, r) =>
    row.flatMap((black, c) =>
      black ? [`M${rect.x + c * side} ${rect.y + r * side}h${side}v${side}h${-side}z`] : [],
    ),
  );
  return `<rect x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}" fill="#fff"/><path shape-rendering="crispEdges" fill="#151515" d="${cells.join('')}"/>`;
}

/** Rasterises an SVG of w x h mm. */
async function paintSvg(body: string, w: number, h: number, pxPerMm: number): Promise<PrintPicture> {
  const width = Math.round(w * pxPerMm);
  const height = Math.round(h * pxPerMm);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${w} ${h}">${body}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { image: { width: info.width, height: info.height, data: new Uint8Array(data) }, pxPerMm };
}

/** A print of its own, not of the deck. */
async function paintTexture(body: string, w: number, h: number, pxPerMm: number): Promise<Texture> {
  const { image } = await paintSvg(body, w, h, pxPerMm);
  return textureFrom(image, pxPerMm);
}

function boardSvg(format: BoardFormat): string {
  const { size, zones, fields, tags } = boardGeometry(format);
  const k = size.w / 594;
  const greys = ['#3f4346', '#585d60', '#6c7275', '#858b8e'];
  const rect = (r: Rect, fill: string, round = 2): string =>
    `<rect x="${r.x}" y="${r.y}" width="${r.w}" height="${r.h}" rx="${round}" fill="${fill}"/>`;
  const lanes = zones.map(({ rect: r }, i) => {
    const x = r.x + r.w / 2;
    const away = i < 2 ? -1 : 1;
    const chevrons = [0.3, 0.5, 0.7].map((t) => {
      const y = r.y + t * r.h;
      return `<path d="M${x - 14 * k * away} ${y - 16 * k}L${x + 10 * k * away} ${y}L${x - 14 * k * away} ${y + 16 * k}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="${6 * k}"/>`;
    });
    return `${rect(r, greys[i]!)}${chevrons.join('')}<text x="${x}" y="${r.y - 8 * k}" font-family="DejaVu Sans" font-weight="bold" font-size="${11 * k}" text-anchor="middle" fill="#fff">zone ${i + 1}</text>`;
  });
  const dashes = [zones[1]!.rect.x + zones[1]!.rect.w + 5 * k].map(
    (x) =>
      `<path d="M${x} ${zones[0]!.rect.y}v${zones[0]!.rect.h}" stroke="#fff" stroke-width="${2.5 * k}" stroke-dasharray="${12 * k} ${8 * k}"/>`,
  );
  return [
    `<rect width="${size.w}" height="${size.h}" fill="#2b2e30"/>`,
    ...lanes,
    ...dashes,
    ...fields.map(
      ({ id, rect: r }) =>
        `${rect(r, '#fff', 3)}<text x="${r.x + 4 * k}" y="${r.y + 8 * k}" font-family="DejaVu Sans" font-size="${5 * k}">${id}</text>`,
    ),
    ...tags.map((tag) => tagSvg(tagModules(tag.id), tag.rect)),
  ].join('');
}

function cardSvg(title: string, hue: number, modules: readonly (readonly boolean[])[] | null): string {
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
    modules ? tagSvg(modules, CARD_TAG) : '',
  ].join('');
}

/** A card of another game: a square code with `modules` (quiet zone included) where ours has its tag. */
export function paintForeignCard(modules: readonly (readonly boolean[])[], hue: number): Promise<Texture> {
  const n = modules.length;
  const side = CARD_TAG.w / n;
  const cells = modules.flatMap((row, r) =>
    row.flatMap((black, c) =>
      black ? [`M${CARD_TAG.x + c * side} ${CARD_TAG.y + r * side}h${side}v${side}h${-side}z`] : [],
    ),
  );
  const code = `<rect x="${CARD_TAG.x}" y="${CARD_TAG.y}" width="${CARD_TAG.w}" height="${CARD_TAG.h}" fill="#fff"/><path shape-rendering="crispEdges" fill="#151515" d="${cells.join('')}"/>`;
  return paintTexture(cardSvg('Ander spel', hue, null) + code, CARD_SIZE.w, CARD_SIZE.h, 10);
}

/** The back of a card. */
export function paintCardBack(): Promise<Texture> {
  const { w, h } = CARD_SIZE;
  const body = `<rect width="${w}" height="${h}" fill="#f2c230"/><path d="M20 24l22 20-22 20" fill="none" stroke="#222" stroke-width="8"/>`;
  return paintTexture(body, w, h, 8);
}

/** Provisional prints, until the press's own pictures are passed in their place. */
export async function paintPrints(format: BoardFormat = 'A2'): Promise<Prints> {
  const { size, tags } = boardGeometry(format);
  const { w, h } = CARD_SIZE;
  const board = await paintSvg(boardSvg(format), size.w, size.h, 180 / tags[0].rect.w);
  const cards = await Promise.all(
    DECK.map(async ({ card, tag }) => {
      const face = cardSvg(`Kaart ${card}`, (tag * 47) % 360, tagModules(tag));
      return { card, tag, ...(await paintSvg(face, w, h, 10)) };
    }),
  );
  return printsFromPictures(format, board, cards);
}
