#!/usr/bin/env node
// The command line: argv to one call per command, faults to exit codes.

import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LEAST_THRESHOLD } from './domain/group/batch.ts';
import { ORDERS, type Order } from './domain/group/order.ts';
import type { Point } from './domain/units.ts';
import { group } from './group/group.ts';
import { check } from './press/check.ts';
import { Fault, UsageFault } from './press/fault.ts';
import { installationRoot } from './press/installation.ts';
import { KINDS, type Kind } from './press/manifest.ts';
import { render } from './press/render.ts';
import { loadShops } from './press/shops.ts';
import { scan } from './scan/scan.ts';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;

function parseOffset(value: string): Point {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(value);
  if (!match) throw new InvalidArgumentError('Write two numbers in mm with a comma between, as in 1.5,-0.5.');
  const [x, y] = [Number(match[1]), Number(match[2])];
  if (Math.abs(x) > 10 || Math.abs(y) > 10) throw new InvalidArgumentError('Write numbers from -10 to 10.');
  return { x, y };
}

function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a folder.');
  return value;
}

function parseSets(value: string): number {
  const sets = /^\d+$/.test(value) ? Number(value) : 0;
  if (sets < 1 || sets > 100_000) throw new InvalidArgumentError('Write a whole number from 1 to 100000.');
  return sets;
}

function parseThreshold(value: string): number {
  const threshold = /^\d+$/.test(value) ? Number(value) : 0;
  if (threshold < LEAST_THRESHOLD || threshold > 100_000)
    throw new InvalidArgumentError(`Write a whole number from ${LEAST_THRESHOLD} to 100000.`);
  return threshold;
}

/** `--only` may stand several times, and may name several kinds with commas. */
function parseOnly(value: string, before: readonly Kind[]): Kind[] {
  const kinds = value.split(',').map((name) => name.trim());
  for (const kind of kinds)
    if (!(KINDS as readonly string[]).includes(kind))
      throw new InvalidArgumentError(`There is no ‘${kind}’: use ${KINDS.join(', ')}.`);
  return [...before, ...(kinds as Kind[])];
}

interface RenderOptions {
  readonly out: string;
  readonly lang: string;
  readonly shop: string;
  readonly only: readonly Kind[];
  readonly sets: number;
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

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;

async function runRender(options: RenderOptions): Promise<void> {
  const { lang, ...rest } = options;
  let made = 0;
  const terminal = process.stderr.isTTY;
  const progress = (path: string) => {
    made++;
    if (terminal) process.stderr.write(`\r\x1b[K${made} ${path}`);
  };
  const { folder, removed } = await render({ ...rest, language: lang, progress });
  if (terminal) process.stderr.write('\r\x1b[K');
  const gone = removed > 0 ? ` (${counted(removed, 'file')} of an earlier run removed)` : '';
  process.stdout.write(`Duwtje (${lang}) is ready: ${counted(made, 'file')} in ${folder}${gone}\n`);
}

interface ScanOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly crops?: string;
  readonly overlay?: string;
  readonly cards?: string;
}

async function runScan(photos: readonly string[], options: ScanOptions): Promise<void> {
  const { lang, json = false, ...rest } = options;
  await scan({ ...rest, photos, json, language: lang, say: (text) => process.stdout.write(text) });
}

interface GroupOptions {
  readonly out: string;
  readonly lang: string;
  readonly threshold: number;
  readonly order: Order;
  readonly fresh?: boolean;
  readonly parquet?: boolean;
  readonly cards?: string;
}

/** So many problems are told on the screen; summary.json lists more. */
const TOLD_PROBLEMS = 20;

async function runGroup(inputs: readonly string[], options: GroupOptions): Promise<void> {
  const { lang, fresh = false, parquet = false, ...rest } = options;
  const { view, intake } = await group({ ...rest, inputs, language: lang, fresh, parquet });
  const { files, talks, repeated, waiting, problems } = intake;
  const few = view.n === 0 ? `; a figure begins at ${view.threshold} talks` : '';
  const hidden = waiting + view.leftOut;
  const later =
    hidden > 0 && view.n > 0 ? `; ${hidden} not shown until there are ${view.threshold} of them` : '';
  const again = repeated > 0 ? `, ${repeated} handed in again` : '';
  process.stdout.write(
    `${counted(talks, 'talk')} from ${counted(files, 'file')}${again}; the figure shows ${view.n}${few}${later}: ${options.out}\n`,
  );
  if (problems.count === 0) return;
  for (const line of problems.listed.slice(0, TOLD_PROBLEMS)) process.stderr.write(`${line}\n`);
  const untold = problems.count - Math.min(problems.listed.length, TOLD_PROBLEMS);
  if (untold > 0) process.stderr.write(`And ${untold} more; summary.json lists the first thousand.\n`);
  process.stderr.write(`Left out: ${problems.count}. The rest counts.\n`);
  process.exitCode = EXIT_FAULT;
}

