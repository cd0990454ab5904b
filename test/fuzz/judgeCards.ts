// Holds what `check` says of a card folder against what the faces show: a true sentence, or a right deck.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { type Content, loadContent } from '../../src/content/content.ts';
import { readPictogram } from '../../src/content/pictogram.ts';
import { BOARD_ICONS } from '../../src/layout/board/boardFace.ts';
import type { Item } from '../../src/layout/drawing/drawing.ts';
import { checkKit } from '../../src/press/checkKit.ts';
import { Game } from '../../src/press/files/game.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { Fault } from '../../src/shell/fault.ts';
import type { MutatedFolder } from './mutateCards.ts';

export interface CardsJudgement {
  /** What is wrong with what was said; empty when all is right. */
  readonly wrong: readonly string[];
  /** The lines of `check`; none where all is well. */
  readonly lines: readonly string[];
}

const MOST_SECONDS = 10;
/** Two painters differ at the edges of a shape, by less than a hundredth of the field. */
const MOST_DIFFERENCE = 0.01;

export async function judgeCards(folder: string, { file, effect }: MutatedFolder): Promise<CardsJudgement> {
  const wrong: string[] = [];
  // The processor's time, since other programs may be at work too.
  const start = process.cpuUsage();
  const lines = linesOf(folder);
  const seconds = process.cpuUsage(start).user / 1e6;
  if (seconds > MOST_SECONDS) wrong.push(`took ${seconds.toFixed(0)} s`);
  for (const line of lines)
    if (!isSentence(line)) wrong.push(`says what is no sentence: ${line.slice(0, 300)}`);
  if (effect === 'harm' && lines.length === 0) wrong.push('all is well, over a fault');
  if (effect === 'none' && lines.length > 0) wrong.push(`finds a fault where there is none: ${lines[0]}`);
  // What a deck lacks may be told of the file that has it.
  const names = [basename(file), file.split('/').at(-2) ?? ''];
  if (
    lines.length > 0 &&
    file !== 'deck.json' &&
    !lines.some((line) => names.some((name) => name && line.includes(name)))
  )
    wrong.push(`does not name ${file}: ${lines[0]}`);
  if (lines.length === 0) wrong.push(...(await faceFaults(folder, file)));
  return { wrong, lines };
}

function linesOf(folder: string): readonly string[] {
  try {
    checkKit(folder);
    return [];
  } catch (error) {
    if (error instanceof Fault) return error.lines;
    return [`Error: ${error instanceof Error ? error.stack : error}`];
  }
}

const isSentence = (line: string) =>
  /^.+: .+\.$/s.test(line) &&
  line.length < 4000 &&
  !/undefined|\[object|^\s+at |Error:|\bNaN\b(?!’)|Infinity/m.test(line);

/** What the deck says and no face shows, though all is said to be well. */
async function faceFaults(folder: string, file: string): Promise<string[]> {
  const content = loadContent(folder, BOARD_ICONS);
  return [
    ...[...content.editions.keys()].flatMap((language) => textFaults(content, language)),
    ...(file.endsWith('.svg') ? await iconFaults(folder, basename(file, '.svg')) : []),
  ];
}

/** Letters alone: lines break at blanks and hyphens. */
const bare = (text: string) => text.replace(/[\s\u00ad\-‐]/g, '').normalize('NFC');

function textFaults(content: Content, language: string): string[] {
  const edition = content.editions.get(language)!;
  const game = new Game(content, edition, loadTypeface(), { backOffset: { x: 0, y: 0 } });
  const faults: string[] = [];
  const hold = (shown: string, said: unknown, where: string) => {
    for (const text of textsIn(said))
      if (!shown.includes(bare(text)))
        faults.push(`${language} ${where} does not show ‘${text.slice(0, 80)}’`);
  };
  for (const [kind, cards] of [
    ['factors', content.deck.factors],
    ['forward', content.deck.forward],
    ['roles', content.deck.roles],
    ['steps', content.deck.steps],
    ['guides', content.deck.guides],
  ] as const)
    for (const { id } of cards) {
      const sides = game.sides.filter(({ card }) => card === id);
      if (sides.length !== 2) faults.push(`card ${id} has ${sides.length} sides`);
      hold(
        bare(sides.map(({ drawing }) => lettersOf(drawing.items)).join('')),
        edition[kind][id],
        `card ${id}`,
      );
    }
  const board = bare(lettersOf(game.board.drawing.items));
  hold(board, [edition.zones, edition.board.fields], 'board');
  hold(
    bare(game.rules.map(({ drawing }) => lettersOf(drawing.items)).join('')),
    [edition.rules.about, edition.rules.why],
    'rules',
  );
  return faults;
}

const lettersOf = (items: readonly Item[]): string =>
  items
    .map((item) => (item.kind === 'text' ? item.text : item.kind === 'group' ? lettersOf(item.items) : ''))
    .join(' ');

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether the outline that is printed looks as the file does to another painter. */
async function iconFaults(folder: string, icon: string): Promise<string[]> {
  const file = readFileSync(join(folder, 'icons', `${icon}.svg`));
  const outline = readPictogram(folder, icon);
  const ours = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><path d="${outline}"/></svg>`;
  const [drawn, printed] = await Promise.all([inkOf(file), inkOf(Buffer.from(ours))]);
  const ink = printed.filter((byte) => byte > 128).length;
  const difference =
    drawn.reduce((sum, byte, i) => sum + Math.abs(byte - printed[i]!), 0) / 255 / drawn.length;
  return [
    ...(ink === 0 ? [`pictogram ${icon} prints nothing`] : []),
    ...(difference > MOST_DIFFERENCE
      ? [`pictogram ${icon} prints otherwise than it looks: ${difference.toFixed(3)}`]
      : []),
  ];
}

/** How much is covered, pixel by pixel, whatever its colour. */
async function inkOf(svg: Buffer): Promise<Buffer> {
  return sharp(svg, { density: 72 })
    .resize(256, 256, { fit: 'fill' })
    .ensureAlpha()
    .extractChannel('alpha')
    .raw()
    .toBuffer();
}
