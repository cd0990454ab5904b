// The reader measured on fresh photos by difficulty, next to OpenCV in the same run: npm run bench:vision.
// Options: --photos N (a difficulty), --seed N, --mp 4,8,12, --no-reference, --album FOLDER (keeps the photos, or reads what is there),
// --before FOLDER (an earlier checkout: both readers in turn on the same pictures, and nothing else).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { findBoard } from '../../../src/vision/board/findBoard.ts';
import { findCards } from '../../../src/vision/cards/findCards.ts';
import { middleOf } from '../../../src/vision/geometry/quad.ts';
import { lumaFor, lumaFromPicture } from '../../../src/vision/picture/luma.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { readPicture } from '../../../src/vision/reading/reading.ts';
import { cropCard } from '../../../src/vision/straighten/crops.ts';
import { straightenBoard } from '../../../src/vision/straighten/straighten.ts';
import { findComponents } from '../../../src/vision/tags/components.ts';
import { detectTags, PASSES } from '../../../src/vision/tags/findTags.ts';
import { thresholdAdaptive } from '../../../src/vision/tags/threshold.ts';
import { DECK, type Prints, paintPrints } from '../lab/prints.ts';
import { DIFFICULTIES, decodePicture } from '../lab/shoot.ts';
import { type KeptPhoto, photoFrom } from './album.ts';
import { compare } from './compare.ts';
import { loadReference } from './reference.ts';
import { addReading, emptyTally, quantile, type Tally } from './score.ts';

/** The other reader takes seconds a photo: it sees the first so many of each difficulty. */
const REFERENCE_PHOTOS = 30;
const CARD_TAGS = new Set(DECK.map((c) => c.tag));

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '70' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    mp: { type: 'string', default: '4,8,12' },
    reference: { type: 'boolean', default: true },
    album: { type: 'string' },
    memory: { type: 'string' },
    before: { type: 'string' },
  },
  allowNegative: true,
});

/** How far the corners of tags that lie flat are from the truth, px. */
function cornerErrors(picture: Picture, photo: KeptPhoto): number[] {
  const luma = lumaFor(picture);
  const { board, tags, cards } = findBoard(luma, CARD_TAGS);
  if (!board) return [];
  return findCards(board, tags, cards, DECK).cards.flatMap(({ tag }) => {
    const real = photo.truth.find((t) => t.tag === tag.id && t.visible > 0.999 && !t.curled);
    if (!real) return [];
    const here = middleOf(tag.corners);
    const there = real.corners[0]!;
    if (Math.hypot(here.x - there.x, here.y - there.y) > 3 * real.sidePx) return [];
    return tag.corners.map((p, i) => Math.hypot(p.x - real.corners[i]!.x, p.y - real.corners[i]!.y));
  });
}

/** The steps of the first pass, each timed, ms. */
function timeSteps(picture: Picture, steps: Map<string, number[]>): void {
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    steps.set(name, [...(steps.get(name) ?? []), performance.now() - start]);
    return result;
  };
  const luma = timed('luma, halved', () => lumaFor(picture));
  const { work } = luma;
  const dark = timed('threshold', () => thresholdAdaptive(work, PASSES[0]!.reach, PASSES[0]!.offset));
  timed('components', () => findComponents(dark, work.width, work.height));
  timed('first pass', () => detectTags(lumaFor(picture), PASSES[0]!));
  timed('whole reading', () => readPicture(picture, { deck: DECK }));
}

const SIZES: readonly number[] = [1.5, 3, 6, 12, 24, 48];

/** The cost by size: one photo enlarged and reduced, the quickest of seven runs, which other work disturbs least. */
async function reportSizes(photo: KeptPhoto): Promise<void> {
  console.log('\nms by size (least of seven), and ms a megapixel:');
  for (const megapixels of SIZES) {
    const width = 4 * Math.round(Math.sqrt((megapixels * 1e6 * 4) / 3) / 4);
    const picture = await decodePicture(await sharp(photo.jpeg).resize({ width }).png().toBuffer());
    const first: number[] = [];
    const whole: number[] = [];
    let seen = 0;
    for (let i = 0; i < 7; i++) {
      const start = performance.now();
      detectTags(lumaFor(picture), PASSES[0]!);
      const between = performance.now();
      seen = readPicture(picture, { deck: DECK }).cards.length;
      first.push(between - start);
      whole.push(performance.now() - between);
    }
    const [a, b] = [quantile(first, 0), quantile(whole, 0)];
    console.log(
      `  ${String(megapixels).padStart(4)} MP  first pass ${a.toFixed(0).padStart(4)} ${(a / megapixels).toFixed(1).padStart(5)}  whole reading ${b.toFixed(0).padStart(4)} ${(b / megapixels).toFixed(1).padStart(5)}  cards ${seen}`,
    );
  }
}

/** The pictures from above, as the command line and the companion make them. */
function timePictures(picture: Picture, steps: Map<string, number[]>): void {
  const { board, cards } = readPicture(picture, { deck: DECK });
  if (!board) return;
  const timed = (name: string, run: () => unknown): void => {
    const start = performance.now();
    run();
    steps.set(name, [...(steps.get(name) ?? []), performance.now() - start]);
  };
  timed('board at 4 px/mm', () => straightenBoard(picture, board, 4));
  for (const card of cards.slice(0, 5)) timed('card at 8 px/mm', () => cropCard(picture, board, card, 8));
}