function program(): Command {
  const cards = () => new Option('--cards <folder>', 'use other content than the folder cards/ of Duwtje');
  const root = new Command('duwtje')
    .description(
      'Makes the card game Duwtje ready to print, reads the board from a photo, and adds up talks.',
    )
    .showHelpAfterError('Run duwtje --help to see what is possible.')
    .exitOverride();
  root
    .command('render')
    .description('make the files for the print shop and for the office printer, and pictures to look at')
    .addOption(
      new Option('--out <folder>', 'where the files go; all earlier Duwtje files there are replaced')
        .argParser(parseFolder)
        .default(join('print', 'out')),
    )
    .option('--lang <language>', 'nl for Dutch, en for English', 'nl')
    .option('--shop <preset>', 'how the print shop wants the files; see the list below', 'standard')
    .addOption(
      new Option('--only <kind>', `make only this: ${KINDS.join(', ')}`)
        .argParser(parseOnly)
        .default([], 'all'),
    )
    .option('--sets <number>', 'how many games the print shop is asked to make', parseSets, 1)
    .option('--icc <file>', "the print shop's own CMYK profile, instead of FOGRA39")
    .option('--companion <address>', 'web address of the companion page, for the QR code on the rules')
    .addOption(
      new Option('--back-offset <x,y>', 'move the backs by so many mm, for an office printer that drifts')
        .argParser(parseOffset)
        .default({ x: 0, y: 0 }, '0,0'),
    )
    .addOption(cards())
    .addHelpText(
      'after',
      () => `
Presets for --shop:
${shopHelp()}

Examples:
  duwtje render                          everything, in print/out
  duwtje render --shop x1a --sets 12     for a shop that asks for PDF/X-1a, 12 games
  duwtje render --only home-cards        only the card sheets for your own printer`,
    )
    .action(runRender);
  root
    .command('check')
    .description('look over all texts and pages in every language, without writing files')
    .addOption(cards())
    .action((options: { cards?: string }) => {
      const { cards: count, languages } = check(options.cards);
      process.stdout.write(`All is well: ${count} cards, board and rules in ${languages.join(' and ')}.\n`);
    });
  root
    .command('scan')
    .description('tell from photos of the board which card lies in which zone')
    .argument(
      '<photo...>',
      'JPEG, PNG or WebP; several photos of one board make one reading, the last taken last',
    )
    .option('--json', 'answer in JSON, for programs')
    .option('--lang <language>', 'the language of names and hints: nl or en', 'en')
    .addOption(
      new Option('--crops <folder>', 'write the board from above, each card and each field').argParser(
        parseFolder,
      ),
    )
    .option('--overlay <file>', 'write the photo with what was found drawn over it (.png, .jpg or .webp)')
    .addOption(cards())
    .addHelpText(
      'after',
      `
Examples:
  duwtje scan board.jpg                            a table of the cards
  duwtje scan left.jpg right.jpg --json            two photos of one board, for a program
  duwtje scan board.jpg --crops out --overlay out/seen.jpg`,
    )
    .action(runScan);
  root
    .command('group')
    .description('make figure, tables and summary of many talks together')
    .argument(
      '<file...>',
      'files with talks, hand-ins or groups (.json, .ndjson), or folders with such files',
    )
    .addOption(
      new Option('--out <folder>', 'where the results go').argParser(parseFolder).makeOptionMandatory(),
    )
    .option(
      '--threshold <number>',
      `show nothing of fewer talks than this; at least ${LEAST_THRESHOLD}`,
      parseThreshold,
      LEAST_THRESHOLD,
    )
    .option('--lang <language>', 'nl for Dutch, en for English', 'nl')
    .addOption(
      new Option('--order <order>', 'the order of the factors in the figure')
        .choices([...ORDERS])
        .default('study'),
    )
    .option('--parquet', 'also write talks.parquet, with the optional part @duckdb/node-api')
    .option('--fresh', 'forget what was shown from this folder before; never publish both')
    .addOption(cards())
    .addHelpText(
      'after',
      `
Exit codes: 0 all was used, 1 something was left out or nothing could be made, 2 called wrongly.

Examples:
  duwtje group afternoon/ --out results              all talk files in a folder
  duwtje group hall-1/group.json hall-2/group.json --out both
  duwtje group talks.ndjson --out results --parquet --order weight --lang en`,
    )
    .action(runGroup);
  for (const command of root.commands) command.exitOverride().copyInheritedSettings(root);
  return root;
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (!(error instanceof Fault)) throw error;
  for (const line of error.lines) process.stderr.write(`${line}\n`);
  return error instanceof UsageFault ? EXIT_USAGE : EXIT_FAULT;
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}
