// `duwtje group`: figure, tables and summary of many talks together.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Separator } from '../domain/csv.ts';
import { LEAST_THRESHOLD } from '../domain/group/batch.ts';
import { ORDERS, type Order } from '../domain/group/order.ts';
import { tell, warn } from '../shell/terminal.ts';
import { cards, counted, EXIT_FAULT, lang, languageHelp, parseFolder } from './options.ts';

function parseThreshold(value: string): number {
  const threshold = /^\d+$/.test(value) ? Number(value) : 0;
  if (threshold < LEAST_THRESHOLD || threshold > 100_000)
    throw new InvalidArgumentError(`Write a whole number from ${LEAST_THRESHOLD} to 100000.`);
  return threshold;
}

const SEPARATORS = { comma: ',', semicolon: ';' } as const satisfies Record<string, Separator>;

interface GroupOptions {
  readonly out: string;
  readonly lang?: string;
  readonly threshold: number;
  readonly order: Order;
  readonly fresh?: boolean;
  readonly parquet?: boolean;
  readonly csv?: keyof typeof SEPARATORS;
  readonly cards?: string;
}

async function runGroup(inputs: readonly string[], options: GroupOptions): Promise<void> {
  const { lang, fresh = false, parquet = false, csv, ...rest } = options;
  const separator = csv && SEPARATORS[csv];
  const { group } = await import('../group/group.ts');
  const { view, input, notes } = await group({ ...rest, inputs, language: lang, fresh, parquet, separator });
  for (const note of notes) warn(note);
  const { files, talks, repeated, waiting, problems } = input;
  const few = view.n === 0 ? `; a figure begins at ${view.threshold} talks` : '';
  const hidden = waiting + view.leftOut;
  const later =
    hidden > 0 && view.n > 0 ? `; ${hidden} not shown until there are ${view.threshold} of them` : '';
  const again = repeated > 0 ? `, ${repeated} handed in again` : '';
  tell(
    `${counted(talks, 'talk')} from ${counted(files, 'file')}${again}; the figure shows ${view.n}${few}${later}: ${options.out}`,
  );
  if (problems.count === 0) return;
  // No file lists them: what is published may not name people's files.
  problems.listed.forEach(warn);
  const untold = problems.count - problems.listed.length;
  if (untold > 0) warn(`And ${untold} more; mend these first, and run it again.`);
  warn(`Left out: ${problems.count}. The rest counts.`);
  process.exitCode = EXIT_FAULT;
}

export function addGroup(root: Command): void {
  root
    .command('group')
    .description('make figure, tables and summary of many talks together')
    .argument(
      '<file...>',
      'files with talks, hand-ins or groups, whatever their names end in, or folders with such files',
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
    .addOption(lang())
    .addOption(
      new Option('--order <order>', 'the order of the factors in the figure')
        .choices([...ORDERS])
        .default('study'),
    )
    .addOption(
      new Option(
        '--csv <separator>',
        "what splits columns in the CSV files; without it, what Excel in --lang's language splits on",
      ).choices(Object.keys(SEPARATORS)),
    )
    .option('--parquet', 'also write talks.parquet, with the optional part @duckdb/node-api')
    .option('--fresh', 'forget what was shown from this folder before; never publish both')
    .addOption(cards())
    .addHelpText(
      'after',
      () => `
${languageHelp()}

Exit codes: 0 all was used, 1 something was left out or nothing could be made, 2 called wrongly.

Examples:
  duwtje group afternoon/ --out results              all talk files in a folder
  duwtje group hall-1/group.json hall-2/group.json --out both
  duwtje group talks.ndjson --out results --parquet --order weight --lang en`,
    )
    .action(runGroup);
}
