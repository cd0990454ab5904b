// Spoils a photo of the laboratory in one or two ways, and says what is still true of it.

import sharp, { type Sharp } from 'sharp';
import { type Chance, chanceFrom } from '../vision/lab/random.ts';
import type { Photo } from '../vision/lab/shoot.ts';
import { behindBlinds, withPaleInk } from '../vision/lab/spoil.ts';

export interface SpoiledPhoto {
  /** The spoilings, as in `blur`. */
  readonly how: readonly string[];
  readonly file: Buffer;
  /** The cards; those beside the picture have `visible` 0. */
  readonly truth: Photo['truth'];
}

type Spoiled = Pick<Photo, 'jpeg' | 'truth'>;
type Spoil = (photo: Spoiled, chance: Chance) => Promise<Spoiled>;

const asJpeg = (image: Sharp): Promise<Buffer> => image.jpeg({ quality: 88 }).toBuffer();

const changed =
  (change: (jpeg: Buffer, chance: Chance) => Promise<Buffer>): Spoil =>
  async ({ jpeg, truth }, chance) => ({ jpeg: await change(jpeg, chance), truth });

/** Noise as a sensor has it in the dark, the same on every channel. */
async function noisy(jpeg: Buffer, chance: Chance): Promise<Buffer> {
  const deviation = chance.between(3, 30);
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0, Math.min(255, data[i]! + deviation * chance.normal()));
  return asJpeg(sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } }));
}

async function cropped({ jpeg, truth }: Spoiled, chance: Chance): Promise<Spoiled> {
  const { width, height } = await sharp(jpeg).metadata();
  const left = Math.floor(chance.between(0, 0.25) * width);
  const top = Math.floor(chance.between(0, 0.25) * height);
  const w = Math.floor((width - left) * chance.between(0.6, 1));
  const h = Math.floor((height - top) * chance.between(0.6, 1));
  const isIn = ({ x, y }: { x: number; y: number }) => x > 3 && y > 3 && x < w - 3 && y < h - 3;
  return {
    jpeg: await asJpeg(sharp(jpeg).extract({ left, top, width: w, height: h })),
    truth: truth.map((card) => {
      const corners = card.corners.map(({ x, y }) => ({ x: x - left, y: y - top }));
      return { ...card, corners, visible: corners.every(isIn) ? card.visible : 0 };
    }),
  };
}

const SPOILINGS: Readonly<Record<string, Spoil>> = {
  blur: changed((jpeg, chance) => asJpeg(sharp(jpeg).blur(chance.between(0.6, 5)))),
  dark: changed((jpeg, chance) => asJpeg(sharp(jpeg).linear(chance.between(0.05, 0.7), 0))),
  noise: changed(noisy),
  crop: cropped,
  blinds: changed((jpeg, chance) =>
    behindBlinds(jpeg, {
      share: chance.between(0.15, 0.7),
      slats: 2 + chance.below(14),
      turn: chance.between(0, Math.PI),
    }),
  ),
  'pale ink': async (photo, chance) => ({
    jpeg: await withPaleInk(photo, chance.between(0.12, 0.7)),
    truth: photo.truth,
  }),
};

/** The spoiled photo of a seed: one way in two photos of three, else two; every seventh file is cut short as well. */
export async function spoiledPhoto(photo: Spoiled, seed: number): Promise<SpoiledPhoto> {
  const chance = chanceFrom(900_000 + seed);
  const how = chance.shuffled(Object.keys(SPOILINGS)).slice(0, chance.maybe(2 / 3) ? 1 : 2);
  let spoiled: Spoiled = { jpeg: photo.jpeg, truth: photo.truth };
  // Ink is pale and the picture whole before light and lens come to it.
  how.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  for (const name of how) spoiled = await SPOILINGS[name]!(spoiled, chance);
  if (seed % 7 !== 0) return { how, file: spoiled.jpeg, truth: spoiled.truth };
  const file = spoiled.jpeg.subarray(0, Math.floor(spoiled.jpeg.length * chance.between(0, 1)));
  return { how: [...how, 'cut'], file, truth: spoiled.truth };
}

const ORDER: readonly string[] = ['pale ink', 'blinds', 'dark', 'blur', 'noise', 'crop'];
