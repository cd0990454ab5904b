// `duwtje render`: the files for print shop and office printer.

import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadShops } from '../content/shops.ts';
import type { Point } from '../domain/units.ts';
import { type RenderRequest, renderKit } from '../press/renderKit.ts';
import { installationRoot } from '../shell/installation.ts';
import { KINDS, type Kind } from '../shell/manifest.ts';
import { showProgress, tell, warn } from '../shell/terminal.ts';
import { cards, counted, lang, languageHelp, parseFolder } from './options.ts';

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;

/** All ways to read a text as two numbers, each with a point or a comma; between them a comma, a semicolon or a space. */
function pairsIn(text: string): (readonly [string, string])[] {
  return [...text.matchAll(/\s*[;,]\s*|\s+/g)].flatMap((between) => {
    const pair = [text.slice(0, between.index), text.slice(between.index + between[0].length)] as const;
    return pair.every((number) => NUMBER.test(number)) ? [pair] : [];
  });
}

function parseOffset(value: string): Point {
  const text = value.trim().replaceAll('−', '-');
  const [pair, another] = pairsIn(text);
  // ‘0,5’ may be two whole numbers, or one number whose fellow was forgotten.
  if (another || (pair && NUMBER.test(text)))
    throw new InvalidArgumentError(
      'This can be read in two ways: write points and one comma, as in 0.5,-0.3, or a semicolon, as in "0,5;-0,3".',
    );
  if (!pair)
    throw new InvalidArgumentError(
      'Write two numbers in mm, as in 1.5,-0.5 or, with decimal commas, "1,5;-0,5".',
    );
  const [x, y] = pair.map((number) => Number(number.replace(',', '.'))) as [number, number];
  if (Math.abs(x) > 10 || Math.abs(y) > 10) throw new InvalidArgumentError('Write numbers from -10 to 10.');
  return { x, y };
}

export function parseSets(value: string): number {
  const sets = /^\d+$/.test(value) ? Number(value) : 0;
  if (sets < 1 || sets > 100_000) throw new InvalidArgumentError('Write a whole number from 1 to 100000.');
  return sets;
}

function parseDpi(value: string): number {
  const dpi = /^\d+$/.test(value) ? Number(value) : 0;
  if (dpi < 72 || dpi > 1200) throw new InvalidArgumentError('Write a whole number from 72 to 1200.');
  return dpi;
}

/** `--only` may stand several times, and may name several kinds with commas. */
export function parseOnly(value: string, before: readonly Kind[]): Kind[] {
  const kinds = value.split(',').map((name) => name.trim());
  for (const kind of kinds)
    if (!(KINDS as readonly string[]).includes(kind))
      throw new InvalidArgumentError(`There is no ‘${kind}’: use ${KINDS.join(', ')}.`);
  return [...before, ...(kinds as Kind[])];
}

/** What `render` is told. */
export interface RenderOptions {
  readonly out: string;
  readonly lang?: string;
  readonly shop: string;
  readonly only: readonly Kind[];
  readonly sets: number;
  readonly dpi: number;
  readonly backOffset: Point;
  readonly icc?: string;
  readonly companion?: string;
  readonly cards?: string;
}

function shopHelp(): string {
  const shops = Object.entries(loadShops(join(installationRoot(), 'print')));
  const width = Math.max(...shops.map(([name]) => name.length));
  return shops.map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}

export type Render = (request: RenderRequest) => ReturnType<typeof renderKit>;

/** Makes the files, and says where they are. */
export async function runRender(options: RenderOptions, render: Render): Promise<void> {
  const { lang, ...rest } = options;
  let made = 0;
  const progress = (path: string) => {
    made++;
    showProgress(`${made} ${path}`);
  };
  const { folder, language, removed, notes } = await render({ ...rest, language: lang, progress }).finally(
    () => showProgress(),
  );
  for (const note of notes) warn(note);
  const gone = removed > 0 ? ` (${counted(removed, 'file')} of an earlier run removed)` : '';
  tell(`Duwtje (${language}) is ready: ${counted(made, 'file')} in ${folder}${gone}`);
}

/** The options of `render`, for every command that renders. */
export function withRenderOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--out <folder>', 'where the files go; all earlier Duwtje files there are replaced')
        .argParser(parseFolder)
        .default(join('print', 'out')),
    )
    .addOption(lang())
    .option('--shop <preset>', 'how the print shop wants the files; see the list below', 'standard')
    .addOption(
      new Option('--only <kind>', `make only this: ${KINDS.join(', ')}`)
        .argParser(parseOnly)
        .default([], 'all but card-images'),
    )
    .option('--sets <number>', 'how many games the print shop is asked to make', parseSets, 1)
    .option('--dpi <number>', 'px an inch of the pictures that --only card-images makes', parseDpi, 300)
    .option('--icc <file>', "the print shop's own CMYK profile, instead of FOGRA39")
    .option('--companion <address>', 'web address of the companion page, for the QR code on the rules')
    .addOption(
      new Option('--back-offset <x,y>', 'move the backs by so many mm, for an office printer that drifts')
        .argParser(parseOffset)
        .default({ x: 0, y: 0 }, '0;0'),
    )
    .addOption(cards());
}

export function defineRender(command: Command): void {
  withRenderOptions(command)
    .addHelpText(
      'after',
      () => `
Presets for --shop:
${shopHelp()}

${languageHelp()}

Examples:
  duwtje render                          everything, in print/out
  duwtje render --shop x1a --sets 12     for a shop that asks for PDF/X-1a, 12 games
  duwtje render --only card-images       a PNG of each card side with bleed, for online printers
  duwtje render --only home-cards        only the card sheets for your own printer`,
    )
    .action((options: RenderOptions) => runRender(options, renderKit));
}
