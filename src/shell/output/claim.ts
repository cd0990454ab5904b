// Takes an output folder for one run: finds where it really is, tries whether it can be written, and claims it.

import { accessSync, constants, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../fault.ts';
import { claimWork } from './workFolder.ts';

export interface FoundTarget {
  /** The folder itself, where the path leads over links; it need not be there. */
  readonly target: string;
  /** The first of its parents that had to be made. */
  readonly made: string | undefined;
}

/** @throws Fault when it is no folder */
export function findTarget(path: string): FoundTarget {
  const target = resolve(path);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats && lstatSync(target, { throwIfNoEntry: false }))
    refuse(target, 'is a link to a folder that does not exist');
  if (!stats) {
    const made = mkdirSync(dirname(target), { recursive: true });
    return { target: join(realpathSync.native(dirname(target)), basename(target)), made };
  }
  if (!stats.isDirectory()) refuse(target, 'is a file');
  return { target: realpathSync.native(target), made: undefined };
}

/**
 * Claims an output folder: beside it, so that all of it can be exchanged, or inside where that is another disk or out of bounds.
 * @param target as `findTarget` has it
 * @returns the folder to work in
 * @throws Fault when another run is at it; the system's error when nothing can be written there
 */
export function claimFolder(target: string): string {
  const parent = dirname(target);
  const stats = statSync(target, { throwIfNoEntry: false });
  // A target that cannot be written must be noticed before the work, not after it.
  if (stats) accessSync(target, constants.W_OK);
  if (stats && (parent === target || stats.dev !== statSync(parent).dev)) return claimIn(target, true);
  try {
    return claimIn(target, false);
  } catch (error) {
    const barred = ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!stats || !barred) throw error;
    return claimIn(target, true);
  }
}

function claimIn(target: string, inside: boolean): string {
  const claimed = claimWork(target, inside);
  if (typeof claimed === 'string') return claimed;
  throw new Fault(
    `Output folder ${target}: another run of Duwtje is writing there, in ${claimed.folder}. Wait until it is done, or choose another folder with --out.`,
  );
}

function refuse(target: string, reason: string): never {
  throw new Fault(`Output folder ${target}: ${reason}. Choose another folder with --out.`);
}
