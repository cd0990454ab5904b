// Photos kept on disk with their truth: taking them is most of a bench's time, and a change is judged on the same photos.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prints } from '../lab/prints.ts';
import { type Difficulty, type Photo, takePhoto } from '../lab/shoot.ts';

/** What a bench needs of a photo. */
export type KeptPhoto = Pick<Photo, 'seed' | 'difficulty' | 'truth' | 'jpeg'>;

/** The photo of a name from the album, or taken now and kept there; without an album it is taken every time. */
export async function keptPhoto(
  album: string | undefined,
  name: string,
  take: () => Promise<Pick<Photo, 'truth' | 'jpeg'>>,
): Promise<Pick<Photo, 'truth' | 'jpeg'>> {
  if (album === undefined) return take();
  const file = join(album, name);
  // The truth is written last and moved into place: a photo that has one is whole.
  if (existsSync(`${file}.json`)) {
    const truth: Photo['truth'] = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    return { truth, jpeg: readFileSync(`${file}.jpg`) };
  }
  const photo = await take();
  mkdirSync(album, { recursive: true });
  writeFileSync(`${file}.jpg`, photo.jpeg);
  writeFileSync(`${file}.part`, JSON.stringify(photo.truth));
  renameSync(`${file}.part`, `${file}.json`);
  return photo;
}

/** The photo of a seed and a difficulty, from the album if it is there. */
export async function photoFrom(
  album: string | undefined,
  prints: () => Promise<Prints>,
  seed: number,
  difficulty: Difficulty,
  megapixels: number,
): Promise<KeptPhoto> {
  const take = async (): Promise<Photo> => takePhoto(await prints(), seed, difficulty, megapixels);
  return { seed, difficulty, ...(await keptPhoto(album, `${difficulty}-${megapixels}mp-${seed}`, take)) };
}
