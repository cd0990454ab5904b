// `duwtje check`: looks over texts and pages without writing.

import type { Command } from 'commander';
import { checkKit } from '../press/checkKit.ts';
import { tell } from '../shell/terminal.ts';
import { cards } from './options.ts';

/** As in ‘nl, en and de’. */
const inWords = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

export function addCheck(root: Command): void {
  root
    .command('check')
    .description('look over all texts and pages in every language, without writing files')
    .addOption(cards())
    .action((options: { cards?: string }) => {
      const { cards: count, languages } = checkKit(options.cards);
      tell(`All is well: ${count} cards, board and rules in ${inWords(languages)}.`);
    });
}
