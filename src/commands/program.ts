// The command line: the commands together, and faults to exit codes. What a command does is loaded when it is called.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { Fault, UsageFault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { outliveReaders, tellLines, warn, warnLines } from '../shell/terminal.ts';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;

interface KnownCommand {
  /** What stands behind its name in the list of commands. */
  readonly takes: string;
  readonly does: string;
  /** Gives the command its options, its help and what it does. */
  readonly load: () => Promise<(command: Command) => void>;
}

const COMMANDS: Readonly<Record<string, KnownCommand>> = {
  render: {
    takes: '[options]',
    does: 'make the files for the print shop and for the office printer, and pictures to look at',
    load: async () => (await import('./renderCommand.ts')).defineRender,
  },
  start: {
    takes: '[options]',
    does: 'serve the companion page to this machine, and render beside it',
    load: async () => (await import('./startCommand.ts')).defineStart,
  },
  release: {
    takes: '[options]',
    does: 'pack a zip for each language with all that is printed, the page, and what to do with it',
    load: async () => (await import('./releaseCommand.ts')).defineRelease,
  },
  check: {
    takes: '[options]',
    does: 'look over all texts and pages in every language, without making files',
    load: async () => (await import('./checkCommand.ts')).defineCheck,
  },
  scan: {
    takes: '[options] <photo...>',
    does: 'tell from photos of the board which card lies in which zone',
    load: async () => (await import('./scanCommand.ts')).defineScan,
  },
  group: {
    takes: '[options] <file...>',
    does: 'make figure, tables and summary of many talks together',
    load: async () => (await import('./groupCommand.ts')).defineGroup,
  },
};

function version(): string {
  return JSON.parse(readFileSync(join(installationRoot(), 'package.json'), 'utf8')).version;
}

/** @param words what was typed: a command that is not among them is only listed */
async function program(words: readonly string[]): Promise<Command> {
  const root = new Command('duwtje')
    .description(
      'Makes the card game Duwtje ready to print, reads the board from a photo, and adds up talks.',
    )
    .version(version(), '-V, --version', 'tell which version this is')
    .showHelpAfterError('Run duwtje --help to see what is possible.')
    .configureOutput({ writeOut: tellLines, writeErr: warnLines, outputError: warnOfUse })
    .configureHelp({ subcommandTerm })
    .exitOverride();
  for (const [name, { does, load }] of Object.entries(COMMANDS)) {
    const command = root.command(name).description(does).exitOverride().copyInheritedSettings(root);
    if (words.includes(name)) (await load())(command);
  }
  return root;
}

function subcommandTerm(command: Command): string {
  return `${command.name()} ${COMMANDS[command.name()]?.takes ?? '[command]'}`;
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
  await (await program(process.argv.slice(2))).parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}
