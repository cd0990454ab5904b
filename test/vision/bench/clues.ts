// The search for what lies unread, now and in an earlier checkout, on the same photos in turn: node test/bench/run.mjs clues.
// Options: --before FOLDER, --level hard (or all), --photos N (a level), --seed N, --mp 4, --every 3 (spoils the tag of every
// third card; 0 none), --album FOLDER (keeps the photos, or reads what is there).

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTypeface } from '../../../src/press/letters/fonts.ts';
import { paintFaces } from '../../../src/press/paint/paintFaces.ts';
import type { Face } from '../../../src/vision/faces/face.ts';
import { FACE_AREA, FACE_PX_PER_MM } from '../../../src/vision/faces/face.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';
import { realContent } from '../../realGame.ts';
import { withBlottedTags } from '../lab/blot.ts';
import { LEVELS, takeLevelPhoto } from '../lab/levels.ts';
import { DECK, type Prints, paintPrints } from '../lab/prints.ts';
import { decodePicture, type Photo } from '../lab/shoot.ts';
import { keptPhoto } from './album.ts';
import { type Reader, readerFrom } from './inTurn.ts';
import { isMarkOf, judgePhoto } from './judge.ts';

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    level: { type: 'string', default: 'all' },
    photos: { type: 'string', default: '12' },
    seed: { type: 'string', default: '51000' },
    mp: { type: 'string', default: '4' },
    every: { type: 'string', default: '0' },
    album: { type: 'string' },
  },
});

/** Of a card that was not read as much of its tag must show for its place to count. */
const SHOWS = 0.3;

class Tally {
  photos = 0;
  withoutClue = 0;
  clues = 0;
  idle = 0;
  lost = 0;
  kept = 0;
  partly = 0;
  partlyKept = 0;
  read = 0;
  silent = 0;
  wrong = 0;
  falseMarks = 0;
  tagTime = 0;
  clueTime = 0;
  faceTime = 0;
  readonly missed: string[] = [];

  tell(name: string): string {
    const each = (sum: number) => (sum / this.photos).toFixed(0);
    return [
      name.padEnd(14),
      `${this.clues} clues, ${this.idle} where nothing unread lies; none in ${this.withoutClue} of ${this.photos} photos;`,
      `unread tags with a clue ${this.kept} of ${this.lost}, partly covered ones ${this.partlyKept} of ${this.partly};`,
      `read ${this.read}, silent ${this.silent}, wrong ${this.wrong}, marks of nothing ${this.falseMarks};`,
      `user ms a photo: tags ${each(this.tagTime)}, clues ${each(this.clueTime)}, faces ${each(this.faceTime)}`,
    ].join(' ');
  }
}

/** User time of a call added to a part of a tally, ms. */
function timed<T>(tally: Tally, part: 'tagTime' | 'clueTime' | 'faceTime', run: () => T): T {
  const start = process.cpuUsage().user;
  const result = run();
  tally[part] += (process.cpuUsage().user - start) / 1000;
  return result;
}

function addPhoto(
  tally: Tally,
  reader: Reader,
  faces: readonly Face[],
  picture: Picture,
  truth: Photo['truth'],
  name: string,
): void {
  const byTags = timed(tally, 'tagTime', () => reader.whole(picture, { deck: DECK }));
  const clues = timed(tally, 'clueTime', () => reader.clues(picture, byTags));
  const reading: Reading = timed(tally, 'faceTime', () =>
    clues ? reader.faces(picture, byTags, clues, DECK, faces) : byTags,
  );
  const spots = [...(clues?.parts ?? []), ...(clues?.printBeside(byTags.cards) ?? [])].map(({ at }) => at);
  const places = spots.filter(
    (at, i) => spots.findIndex(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 6) === i,
  );
  const shows = (real: Photo['truth'][number]) =>
    places.some((centreMm) => isMarkOf(real, { centreMm, zone: null, guesses: [] }));
  const read = new Set(byTags.cards.map(({ card }) => card));
  const unread = truth.filter(({ card }) => !read.has(card));
  const lost = unread.filter(({ visible }) => visible > 0.999);
  const partly = unread.filter(({ visible }) => visible > SHOWS && visible <= 0.999);
  tally.photos++;
  if (places.length === 0) tally.withoutClue++;
  tally.clues += places.length;
  tally.idle += places.filter(
    (centreMm) => !unread.some((real) => isMarkOf(real, { centreMm, zone: null, guesses: [] })),
  ).length;
  tally.lost += lost.length;
  tally.kept += lost.filter(shows).length;
  tally.partly += partly.length;
  tally.partlyKept += partly.filter(shows).length;
  const verdict = judgePhoto(reading, truth);
  tally.read += verdict.read;
  tally.silent += verdict.silent;
  tally.wrong += verdict.wrong.length;
  tally.falseMarks += verdict.falseMarks;
  for (const real of [...lost, ...partly].filter((one) => !shows(one)))
    tally.missed.push(`${name} ${real.card} ${real.visible.toFixed(2)}`);
}

const here = resolve(import.meta.dirname, '..');
const readers: Record<string, Reader> = {
  ...(values.before && { before: await readerFrom(resolve(values.before)) }),
  now: await readerFrom(here),
};
const faces = await paintFaces(realContent(), loadTypeface(), FACE_AREA, FACE_PX_PER_MM);
let painted: Promise<Prints> | undefined;
const prints = () => (painted ??= paintPrints());
for (const level of LEVELS.filter((name) => values.level === 'all' || values.level === name)) {
  const tallies = new Map(Object.keys(readers).map((name) => [name, new Tally()]));
  for (let i = 0; i < Number(values.photos); i++) {
    const seed = Number(values.seed) + i;
    const name = `${level}-${values.mp}mp-${seed}`;
    const photo = await keptPhoto(values.album, name, async () =>
      takeLevelPhoto(await prints(), seed, level, Number(values.mp)),
    );
    const every = Number(values.every);
    const { jpeg } = every > 0 ? await withBlottedTags({ ...photo, seed }, every) : photo;
    const picture = await decodePicture(jpeg);
    for (const [which, reader] of Object.entries(readers))
      addPhoto(tallies.get(which)!, reader, faces, picture, photo.truth, name);
  }
  for (const [which, tally] of tallies) {
    console.log(tally.tell(`${level} ${which}`));
    if (tally.missed.length > 0) console.log(`  without a clue: ${tally.missed.join(', ')}`);
  }
}
