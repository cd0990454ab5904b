// `duwtje check`: looks over texts and pages, and finishes what a stopped run left in an output folder.

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { healFolder } from '../shell/outputFolder.ts';
import { tell } from '../shell/terminal.ts';
import { cards, parseFolder } from './options.ts';

/** As in ‘nl, en and de’. */
const inWords = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

export function addCheck(root: Command): void {
  root
    .command('check')
    .description('look over all texts and pages in every language, without making files')
    .addOption(cards())
    .addOption(
      new Option(
        '--out <folder>',
        'an output folder in which a run may have been stopped: it is put in order',
      )
        .argParser(parseFolder)
        .default(join('print', 'out')),
    )
    .action(async (options: { cards?: string; out: string }) => {
      const { checkKit } = await import('../press/checkKit.ts');
      for (const line of healFolder(options.out)) tell(line);
      const { cards: count, languages } = checkKit(options.cards);
      tell(`All is well: ${count} cards, board and rules in ${inWords(languages)}.`);
    });
}
