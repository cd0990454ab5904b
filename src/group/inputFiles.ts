// Finds the files that a group is made of: those that are named, and all that may hold talks in folders that are named.

import { lstatSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { holdsLines, INCOMING_ENDINGS } from '../domain/intake/readIncoming.ts';
import { systemReason } from '../shell/fault.ts';

export interface InputFile {
  readonly path: string;
  /** Whether its name says that it has an item on each line. */
  readonly lines: boolean;
}

export interface BadInput {
  readonly path: string;
  /** The end of a sentence without a full stop, as in `cannot be read: it does not exist`. */
  readonly reason: string;
}

/**
 * The files one by one, in the order of their names; folders with all that is in them.
 * @param skip a folder that is not looked into: the one that results are written to
 */
export function* inputFiles(paths: readonly string[], skip: string): Generator<InputFile | BadInput> {
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) yield* filesIn(path, skip);
      else yield { path, lines: holdsLines(path) };
    } catch (error) {
      yield { path, reason: `cannot be read: ${systemReason(error, 'read')}` };
    }
  }
}

function* filesIn(folder: string, skip: string): Generator<InputFile | BadInput> {
  if (resolve(folder) === resolve(skip)) return;
  let names: string[];
  try {
    // Names alone: a folder may hold a million.
    names = readdirSync(folder).sort();
  } catch (error) {
    yield { path: folder, reason: `cannot be read: ${systemReason(error, 'read')}` };
    return;
  }
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const isInput = INCOMING_ENDINGS.includes(extname(name).toLowerCase());
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) yield* filesIn(path, skip);
    // A link to a folder could lead in a circle, so only links to files are followed.
    else if (isInput && (stats?.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile()))
      yield { path, lines: holdsLines(path) };
  }
}
