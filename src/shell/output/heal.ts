// Finishes or clears what runs left that were cut off: what was complete goes in place, what was not goes away.

import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_NAME } from '../manifest.ts';
import { lookOver, readManifest } from './delivered.ts';
import { digestOfFile, entryAt, isPlainFolder, syncFolder } from './disk.ts';
import { healOlder, olderLeftovers } from './olderLeftover.ts';
import { carryOut, planSwap, settleOld } from './swap.ts';
import { clearUnsaid, FRESH, OLD, removeWork, runsOn } from './workFolder.ts';

/** Whether a run that is over left anything for an output folder. */
export function isCutOff(target: string): boolean {
  return runsOn(target).some(({ alive, ours }) => !alive && ours) || olderLeftovers(target).length > 0;
}

/**
 * Heals an output folder. Only who has claimed it may do so.
 * @returns a sentence for all that somebody should know
 */
export function heal(target: string): string[] {
  clearUnsaid(target);
  const dead = runsOn(target).filter(({ alive, ours }) => !alive && ours);
  return [
    ...olderLeftovers(target).flatMap((leftover) => healOlder(leftover, target)),
    ...dead.flatMap(({ folder }) => healRun(folder, target)),
  ];
}

function healRun(work: string, target: string): string[] {
  const [fresh, old] = [join(work, FRESH), join(work, OLD)];
  const manifest = isPlainFolder(fresh) ? readManifest(fresh) : undefined;
  const notes: string[] = [];
  if (manifest) {
    const wrong = manifest === 'damaged' ? MANIFEST_NAME : damagedFile(fresh, manifest.files);
    if (wrong !== undefined) return leaveDamaged(work, target, wrong);
    const theirs = readManifest(target);
    if (manifest !== 'damaged' && theirs && theirs !== 'damaged' && theirs.command !== manifest.command)
      return [
        `${work}: holds a stopped run of duwtje ${manifest.command}, but ${target} is one of duwtje ${theirs.command} by now. Move what you need of it, and remove it.`,
      ];
    notes.push(rollForward(work, target));
  } else if (isPlainFolder(old) && !existsSync(target)) {
    return leaveDamaged(work, target, MANIFEST_NAME);
  }
  if (isPlainFolder(old) && !settleOld(work, target, lookOver(old)))
    return [
      ...notes,
      `${old}: holds files that are not Duwtje's, for which there is no free place in ${target}. Move them, and remove ${work}.`,
    ];
  removeWork(work);
  return notes;
}

/** The first file aside that is not what its manifest says. */
function damagedFile(fresh: string, files: ReadonlyMap<string, string | null>): string | undefined {
  for (const [path, sha256] of files) {
    const { kind } = entryAt(fresh, path);
    if (kind === 'other' || (kind === 'file' && digestOfFile(join(fresh, path)) !== sha256)) return path;
  }
  return undefined;
}

/** @returns what was done */
function rollForward(work: string, target: string): string {
  const done = `Output folder ${target}: an earlier run was stopped while it put its files in place; they are in place now`;
  if (!existsSync(target)) {
    renameSync(join(work, FRESH), target);
    syncFolder(dirname(target));
    return `${done}.`;
  }
  const plan = planSwap(work, target);
  carryOut(plan, work, target);
  if (plan.inTheWay.length === 0) return `${done}.`;
  return `${done}, but for ${plan.inTheWay.join(', ')}: what stands there is not Duwtje's, or was changed, and stays. Move it, and run the command again.`;
}

/** What is aside cannot be trusted: it stays where it is, and the delivery before comes back where it was taken away. */
function leaveDamaged(work: string, target: string, wrong: string): string[] {
  if (isPlainFolder(join(work, OLD)) && !existsSync(target)) {
    renameSync(join(work, OLD), target);
    syncFolder(dirname(target));
  }
  return [
    `${join(work, FRESH)}: ${wrong} is damaged, so that nothing of this stopped run was put in place. Remove ${work} when you do not need it.`,
  ];
}
