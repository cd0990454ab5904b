// What was shown from an output folder before: a run that does not know it could show a group that is one talk larger, and
// the difference would be that talk.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../domain/group/batch.ts';
import { groupText, readGroup } from '../domain/group/groupFile.ts';
import { isRecord } from '../domain/isRecord.ts';
import { Fault } from '../shell/fault.ts';
import { digestOf, entryAt, readSmallFile } from '../shell/output/disk.ts';
import type { OutputFolder } from '../shell/outputFolder.ts';

export const SHOWN_NAME = 'shown.json';

/** A year of a million talks takes 16 MB. */
const MOST_SHOWN_BYTES = 256 * 2 ** 20;

/** Begin anew, and know what that risks. */
const WAY_OUT =
  'Put it back, choose another folder with --out, or begin anew with --fresh and never publish both.';

export interface Memory {
  /** All batches that were ever shown from the folder, also those of a run on other talks: a run must not undo them. */
  readonly shown: readonly Batch[];
  /** What was shown before the folder began anew, each time: nothing that is near to it may be shown again. */
  readonly forgotten: readonly (readonly Batch[])[];
}

/**
 * Reads the memory of a folder, which must be as the last run wrote it.
 * @param results the files that a run shows, of which none may stand there without its memory
 * @throws Fault when there is none, but something was shown
 */
export function readMemory({ target, before }: OutputFolder, results: readonly string[]): Memory {
  const file = join(target, SHOWN_NAME);
  if (entryAt(target, SHOWN_NAME).kind === 'absent') {
    const shown = results.find((name) => before?.files.has(name) || existsSync(join(target, name)));
    if (shown === undefined) return { shown: [], forgotten: [] };
    throw new Fault(
      `${file}: is missing, so that nobody knows which talks were shown from this folder, as in ${shown}. ${WAY_OUT}`,
    );
  }
  const text = readSmallFile(file, MOST_SHOWN_BYTES);
  const wanted = before?.files.get(SHOWN_NAME);
  const memory = text === undefined || (wanted && digestOf(text) !== wanted) ? undefined : memoryIn(text);
  if (memory) return memory;
  throw new Fault(
    `${file}: is not what Duwtje wrote, so that nobody knows which talks were shown from this folder. ${WAY_OUT}`,
  );
}

/** The memory for a run that begins anew: as far as there is one, it is all forgotten. */
export function forgetMemory({ target }: OutputFolder): Memory {
  const memory = memoryIn(readSmallFile(join(target, SHOWN_NAME), MOST_SHOWN_BYTES) ?? '');
  if (!memory) return { shown: [], forgotten: [] };
  const { shown, forgotten } = memory;
  return { shown: [], forgotten: shown.length > 0 ? [...forgotten, shown] : forgotten };
}

/** The text of the memory: a group's file, with the groups that were forgotten beside. */
export function memoryText({ shown, forgotten }: Memory): string {
  const text = groupText(shown);
  if (forgotten.length === 0) return text;
  const batchesOf = (batches: readonly Batch[]) => JSON.parse(groupText(batches)).batches;
  return `${JSON.stringify({ ...JSON.parse(text), forgotten: forgotten.map(batchesOf) }, null, 1)}\n`;
}

function memoryIn(text: string): Memory | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const shown = readGroup(data);
    if (!shown.ok || !isRecord(data)) return undefined;
    const { forgotten = [] } = data;
    if (!Array.isArray(forgotten)) return undefined;
    const groups = forgotten.map((batches) => readGroup({ ...data, batches }));
    if (!groups.every((group) => group.ok)) return undefined;
    return { shown: shown.batches, forgotten: groups.map(({ batches }) => batches) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @throws Fault when a group is so near to one that was forgotten that both together tell of single talks */
export function requireDistance(batches: readonly Batch[], { forgotten }: Memory, threshold: number): void {
  if (forgotten.length === 0) return;
  const talks = new Set(batches.flatMap((batch) => [...batch.talks]));
  for (const group of forgotten) {
    const difference = leastDifference(talks, group);
    if (difference > 0 && difference < threshold)
      throw new Fault(
        `This would show a group that differs by ${difference} from one that was shown from this folder before --fresh, and the difference tells of single talks; nothing was written. Leave out --fresh, or come back with at least ${threshold} talks more.`,
      );
  }
}

/**
 * By how many talks a group differs at least from any that was shown.
 * @param shown batches that have no talk in common; what was shown is any of them together
 */
function leastDifference(talks: ReadonlySet<bigint>, shown: readonly Batch[]): number {
  let [difference, found] = [0, 0];
  for (const batch of shown) {
    const common = batch.talks.reduce((count, talk) => count + (talks.has(talk) ? 1 : 0), 0);
    found += common;
    // The nearest of the groups shown has the batch if most of it is here.
    difference += Math.min(common, batch.n - common);
  }
  return difference + talks.size - found;
}
