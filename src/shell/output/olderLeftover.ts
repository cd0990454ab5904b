// What a killed run of Duwtje 1.0 left: `.NAME.partial-PID`, with the old files in `.old` and a journal `.swap.json`.
//
// It moved all old files out before the first new one came in. Nothing that stands in the output folder is touched here: new
// files come in, or old ones back, only where there is room.

import { rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRecord } from '../../domain/isRecord.ts';
import {
  entryAt,
  isInnerPath,
  isPlainFolder,
  moveBetween,
  readSmallFile,
  removeEmptyFolders,
} from './disk.ts';
import { isFree } from './swap.ts';
import { namesIn } from './workFolder.ts';

const ATTIC = '.old';
const JOURNAL = '.swap.json';
const MOST_JOURNAL_BYTES = 16 * 2 ** 20;

export interface OlderLeftover {
  readonly folder: string;
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

/** Only those with a whole journal: the others cannot be told from a folder of somebody else's. */
export function olderLeftovers(target: string): OlderLeftover[] {
  const prefix = `.${basename(target)}.partial-`;
  return [dirname(target), target].flatMap((place) =>
    namesIn(place)
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .flatMap((name) => readLeftover(join(place, name)) ?? []),
  );
}

function readLeftover(folder: string): OlderLeftover | undefined {
  if (!isPlainFolder(folder)) return undefined;
  const text = readSmallFile(join(folder, JOURNAL), MOST_JOURNAL_BYTES);
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data)) return undefined;
    const { old, fresh } = data;
    const whole = [old, fresh].every((list) => Array.isArray(list) && list.every(isInnerPath));
    return whole ? { folder, old: old as string[], fresh: fresh as string[] } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @returns a sentence for what somebody should know */
export function healOlder({ folder, old, fresh }: OlderLeftover, target: string): string[] {
  const attic = join(folder, ATTIC);
  const isIn = (root: string) => (path: string) => isPlainFolder(root) && entryAt(root, path).kind === 'file';
  const waiting = fresh.filter(isIn(folder));
  // As long as all new files wait, the old delivery is the one to be had.
  const [from, paths] =
    waiting.length === fresh.length ? [attic, old.filter(isIn(attic))] : [folder, waiting];
  for (const path of paths) if (isFree(target, path)) moveBetween(from, target, path);
  removeOwn(folder, [...fresh, ...old.map((path) => `${ATTIC}/${path}`), JOURNAL]);
  return [
    `Output folder ${target}: an earlier run was stopped while it put its files in place; that is mended now.`,
  ];
}

/** Removes what its journal names, and no more. */
function removeOwn(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (entryAt(folder, path).kind === 'file') rmSync(join(folder, path));
    removeEmptyFolders(dirname(path), folder);
  }
  if (namesIn(folder).length === 0) rmdirSync(folder);
}
