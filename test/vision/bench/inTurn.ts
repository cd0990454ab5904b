// The reader beside that of an earlier checkout, on the same pictures in turn in one run: what `bench:vision --before` tells.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { Face } from '../../../src/vision/faces/face.ts';
import type { Clues } from '../../../src/vision/faces/findClues.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';
import { quantile } from './score.ts';

/** What a bench needs of a reader. */
export interface Reader {
  /** The first pass over a picture. */
  readonly first: (picture: Picture) => unknown;
  readonly whole: (picture: Picture, options: { readonly deck: readonly DeckCard[] }) => Reading;
  /** The search for what lies unread in a picture that was read. */
  readonly clues: (picture: Picture, reading: Reading) => Clues | null;
  /** The reading with what the printed faces tell. */
  readonly faces: (
    picture: Picture,
    reading: Reading,
    clues: Clues,
    deck: readonly DeckCard[],
    faces: readonly Face[],
  ) => Reading;
}

/** What of a reader is timed. */
export type TimedReader = Omit<Reader, 'faces'>;

/** The reader of a checkout, bundled as it stands there; nothing is written there. */
export async function readerFrom(checkout: string): Promise<Reader> {
  const room = `${checkout}/src/vision`;
  const folder = mkdtempSync(join(tmpdir(), 'duwtje-bench-'));
  try {
    const entry = join(folder, 'reader.ts');
    writeFileSync(
      entry,
      `import { readPicture } from '${room}/reading/reading.ts';
import { faceClues } from '${room}/reading/faceClues.ts';
import { facesFrom, readFaces } from '${room}/reading/readFaces.ts';
import { lumaFor } from '${room}/picture/luma.ts';
import { detectTags, PASSES } from '${room}/tags/findTags.ts';
export const first = (picture) => detectTags(lumaFor(picture), PASSES[0]);
export const whole = readPicture;
export const clues = faceClues;
let known;
export const faces = (picture, reading, clues, deck, faces) =>
  readFaces(picture, reading, clues, deck, (known ??= facesFrom(faces)));
`,
    );
    const file = join(folder, 'reader.js');
    await build({
      cwd: checkout,
      input: entry,
      platform: 'node',
      external: (id) => !id.startsWith('.') && !isAbsolute(id),
      output: { file, format: 'esm', codeSplitting: false },
      logLevel: 'warn',
    });
    return (await import(pathToFileURL(file).href)) as Reader;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rounds of each picture; the least counts, which other work disturbs least. */
const ROUNDS = 5;
const PARTS = ['first', 'whole', 'clues'] as const;
type Part = (typeof PARTS)[number];

/** User time of one call, ms. */
function userTime(run: () => unknown): number {
  const start = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - start) / 1000;
}

/** By part and reader, the least user time of each picture, ms; and what each reader read. */
export class InTurn {
  readonly #readers: readonly [TimedReader, TimedReader];
  readonly #deck: readonly DeckCard[];
  readonly #times: Record<Part, [number[], number[]]> = { first: [[], []], whole: [[], []], clues: [[], []] };
  readonly #cards: [Set<string>, Set<string>] = [new Set(), new Set()];
  #pictures = 0;

  constructor(before: TimedReader, now: TimedReader, deck: readonly DeckCard[]) {
    this.#readers = [before, now];
    this.#deck = deck;
  }

  add(picture: Picture): void {
    const readings = this.#readers.map((reader) => reader.whole(picture, { deck: this.#deck }));
    readings.forEach(({ cards }, i) => {
      for (const { card, zone } of cards) this.#cards[i]!.add(`${this.#pictures} ${card} ${zone}`);
    });
    this.#pictures++;
    for (const part of PARTS) {
      const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let round = 0; round < ROUNDS; round++) {
        this.#readers.forEach((reader, i) => {
          const run = {
            first: () => reader.first(picture),
            whole: () => reader.whole(picture, { deck: this.#deck }),
            clues: () => reader.clues(picture, readings[i]!),
          }[part];
          least[i] = Math.min(least[i]!, userTime(run));
        });
      }
      for (const i of [0, 1] as const) this.#times[part][i].push(least[i]!);
    }
  }

  /** A line a part: the times of both, and how they stand to each other picture by picture. Then what both read. */
  tell(): string[] {
    const spread = (values: readonly number[], digits: number): string =>
      [0.5, 0, 1].map((share) => quantile(values, share).toFixed(digits)).join(' / ');
    const line = (part: string, [before, now]: readonly [readonly number[], readonly number[]]): string => {
      const ratios = now.map((time, i) => time / before[i]!);
      return `${part.padEnd(14)} user ms, median / least / most: before ${spread(before, 1)}, now ${spread(now, 1)}; ratio ${spread(ratios, 2)}`;
    };
    const { whole, clues } = this.#times;
    const both = ([0, 1] as const).map((i) => whole[i].map((time, k) => time + clues[i][k]!));
    const [before, now] = this.#cards;
    const lost = [...before].filter((card) => !now.has(card)).length;
    return [
      ...PARTS.map((part) => line(part, this.#times[part])),
      line('whole + clues', [both[0]!, both[1]!]),
      `cards in their zones: before ${before.size}, now ${now.size}; of the former ${lost} are not among the latter`,
    ];
  }
}
