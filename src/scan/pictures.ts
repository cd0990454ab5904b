// Pictures of a scan: the straightened board and cut-outs to read the handwriting, and the outlines over the photo.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { boardGeometry, cornersOnBoard } from '../domain/board/board.ts';
import { DIALOGUE_FIELD, DIALOGUE_SIZE } from '../domain/board/dialogueBoard.ts';
import type { PicturePoint } from '../domain/units.ts';
import { Fault, systemReason, UsageFault } from '../shell/fault.ts';
import { cornersFromBoard, picturePointFromBoard } from '../vision/geometry/mapping.ts';
import type { Picture } from '../vision/picture/picture.ts';
import type { findProof } from '../vision/proof/findProof.ts';
import type { MergedReading } from '../vision/reading/merge.ts';
import type { Reading } from '../vision/reading/reading.ts';
import { cropField, cropVisible, WHOLE_CARD } from '../vision/straighten/crops.ts';
import { straightenBoard } from '../vision/straighten/straighten.ts';

/** A photo with what was read on it. */
export interface ReadPhoto {
  readonly file: string;
  readonly picture: Picture;
  readonly reading: Reading;
  /** What it tells of a proof sheet, where it shows one and no board. */
  readonly proof?: ReturnType<typeof findProof>;
}

/** The letters of the words over a photo: a machine without fonts draws outlines too. Sizes in the picture's pixels. */
export interface Letters {
  /** The advance width of a line at an em of `size`. */
  widthOf(text: string, font: 'bold', size: number): number;
  /** A line as an SVG path. */
  outline(line: { text: string; font: 'bold'; size: number; x: number; baseline: number }): string;
}

const BOARD_PX_PER_MM = 4;
const FIELD_PX_PER_MM = 6;
const CARD_PX_PER_MM = 8;
const QUALITY = 88;
const SURE = '#00c853';
const DOUBTFUL = '#ff6d00';
const FRAME = '#00b0ff';

async function raw({ width, height, channels, data }: Picture): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels } });
}

function write(file: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Fault(`${file}: cannot be written: ${systemReason(error, 'write')}.`);
  }
}

/**
 * Writes board.webp, field-ID.webp and card-ID.webp, each from the photo that its place was taken from.
 * @returns the cards without a picture, since they are blank or their writing is covered
 */
export async function writeCrops(
  folder: string,
  photos: readonly ReadPhoto[],
  merged: MergedReading,
): Promise<string[]> {
  const save = async (name: string, picture: Picture): Promise<void> =>
    write(join(folder, `${name}.webp`), await (await raw(picture)).webp({ quality: QUALITY }).toBuffer());
  const { picture, reading } = photos[merged.boardPhoto!]!;
  const board = reading.board!;
  await save('board', straightenBoard(picture, board, BOARD_PX_PER_MM));
  for (const { id } of boardGeometry(board.format).fields)
    await save(`field-${id}`, cropField(picture, board, id, FIELD_PX_PER_MM)!);
  const without: string[] = [];
  for (const card of merged.cards) {
    const from = photos[card.photo]!;
    const around = from.reading.cards.filter((other) => other.card !== card.card);
    const cut = cropVisible(from.picture, from.reading.board!, card, {
      part: WHOLE_CARD,
      cards: around,
      pxPerMm: CARD_PX_PER_MM,
    });
    if (cut) await save(`card-${card.card}`, cut);
    else without.push(card.card);
  }
  return without;
}

/** @throws UsageFault for a name that says no format */
export function requireOverlayName(file: string): void {
  if (!/\.(png|jpe?g|webp)$/i.test(file))
    throw new UsageFault(`--overlay ${file}: name a file that ends in .png, .jpg or .webp.`);
}

/** The file for the n-th photo: the name itself for the first, then with -2, -3 before its ending. */
function overlayName(file: string, photo: number): string {
  const end = extname(file);
  return photo === 0 ? file : `${file.slice(0, -end.length)}-${photo + 1}${end}`;
}

/** Draws over each photo the board's and the cards' or pins' outlines with ids: green, or orange with a doubt, and '?' where a place was not read. */
export async function writeOverlays(
  file: string,
  photos: readonly ReadPhoto[],
  letters: Letters,
): Promise<void> {
  for (const [i, { picture, reading }] of photos.entries()) {
    const image = (await raw(picture)).composite([
      { input: Buffer.from(overlaySvg(picture, reading, letters)) },
    ]);
    const name = overlayName(file, i);
    const end = extname(name).slice(1).toLowerCase();
    write(name, await image.toFormat(end === 'jpg' ? 'jpeg' : (end as 'png' | 'webp' | 'jpeg')).toBuffer());
  }
}

function ring(points: readonly PicturePoint[], colour: string, width: number): string {
  const d = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return `<polygon points="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

/** A word in outlines, its baseline centred on a point of the picture. */
function label(
  letters: Letters,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
  colour: string,
  edge: number,
): string {
  const left = x - letters.widthOf(text, 'bold', size) / 2;
  const d = letters.outline({ text, font: 'bold', size, x: left, baseline: y });
  return `<path d="${d}" fill="${colour}" stroke="#000" stroke-width="${edge}" paint-order="stroke"/>`;
}

function overlaySvg(
  { width, height }: Picture,
  { board, cards, unread, dialogue }: Reading,
  letters: Letters,
): string {
  const line = Math.max(2, Math.round(Math.max(width, height) / 800));
  const parts: string[] = [];
  if (board) {
    const { size, zones } = boardGeometry(board.format);
    for (const rect of [{ x: 0, y: 0, ...size }, ...zones.map((zone) => zone.rect)])
      parts.push(ring(cornersFromBoard(board.mapping, cornersOnBoard(rect)), FRAME, line));
  }
  if (dialogue)
    for (const rect of [{ x: 0, y: 0, ...DIALOGUE_SIZE }, DIALOGUE_FIELD])
      parts.push(ring(cornersFromBoard(dialogue.board.mapping, cornersOnBoard(rect)), FRAME, line));
  const pins = dialogue?.pins.map((pin) => ({ ...pin, card: `${pin.pair} ${pin.kind}` })) ?? [];
  for (const { card, corners, doubt } of [...cards, ...pins]) {
    const colour = doubt ? DOUBTFUL : SURE;
    parts.push(ring(corners, colour, 1.5 * line));
    const x = corners.reduce((sum, p) => sum + p.x, 0) / 4;
    const y = corners.reduce((sum, p) => sum + p.y, 0) / 4;
    parts.push(label(letters, `${card}${doubt ? '?' : ''}`, { x, y }, 9 * line, colour, line));
  }
  for (const { centreMm } of board ? unread : []) {
    const { x, y } = picturePointFromBoard(board!.mapping, centreMm);
    parts.push(label(letters, '?', { x, y: y + 6 * line }, 18 * line, DOUBTFUL, 2 * line));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}
