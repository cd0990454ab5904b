// Finds the files that a group is made of: those that are named, and all that may hold talks in folders that are named.

import { lstatSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { systemReason } from '../shell/fault.ts';

/** What a file may hold, by the end of its name; of named files any other end counts as JSON. */
const KINDS: Readonly<Record<string, 'json' | 'lines'>> = {
  '.json': 'json',
  '.ndjson': 'lines',
  '.jsonl': 'lines',
  '.txt': 'lines',
};

export interface InputFile {
  readonly path: string;
  readonly kind: 'json' | 'lines';
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
      else yield { path, kind: KINDS[extname(path).toLowerCase()] ?? 'json' };
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
    const kind = KINDS[extname(name).toLowerCase()];
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) yield* filesIn(path, skip);
    // A link to a folder could lead in a circle, so only links to files are followed.
    else if (kind && (stats?.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile()))
      yield { path, kind };
  }
}
