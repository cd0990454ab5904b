// Photos kept on disk with their truth: taking them is most of a bench's time, and a change is judged on the same photos.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prints } from '../lab/prints.ts';
import { type Difficulty, type Photo, takePhoto } from '../lab/shoot.ts';

/** What a bench needs of a photo. */
export type KeptPhoto = Pick<Photo, 'seed' | 'difficulty' | 'truth' | 'jpeg'>;

/** The photo of a seed from the album, or taken now and kept there; without an album it is taken every time. */
export async function photoFrom(
  album: string | undefined,
  prints: () => Promise<Prints>,
  seed: number,
  difficulty: Difficulty,
  megapixels: number,
): Promise<KeptPhoto> {
  const take = async (): Promise<Photo> => takePhoto(await prints(), seed, difficulty, megapixels);
  if (album === undefined) return take();
  const name = join(album, `${difficulty}-${megapixels}mp-${seed}`);
  // The truth is written last and moved into place: a photo that has one is whole.
  if (existsSync(`${name}.json`)) {
    const truth: Photo['truth'] = JSON.parse(readFileSync(`${name}.json`, 'utf8'));
    return { seed, difficulty, truth, jpeg: readFileSync(`${name}.jpg`) };
  }
  const photo = await take();
  mkdirSync(album, { recursive: true });
  writeFileSync(`${name}.jpg`, photo.jpeg);
  writeFileSync(`${name}.part`, JSON.stringify(photo.truth));
  renameSync(`${name}.part`, `${name}.json`);
  return photo;
}
