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

const EXIT_USAGE = 2;

function program(): Command {
  const root = new Command('duwtje')
    .description(
      'Makes the card game Duwtje ready to print, reads the board from a photo, and adds up talks.',
    )
    .showHelpAfterError('Run duwtje --help to see what is possible.')
    .exitOverride();
  for (const add of [addRender, addStart, addCheck, addScan, addGroup]) add(root);
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
