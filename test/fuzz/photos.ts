// Spoils laboratory photos and reads them as `duwtje scan --json` does: `npm run fuzz:photos -- [how many] [first seed]`.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../realGame.ts';
import { DECK, paintPrints } from '../vision/lab/prints.ts';
import { type Difficulty, type Photo, takePhoto } from '../vision/lab/shoot.ts';
import { judgePhoto, type Verdict } from './judgePhoto.ts';
import { spoiledPhoto } from './spoilPhotos.ts';

const [count = 500, first = 1] = process.argv.slice(2).map(Number);
/** So many are made of one photo: taking it costs more than reading it. */
const OF_ONE = 25;
const MEGAPIXELS = 4;
const DIFFICULTIES: readonly Difficulty[] = ['clear', 'normal', 'normal', 'hard'];

const place = mkdtempSync(join(tmpdir(), 'fuzz-photos-'));
const verdicts: Verdict['kind'][] = ['read', 'doubted', 'refused', 'wrong', 'lost in silence', 'threw'];
const tried = new Map<string, Map<Verdict['kind'], number>>();
const log: string[] = [];
const tell = (line: string): void => {
  log.push(line);
  console.log(line);
};
let faults = 0;

tell(`${count} spoiled photos from seed ${first}, node ${process.version}`);
const prints = await paintPrints('A2');
let photo: Photo | undefined;
for (let seed = first; seed < first + count; seed++) {
  if (!photo || (seed - first) % OF_ONE === 0) {
    const board = Math.floor(seed / OF_ONE);
    photo = await takePhoto(prints, 40_000 + seed, DIFFICULTIES[board % DIFFICULTIES.length]!, MEGAPIXELS);
  }
  const { how, file, truth } = await spoiledPhoto(photo, seed);
  const path = join(place, `${seed}.jpg`);
  writeFileSync(path, file);
  const { kind, why } = await judgePhoto(path, truth, DECK);
  rmSync(path);
  if (kind === 'wrong' || kind === 'lost in silence' || kind === 'threw') {
    faults += 1;
    tell(`seed ${seed} of photo ${photo.seed}, ${photo.difficulty} (${how.join(', ')}): ${kind}: ${why}`);
  }
  for (const step of new Set(how)) {
    const counts = tried.get(step) ?? new Map<Verdict['kind'], number>();
    tried.set(step, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
}
for (const [step, counts] of [...tried].sort(([a], [b]) => (a < b ? -1 : 1)))
  tell(`${step.padEnd(12)} ${verdicts.map((kind) => `${kind} ${counts.get(kind) ?? 0}`).join(', ')}`);
tell(`${faults} of ${count} wrong, lost in silence or thrown.`);
rmSync(place, { recursive: true });
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, 'dist/fuzz-photos.log'), `${log.join('\n')}\n`);
process.exitCode = faults > 0 ? 1 : 0;
