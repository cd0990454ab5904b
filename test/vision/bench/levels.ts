// The whole reader on the four levels of the laboratory, beside what is aimed at: npm run bench:levels.
// Options: --level hard (or all), --photos N (a level), --seed N, --mp 4, --album FOLDER (keeps the photos, or reads what is there), --log FILE.

import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isClear } from '../../../src/vision/reading/verdict.ts';
import { LEVELS, type Level, takeLevelPhoto } from '../lab/levels.ts';
import { type Prints, paintPrints } from '../lab/prints.ts';
import { decodePicture } from '../lab/shoot.ts';
import { keptPhoto } from './album.ts';
import { judgePhoto, type PhotoVerdict } from './judge.ts';
import { wholeReader } from './reader.ts';
import { quantile } from './score.ts';

const { values } = parseArgs({
  options: {
    level: { type: 'string', default: 'all' },
    photos: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    mp: { type: 'string', default: '4' },
    album: { type: 'string' },
    log: { type: 'string', default: 'bench-levels.log' },
  },
});

/** Shares of photos right or marked, of photos fully right, and of cards read, that are aimed at. */
const GOALS: Readonly<Record<Level, readonly [number, number, number]>> = {
  easy: [0.995, 0.98, 0.999],
  normal: [0.99, 0.97, 0.997],
  hard: [0.98, 0.85, 0.98],
  edge: [0.9, 0.75, 0.96],
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

function report(level: Level, all: readonly (PhotoVerdict & { ms: number })[]): string {
  const sum = (of: (one: PhotoVerdict) => number) => all.reduce((total, one) => total + of(one), 0);
  const share = (of: (one: PhotoVerdict) => boolean) => all.filter(of).length / all.length;
  const [told, right, recall] = GOALS[level];
  return [
    `${level}: ${all.length} photos, ${sum(({ visible }) => visible)} cards that show`,
    `  right, or every unread place marked  ${percent(share((p) => p.told))}  goal ${percent(told)}`,
    `  fully right                          ${percent(share((p) => p.right))}  goal ${percent(right)}`,
    `  cards read                           ${percent(sum(({ read }) => read) / sum(({ visible }) => visible))}  goal ${percent(recall)}`,
    `  lost in silence, cards               ${sum(({ silent }) => silent)}`,
    `  wrong without a flag, cards          ${sum(({ wrong }) => wrong.length)}  goal 0`,
    `  needless doubts                      ${percent(
      sum(({ needless }) => needless) /
        Math.max(
          1,
          sum(({ clear }) => clear),
        ),
    )}  goal ${percent(0.02)}`,
    `  marks where nothing of ours lies     ${sum(({ falseMarks }) => falseMarks)} (${percent(sum(({ falseMarks }) => falseMarks) / sum(({ visible }) => visible)).trim()} of the cards)`,
    `  no board                             ${all.filter((p) => p.noBoard).length}`,
    `  called clear with a card lost        ${all.filter((p) => p.silent > 0 && p.calledClear).length}`,
    `  processor time, median               ${quantile(
      all.map(({ ms }) => ms),
      0.5,
    ).toFixed(0)} ms`,
  ].join('\n');
}

const seed = Number(values.seed);
const megapixels = Number(values.mp);
writeFileSync(values.log, `seed ${seed}, ${megapixels} MP\n`);
const say = (text: string) => {
  console.log(text);
  appendFileSync(values.log, `${text}\n`);
};
const read = await wholeReader();
let painted: Promise<Prints> | undefined;
const prints = () => (painted ??= paintPrints());
for (const level of LEVELS.filter((name) => values.level === 'all' || values.level === name)) {
  const all: (PhotoVerdict & { ms: number })[] = [];
  for (let i = 0; i < Number(values.photos); i++) {
    const name = `${level}-${megapixels}mp-${seed + i}`;
    const { jpeg, truth } = await keptPhoto(values.album, name, async () =>
      takeLevelPhoto(await prints(), seed + i, level, megapixels),
    );
    const picture = await decodePicture(jpeg);
    const start = process.cpuUsage().user;
    const reading = read(picture);
    const ms = (process.cpuUsage().user - start) / 1000;
    const verdict = { ...judgePhoto(reading, truth), calledClear: isClear(reading) };
    all.push({ ...verdict, ms });
    const { wrong, lost, noBoard, falseMarks } = verdict;
    if (wrong.length + lost.length + falseMarks > 0 || noBoard)
      appendFileSync(
        values.log,
        `${name}${noBoard ? ' no board' : ''} wrong: ${wrong.join(', ') || '-'} lost: ${lost.join(', ') || '-'} marks of nothing: ${falseMarks}\n`,
      );
  }
  say(report(level, all));
}
