// Two readers on the same photos in turn, and nothing else: `bench:vision --before FOLDER`.

import { lumaFor } from '../../../src/vision/picture/luma.ts';
import { faceClues } from '../../../src/vision/reading/faceClues.ts';
import { readPicture } from '../../../src/vision/reading/reading.ts';
import { detectTags, PASSES } from '../../../src/vision/tags/findTags.ts';
import { DECK, type Prints, paintPrints } from '../lab/prints.ts';
import { DIFFICULTIES, decodePicture } from '../lab/shoot.ts';
import { photoFrom } from './album.ts';
import { InTurn, readerFrom, type TimedReader } from './inTurn.ts';

const NOW: TimedReader = {
  first: (picture) => detectTags(lumaFor(picture), PASSES[0]!),
  whole: readPicture,
  clues: faceClues,
};

/** @param checkout folder of an earlier checkout */
export async function compare(
  checkout: string,
  { photos, seed, mp, album }: { photos: string; seed: string; mp: string; album?: string | undefined },
): Promise<void> {
  const turns = new Map<number, InTurn>();
  const before = await readerFrom(checkout);
  let painted: Promise<Prints> | undefined;
  const prints = () => (painted ??= paintPrints('A2'));
  const sizes = mp.split(',').map(Number);
  for (const difficulty of DIFFICULTIES) {
    for (let i = 0; i < Number(photos); i++) {
      const size = sizes[i % sizes.length]!;
      const photo = await photoFrom(album, prints, Number(seed) + i, difficulty, size);
      const turn = turns.get(size) ?? new InTurn(before, NOW, DECK);
      turns.set(size, turn);
      turn.add(await decodePicture(photo.jpeg));
    }
  }
  for (const [size, turn] of turns) for (const told of turn.tell()) console.log(`${size} MP ${told}`);
}