/** The most memory this process ever had, kB. Linux hands a child the peak of its parent, but not in /proc. */
function peakMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

/** In a process of its own: what the reading takes above the picture, MB. */
function reportMemory(file: string): void {
  const bytes = readFileSync(file);
  const header = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 12));
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset + 12, bytes.length - 12);
  const picture: Picture = { width: header[0]!, height: header[1]!, channels: header[2] as 3, data };
  const before = peakMemory();
  readPicture(picture, { deck: DECK });
  process.stdout.write(String((peakMemory() - before) / 1024));
}

function measureMemory(picture: Picture): number {
  const folder = mkdtempSync(join(tmpdir(), 'duwtje-bench-'));
  try {
    const file = join(folder, 'picture.raw');
    const header = Buffer.from(Uint32Array.of(picture.width, picture.height, picture.channels).buffer);
    writeFileSync(file, Buffer.concat([header, new Uint8Array(picture.data)]));
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--memory', file]);
    if (run.status !== 0) console.error(run.stderr.toString());
    return Number(run.stdout.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function line(name: string, tally: Tally, onlyIds = false): string {
  const judged = (text: string): string => (onlyIds ? '-' : text);
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;
  return [
    name.padEnd(14),
    String(tally.photos).padStart(6),
    percent(tally.found, tally.visible).padStart(9),
    percent(tally.right, tally.photos).padStart(9),
    judged(String(tally.wrong)).padStart(6),
    judged(String(tally.unflagged)).padStart(9),
    judged(percent(tally.needless, tally.clear)).padStart(9),
    ((1000 * tally.falseIds) / Math.max(1, tally.photos)).toFixed(1).padStart(8),
    judged(String(tally.noBoard)).padStart(8),
    judged(quantile(tally.cornerErrors, 0.5).toFixed(2)).padStart(9),
    judged(quantile(tally.centreErrors, 0.5).toFixed(2)).padStart(7),
    judged(quantile(tally.centreErrors, 0.99).toFixed(2)).padStart(7),
    quantile(tally.times, 0.5).toFixed(0).padStart(7),
  ].join(' ');
}

const HEAD =
  'reader         photos    recall     right  wrong unflagged  needless false/1k no board corner px  mm p50  mm p99      ms';

async function main(): Promise<void> {
  const seed = Number(values.seed);
  const count = Number(values.photos);
  const sizes = values.mp.split(',').map(Number);
  console.log(`seed ${seed}, ${count} photos a difficulty, ${sizes.join('/')} MP`);
  let painted: Promise<Prints> | undefined;
  const prints = (): Promise<Prints> => {
    painted ??= paintPrints('A2');
    return painted;
  };
  const reference = values.reference ? await loadReference() : null;
  const steps = new Map<string, number[]>();
  let memory = 0;
  let typical: KeptPhoto | undefined;
  console.log(HEAD);
  for (const difficulty of DIFFICULTIES) {
    const own = emptyTally();
    const other = emptyTally();
    for (let i = 0; i < count; i++) {
      const size = sizes[i % sizes.length]!;
      const photo = await photoFrom(values.album, prints, seed + i, difficulty, size);
      const picture = await decodePicture(photo.jpeg);
      const start = performance.now();
      const reading = readPicture(picture, { deck: DECK });
      own.times.push(performance.now() - start);
      addReading(own, reading, photo);
      own.cornerErrors.push(...cornerErrors(picture, photo));
      if (size === 12) typical ??= photo;
      if (size === 12 && i < 10 * sizes.length) {
        timeSteps(picture, steps);
        timePictures(picture, steps);
      }
      if (size === 12) memory = Math.max(memory, i < sizes.length ? measureMemory(picture) : 0);
      if (!reference || i >= REFERENCE_PHOTOS) continue;
      const grey = lumaFromPicture(picture);
      const from = performance.now();
      const ids = new Set(reference(grey));
      other.times.push(performance.now() - from);
      other.photos++;
      const visible = photo.truth.filter((t) => t.visible > 0.999);
      const found = visible.filter((t) => ids.has(t.tag)).length;
      other.visible += visible.length;
      other.found += found;
      if (found === visible.length) other.right++;
      other.falseIds += [...ids].filter(
        (id) => CARD_TAGS.has(id) && !photo.truth.some((t) => t.tag === id),
      ).length;
    }
    console.log(line(difficulty, own));
    if (reference) console.log(line('  OpenCV 4.12', other, true));
  }
  console.log('\nms a step on 12 MP (first call, median, least):');
  for (const [name, times] of steps) {
    console.log(
      `  ${name.padEnd(18)} ${times[0]!.toFixed(0).padStart(5)} ${quantile(times, 0.5).toFixed(0).padStart(5)} ${quantile(times, 0).toFixed(0).padStart(5)}`,
    );
  }
  if (typical) await reportSizes(typical);
  if (memory > 0) console.log(`peak memory above a 12 MP picture: ${memory.toFixed(0)} MB`);
}

if (values.memory) reportMemory(values.memory);
else if (values.before) await compare(resolve(values.before), values);
else await main();
