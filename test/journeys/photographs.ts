// Photos from the laboratory for the journeys, taken once for each file of tests.

import sharp from 'sharp';
import type { ZoneId } from '../../src/domain/board/zones.ts';
import { type Prints, paintPrints } from '../vision/lab/prints.ts';
import { type Difficulty, type Photo, takePhoto } from '../vision/lab/shoot.ts';

let painted: Promise<Prints> | undefined;

/** A photo of the real prints with its truth; the same seed gives the same photo. */
export async function photograph(
  seed: number,
  difficulty: Difficulty = 'clear',
  megapixels = 4,
): Promise<Photo> {
  painted ??= paintPrints();
  return takePhoto(await painted, seed, difficulty, megapixels);
}

/** What the file input of a page is given. */
export interface PhotoFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const asFile = (buffer: Buffer, name = 'bord.jpg'): PhotoFile => ({
  name,
  mimeType: 'image/jpeg',
  buffer,
});

/** A part of a photo, as shares of its width: what a phone that is held too near shows. */
export async function partOf(jpeg: Buffer, left: number, right: number): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  const x = Math.round(left * width);
  return sharp(jpeg)
    .extract({ left: x, top: 0, width: Math.round(right * width) - x, height })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The zones of the cards that lie in one and whose tag can be seen whole. */
export function clearTruth({ truth }: Photo): ReadonlyMap<string, ZoneId> {
  return new Map(
    truth.flatMap(({ card, zone, visible }) => (zone && visible > 0.999 ? [[card, zone] as const] : [])),
  );
}

/** Where a card truly lies; null beside or between the zones. */
export function trueZone({ truth }: Photo, card: string): ZoneId | null {
  return truth.find((entry) => entry.card === card)?.zone ?? null;
}
