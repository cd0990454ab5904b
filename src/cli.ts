#!/usr/bin/env node
// The command line: the commands together, and faults to exit codes.

import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/checkCommand.ts';
import { addGroup } from './commands/groupCommand.ts';
import { EXIT_FAULT } from './commands/options.ts';
import { addRender } from './commands/renderCommand.ts';
import { addScan } from './commands/scanCommand.ts';
import { addStart } from './commands/startCommand.ts';
import { Fault, UsageFault } from './shell/fault.ts';
import { outliveReaders, tellLines, warn, warnLines } from './shell/terminal.ts';

const EXIT_USAGE = 2;

function program(): Command {
  const root = new Command('duwtje')
    .description(
      'Makes the card game Duwtje ready to print, reads the board from a photo, and adds up talks.',
    )
    .showHelpAfterError('Run duwtje --help to see what is possible.')
    .configureOutput({ writeOut: tellLines, writeErr: warnLines, outputError: warnOfUse })
    .exitOverride();
  for (const add of [addRender, addStart, addCheck, addScan, addGroup]) add(root);
  for (const command of root.commands) command.exitOverride().copyInheritedSettings(root);
  return root;
}

/** What commander says of a wrong call, with what was typed in it; only its own proposal is on a line of its own. */
function warnOfUse(complaint: string): void {
  const [, wrong = complaint, proposal] = /^(.*?)(?:\n(\(Did you mean .*\?\)))?\n$/s.exec(complaint) ?? [];
  warn(wrong);
  if (proposal) warn(proposal);
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (!(error instanceof Fault)) {
    // A fault of Duwtje itself: where it arose is told to who mends it.
    warnLines(`${error instanceof Error ? error.stack : error}\n`);
    return EXIT_FAULT;
  }
  error.lines.forEach(warn);
  return error instanceof UsageFault ? EXIT_USAGE : EXIT_FAULT;
}

outliveReaders(() => {
  process.exitCode = EXIT_FAULT;
});
process.removeAllListeners('warning').on('warning', ({ name, message }) => warn(`${name}: ${message}`));
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}
