// The folder that a run works in, beside the output folder or inside it, and by which other runs know that one is on.
//
// Each carries a random mark in its name and the same mark in a file inside: only then is it ours. Whoever finds another that
// is alive takes its own away and waits a moment of random length, so that of two runs that begin at once never both go on.

import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRecord } from '../../domain/isRecord.ts';
import { isPlainFolder, readSmallFile } from './disk.ts';
import { hasProcess, isAlive, type Life, ownLife } from './life.ts';

const RUN_NAME = 'duwtje-run.json';
/** The new files, until they are all there. */
export const FRESH = 'fresh';
/** The folder as it was, when all of it is exchanged. */
export const OLD = 'old';

/** The name is followed by the process number until the mark stands in the folder. */
const UNSAID = /^\.(?:.+\.)?duwtje-[0-9a-f]{16}\.(\d+)$/;
const NAME = /^\.(?:(.+)\.)?duwtje-([0-9a-f]{16})$/;
const MOST_RUN_BYTES = 4096;
const TRIES = 10;

/** Whether a name is one that a run gives to the folder it works in. */
export const isWorkName = (name: string): boolean => NAME.test(name) || UNSAID.test(name);

/** The name of the output folder that such a folder stands beside; undefined for other names, and for one inside it. */
export const servedName = (name: string): string | undefined => NAME.exec(name)?.[1];

/** A folder by which a run works, or worked, on an output folder. */
export interface Run {
  readonly folder: string;
  readonly alive: boolean;
  /** It holds its mark: what is in it was written by Duwtje. */
  readonly ours: boolean;
}

/** All runs on an output folder: beside it, and inside. */
export function runsOn(target: string): Run[] {
  const beside = namesIn(dirname(target)).filter((name) => servedName(name) === basename(target));
  const inside = namesIn(target).filter((name) => NAME.test(name) && servedName(name) === undefined);
  return [
    ...beside.map((name) => join(dirname(target), name)),
    ...inside.map((name) => join(target, name)),
  ].flatMap((folder) => readRun(folder) ?? []);
}

/** The names in a folder; none where it may not be listed or is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // What may not be listed holds no run of ours either, since that could not have looked around.
    if (['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return [];
    throw error;
  }
}

function readRun(folder: string): Run | undefined {
  if (!isPlainFolder(folder)) return undefined;
  const said = readSaid(join(folder, RUN_NAME));
  if (said?.mark !== NAME.exec(basename(folder))?.[2] || !said) return { folder, alive: false, ours: false };
  return { folder, alive: isAlive(said, said.since), ours: true };
}

interface Said extends Life {
  readonly mark: string;
  readonly since: number;
}

function readSaid(file: string): Said | undefined {
  const text = readSmallFile(file, MOST_RUN_BYTES);
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data.generator !== 'duwtje') return undefined;
    const { mark, host, pid, born, since } = data;
    const whole =
      typeof mark === 'string' &&
      typeof host === 'string' &&
      Number.isSafeInteger(pid) &&
      (born === null || typeof born === 'string') &&
      typeof since === 'number';
    return whole ? { mark, host, pid: pid as number, born, since } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Makes a folder to work in, when no other run is on the output folder.
 * @param target as `realTarget` has it
 * @param inside whether to make it in the output folder instead of beside it
 * @returns its path, or the run that is on
 */
export function claimWork(target: string, inside: boolean): string | Run {
  const place = inside ? join(target, '.') : join(dirname(target), `.${basename(target)}`);
  for (let tries = 1; ; tries++) {
    const mark = randomBytes(8).toString('hex');
    const folder = inside ? join(place, `.duwtje-${mark}`) : `${place}.duwtje-${mark}`;
    const unsaid = `${folder}.${process.pid}`;
    // Nobody else looks into what is not shown yet.
    mkdirSync(unsaid, { mode: 0o700 });
    const said: Said = { mark, ...ownLife(), since: Date.now() };
    writeFileSync(join(unsaid, RUN_NAME), JSON.stringify({ generator: 'duwtje', ...said }), { flag: 'wx' });
    renameSync(unsaid, folder);
    const other = runsOn(target).find((run) => run.alive && run.folder !== folder);
    if (!other) return folder;
    removeWork(folder);
    if (tries === TRIES) return other;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, randomInt(20, 100));
  }
}

/** Removes a folder of ours, its mark last: who is cut off here is still known by it. */
export function removeWork(folder: string): void {
  for (const name of namesIn(folder))
    if (name !== RUN_NAME) rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(join(folder, RUN_NAME), { force: true });
  removeIfEmpty(folder);
}

/** Removes what runs left that were cut off before their folder had its mark, or after it had none any more. */
export function clearUnsaid(target: string): void {
  for (const place of [dirname(target), target])
    for (const name of namesIn(place)) {
      const folder = join(place, name);
      const pid = UNSAID.exec(name)?.[1];
      if (!(pid ? !hasProcess(Number(pid)) : NAME.test(name)) || !isPlainFolder(folder)) continue;
      const inside = namesIn(folder);
      if (pid && inside.join() === RUN_NAME) rmSync(join(folder, RUN_NAME));
      removeIfEmpty(folder);
    }
}

function removeIfEmpty(folder: string): void {
  if (isPlainFolder(folder) && namesIn(folder).length === 0) rmdirSync(folder);
}
