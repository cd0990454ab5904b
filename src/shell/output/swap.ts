// Puts a delivery that is complete in place of the one before.
//
// Where nothing of others stands in the output folder, the whole folder is exchanged: it is old, then for a moment not there,
// then new. Elsewhere each file is renamed over its old one, in the manifest's order, and the manifest comes last: between two
// renames some files are new and others old. The manifest of the new files is only written when all of them are on the disk,
// and stays aside until all are in place: so it is also the journal, and a later run goes on from wherever one was cut off.

import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { MANIFEST_NAME } from '../manifest.ts';
import { lookOver, readManifest, type Standing, stampOf } from './delivered.ts';
import { entriesBelow, entryAt, isPlainFolder, moveBetween, removeEmptyFolders, syncFolder } from './disk.ts';
import { FRESH, OLD } from './workFolder.ts';

/** What is to be done, and what is in the way. */
export interface SwapPlan {
  /** The new files that are still aside, in the order in which they go in. */
  readonly fresh: readonly string[];
  /** Files of the delivery before that the new one does not have. */
  readonly stale: readonly string[];
  /** What stands where a new file has to come and is not ours, or no longer as we wrote it. */
  readonly inTheWay: readonly string[];
  /** Files of the delivery before that somebody changed, and that no new one replaces: they stay. */
  readonly left: readonly string[];
  /** Nothing of others stands in the folder. */
  readonly alone: boolean;
  readonly standing: Standing;
}

/** @param work holds a complete delivery with its manifest */
export function planSwap(work: string, target: string): SwapPlan {
  const manifest = readManifest(join(work, FRESH));
  if (!manifest || manifest === 'damaged') throw new Error(`${work} holds no manifest`);
  const standing = lookOver(target);
  const paths = [...manifest.files.keys(), MANIFEST_NAME];
  const fresh = paths.filter((path) => entryAt(join(work, FRESH), path).kind === 'file');
  const wanted = new Set(paths);
  const inTheWay = fresh.filter((path) => !standing.own.has(path) && !isFree(target, path));
  const left = standing.changed.filter((path) => !wanted.has(path));
  const stale = [...standing.own.keys()].filter((path) => !wanted.has(path));
  const alone = inTheWay.length + left.length === 0 && isAllOurs(target, standing);
  return { fresh, stale, inTheWay, left, alone, standing };
}

/** Whether a file can come there without anything in its way, and without going over a link. */
export function isFree(target: string, path: string): boolean {
  const parts = path.split('/');
  return parts.every((_, i) => {
    const upTo = parts.slice(0, i + 1).join('/');
    if (entryAt(target, upTo).kind === 'absent') return true;
    return i < parts.length - 1 && isPlainFolder(join(target, upTo));
  });
}

/** Whether a folder holds files of ours alone, in folders that hold some. */
function isAllOurs(folder: string, { own }: Standing): boolean {
  if (own.size === 0) return false;
  const folders = new Set(['.', ...[...own.keys()].flatMap(foldersOf)]);
  const holdsOurs = (below: string): boolean =>
    readdirSync(join(folder, below), { withFileTypes: true }).every((entry) => {
      const path = below === '.' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? folders.has(path) && holdsOurs(path) : own.has(path);
    });
  return holdsOurs('.');
}

/** As `a/b` and `a` of `a/b/c.pdf`. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

/**
 * Puts the new files in place; what is in the way stays, and its new file stays aside. `settleOld` is to follow.
 * @throws the system's error; what is in place by then stays so, and a later run goes on
 */
export function carryOut(plan: SwapPlan, work: string, target: string): void {
  if (plan.alone && dirname(work) === dirname(target) && exchangeFolders(work, target)) return;
  const blocked = new Set(plan.inTheWay);
  for (const [i, path] of plan.fresh.entries()) {
    if (path === MANIFEST_NAME) removeStale(plan, target);
    if (blocked.has(path)) continue;
    moveBetween(join(work, FRESH), target, path);
    // The memory of what was shown comes first: it must not be lost where what it speaks of is kept.
    if (i === 0) syncFolder(dirname(join(target, path)));
  }
  syncFolder(target);
}

function removeStale({ stale, standing }: SwapPlan, target: string): void {
  for (const path of stale) {
    if (stampOf(target, path) !== standing.own.get(path)) continue;
    rmSync(join(target, path));
    removeEmptyFolders(dirname(path), target);
  }
}

/** @returns false when the system or the folder's owner is against it, and nothing was done */
function exchangeFolders(work: string, target: string): boolean {
  const [fresh, old] = [join(work, FRESH), join(work, OLD)];
  const stats = statSync(target);
  // Somebody may stand in it: they would be left in the old one.
  const stoodIn = `${process.cwd()}${sep}`.startsWith(`${target}${sep}`);
  if (stoodIn || stats.uid !== statSync(fresh).uid) return false;
  try {
    chmodSync(fresh, stats.mode);
    renameSync(target, old);
  } catch (error) {
    // A disk is mounted there, or on Windows a program has a file of it open.
    if (['EACCES', 'EPERM', 'EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw error;
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  syncFolder(dirname(target));
  return true;
}

/**
 * Clears the delivery before away after an exchange, and gives back what others put into its folder meanwhile.
 * @returns whether all of theirs could go back
 */
export function settleOld(work: string, target: string, { own }: Standing): boolean {
  const old = join(work, OLD);
  if (!existsSync(old)) return true;
  const isOwn = (path: string) => own.has(path) && own.get(path) === stampOf(old, path);
  const others = entriesBelow(old).filter((path) => !isOwn(path));
  const free = others.filter((path) => isFree(target, path));
  for (const path of free) moveBetween(old, target, path);
  // The manifest is the last of them: without it a later run would take the rest for somebody else's.
  for (const path of own.keys()) if (isOwn(path)) rmSync(join(old, path));
  return free.length === others.length;
}
