// `duwtje release`: a zip for each language, for whoever has no terminal.

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { makeRelease } from '../press/release.ts';
import { installationRoot } from '../shell/installation.ts';
import type { Kind } from '../shell/manifest.ts';
import { showProgress, tell } from '../shell/terminal.ts';
import { parseFolder } from './options.ts';
import { parseOnly, parseSets } from './renderCommand.ts';

interface ReleaseOptions {
  readonly out: string;
  readonly shop: string;
  readonly only: readonly Kind[];
  readonly sets: number;
  readonly icc?: string;
  readonly companion?: string;
}

async function runRelease(options: ReleaseOptions): Promise<void> {
  const made = await makeRelease({
    ...options,
    page: join(installationRoot(), 'companion', 'dist', 'duwtje.html'),
    progress: (path) => showProgress(path),
  }).finally(() => showProgress());
  for (const zip of made) tell(zip);
}

export function defineRelease(command: Command): void {
  command
    .addOption(
      new Option('--out <folder>', 'where the zips go; one of the same name there is replaced')
        .argParser(parseFolder)
        .default(join('print', 'release')),
    )
    .option('--shop <preset>', 'how the print shop wants the files, as with render', 'standard')
    .addOption(
      new Option('--only <kind>', 'pack only this, as with render')
        .argParser(parseOnly)
        .default([], 'all but pictures'),
    )
    .option('--sets <number>', 'how many games the print shop is asked to make', parseSets, 1)
    .option('--icc <file>', "the print shop's own CMYK profile, instead of FOGRA39")
    .option('--companion <address>', 'web address of the companion page, for the QR code on the rules')
    .action(runRelease);
}
