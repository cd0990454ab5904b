// How well cards are known by their faces when the tags of every third card are spoiled: node test/bench/run.mjs faces.
// Options: --photos N (a difficulty), --seed N, --mp 4, --every 3 (0 spoils none), --album FOLDER (keeps the photos, or reads what is there).

import { parseArgs } from 'node:util';
import { loadTypeface } from '../../../src/press/letters/fonts.ts';
import { paintFaces } from '../../../src/press/paint/paintFaces.ts';
import { FACE_AREA, FACE_PX_PER_MM } from '../../../src/vision/faces/face.ts';
import { findFace } from '../../../src/vision/faces/findFace.ts';
import { faceClues } from '../../../src/vision/reading/faceClues.ts';
import { type Faces, facesFrom, readFaces } from '../../../src/vision/reading/readFaces.ts';
import { type Reading, readPicture } from '../../../src/vision/reading/reading.ts';
import { realContent } from '../../realGame.ts';
import { withBlottedTags } from '../lab/blot.ts';
import { DECK, type Prints, paintPrints } from '../lab/prints.ts';
import { DIFFICULTIES, type Difficulty, decodePicture } from '../lab/shoot.ts';
import { type KeptPhoto, photoFrom } from './album.ts';
import { isMarkOf } from './judge.ts';
import { quantile } from './score.ts';

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1000' },
    mp: { type: 'string', default: '4' },
    every: { type: 'string', default: '3' },
    album: { type: 'string' },
  },
});

/** Score and margin of the faces that were found, by whether the card is the one that lies there. */
interface Spread {
  readonly right: number[];
  readonly wrong: number[];
  readonly wrongMargins: number[];
  readonly nothing: number[];
  /** Of what is no card of the deck or another card: score and margin of the most alike. */
  worst: string[];
}

const emptySpread = (): Spread => ({ right: [], wrong: [], wrongMargins: [], nothing: [], worst: [] });

/** The card of the deck that truly lies at a pose. */
function cardAt(
  photo: Pick<KeptPhoto, 'truth'>,
  centre: { x: number; y: number },
  angleDeg: number,
): string | undefined {
  return photo.truth.find(
    (real) =>
      Math.hypot(real.centre.x - centre.x, real.centre.y - centre.y) < 12 &&
      Math.abs(Math.sin(((real.angleDeg - angleDeg) * Math.PI) / 360)) < 0.15,
  )?.card;
}

interface Tally {
  photos: number;
  spoiled: number;
  known: number;
  guessed: number;
  marked: number;
  silent: number;
  wrong: string[];
  unflagged: number;
  falseMarks: number;
  clues: number;
}

function addPhoto(tally: Tally, before: Reading, after: Reading, photo: KeptPhoto): void {
  tally.photos++;
  const byTag = new Set(before.cards.map(({ card }) => card));
  for (const card of after.cards.filter(({ card }) => !byTag.has(card))) {
    const real = cardAt(photo, card.centreMm, card.angleDeg);
    if (real === card.card) continue;
    tally.wrong.push(
      `${photo.difficulty}-${photo.seed} ${real ?? 'nothing'} as ${card.card} ${card.confidence.toFixed(2)}`,
    );
    if (card.doubt === null) tally.unflagged++;
  }
  const lost = photo.truth.filter(({ card, visible }) => visible > 0.999 && !byTag.has(card));
  tally.spoiled += lost.length;
  for (const real of lost) {
    const near = after.unread.filter((place) => isMarkOf(real, place));
    if (after.cards.some((read) => read.card === real.card)) tally.known++;
    else if (near.some(({ guesses }) => guesses.includes(real.card))) tally.guessed++;
    else if (near.length > 0) tally.marked++;
    else tally.silent++;
  }
  const read = new Set(after.cards.map(({ card }) => card));
  const unread = photo.truth.filter(({ card }) => !read.has(card));
  tally.falseMarks += after.unread.filter((place) => !unread.some((real) => isMarkOf(real, place))).length;
}

const spreads: Record<keyof Faces, Spread> = { whole: emptySpread(), titles: emptySpread() };

async function readAll(difficulty: Difficulty, prints: () => Promise<Prints>, faces: Faces): Promise<void> {
  const tally: Tally = {
    photos: 0,
    spoiled: 0,
    known: 0,
    guessed: 0,
    marked: 0,
    silent: 0,
    wrong: [],
    unflagged: 0,
    falseMarks: 0,
    clues: 0,
  };
  const times: number[] = [];
  for (let i = 0; i < Number(values.photos); i++) {
    const photo = await photoFrom(
      values.album,
      prints,
      Number(values.seed) + i,
      difficulty,
      Number(values.mp),
    );
    const every = Number(values.every);
    const { jpeg } = every > 0 ? await withBlottedTags(photo, every) : photo;
    const picture = await decodePicture(jpeg);
    const before = readPicture(picture, { deck: DECK });
    if (!before.board) continue;
    const start = process.cpuUsage().user;
    const clues = faceClues(picture, before);
    addPhoto(tally, before, clues ? readFaces(picture, before, clues, DECK, faces) : before, photo);
    times.push((process.cpuUsage().user - start) / 1000);
    const parts = clues?.parts ?? [];
    tally.clues += parts.length;
    const read = new Set(before.cards.map(({ card }) => card));
    for (const part of ['whole', 'titles'] as const) {
      for (const clue of parts) {
        const found = findFace(picture, before.board.mapping, clue, faces[part], 0);
        const first = found?.ranking[0];
        if (!found || !first || read.has(first.card)) continue;
        const margin = first.score - (found.ranking[1]?.score ?? 0);
        const real = cardAt(photo, found.pose.centre, (found.pose.angle * 180) / Math.PI);
        const spread = spreads[part];
        if (real === first.card) spread.right.push(first.score);
        else {
          spread.worst.push(`${first.score.toFixed(2)}/${margin.toFixed(2)} ${real ?? '-'} as ${first.card}`);
          if (real === undefined) spread.nothing.push(first.score);
          else {
            spread.wrong.push(first.score);
            spread.wrongMargins.push(margin);
          }
        }
      }
    }
  }
  const { wrong, ...counts } = tally;
  console.log(difficulty, JSON.stringify(counts), `median ${quantile(times, 0.5).toFixed(0)} ms`);
  for (const line of wrong) console.log('  wrong:', line);
}

const content = realContent();
const faces = facesFrom(await paintFaces(content, loadTypeface(), FACE_AREA, FACE_PX_PER_MM));
let painted: Promise<Prints> | undefined;
const prints = () => (painted ??= paintPrints());
for (const difficulty of DIFFICULTIES) await readAll(difficulty, prints, faces);
for (const [part, { right, nothing, wrong, worst }] of Object.entries(spreads)) {
  const quantiles = (all: number[]) =>
    [0, 0.02, 0.1, 0.5, 0.9, 0.98, 1].map((q) => quantile(all, q).toFixed(2)).join(' ');
  console.log(`${part}: score at 0 2 10 50 90 98 100 %`);
  console.log(`  right   ${right.length}: ${quantiles(right)}`);
  console.log(`  another ${wrong.length}: ${quantiles(wrong)}`);
  console.log(`  no card ${nothing.length}: ${quantiles(nothing)}`);
  console.log(`  most alike of what is wrong: ${worst.sort().reverse().slice(0, 40).join(', ')}`);
}
