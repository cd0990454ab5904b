// Somebody who sees what is shown, knows the rules and one talk, and solves for the others by going through all that can be.

import { type Batch, batchId, closeBatch } from '../../../src/domain/group/batch.ts';
import { type Counts, SIDES, sideOf } from '../../../src/domain/group/sides.ts';
import { ANSWERS } from '../../../src/domain/handIn/handIn.ts';
import { NO_STORIES } from './samples.ts';

/** A tag that the attacked batches have. */
const TAG = 4;

/** All ways in which `n` talks can be spread over `cells` answers. */
export function allCounts(n: number, cells = ANSWERS.length): Counts[] {
  if (cells === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    allCounts(n - first, cells - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** A batch of one factor with these counts; `part` keeps the talks of batches apart. */
export function batchOf(counts: Counts, part = 0): Batch {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const talks = BigUint64Array.from({ length: n }, (_, i) => BigInt(part * 1000 + i));
  const factors = new Map([[TAG, counts]]);
  return closeBatch({ ...NO_STORIES, talks, factors })!;
}

/** A batch in which all is told, for proof that the attacker finds what there is to find. */
export function nakedBatch(counts: Counts, part = 0): Batch {
  const { id, ...content } = {
    ...batchOf(counts, part),
    rows: new Map([[TAG, { kind: 'counted' as const, counts }]]),
  };
  return { ...content, id: id && batchId(content) };
}

/**
 * Whether from some output the side of a talk follows, for somebody who knows the places of none or of one other talk.
 * @param worlds what the counts of each batch can be, batch by batch; the true one is among them
 * @param show what is shown in such a world
 */
export function findsTalk(
  worlds: readonly (readonly Counts[])[],
  show: (world: readonly Counts[]) => string,
): boolean {
  const byOutput = new Map<string, (readonly Counts[])[]>();
  for (const world of worlds) {
    const output = show(world);
    byOutput.set(output, [...(byOutput.get(output) ?? []), world]);
  }
  return [...byOutput.values()].some((alike) => alike[0]!.some((_, batch) => learns(alike, batch)));
}

/** Whether among worlds that look alike a talk of this batch has one possible side left. */
function learns(worlds: readonly (readonly Counts[])[], target: number): boolean {
  const known: (readonly [batch: number, answer: number] | undefined)[] = [undefined];
  for (let batch = 0; batch < worlds[0]!.length; batch++)
    for (let answer = 0; answer < ANSWERS.length; answer++) known.push([batch, answer]);
  return known.some((own) => {
    const possible = own ? worlds.filter((world) => world[own[0]]![own[1]]! > 0) : worlds;
    if (possible.length === 0) return false;
    const sides = new Set<string>();
    for (const world of possible)
      ANSWERS.forEach((answer, i) => {
        const rest = world[target]![i]! - (own?.[0] === target && own[1] === i ? 1 : 0);
        if (rest > 0) sides.add(sideOf(answer));
      });
    return sides.size < 2;
  });
}

/** Counts as sides only: enough to test what is about sides, and far fewer. */
export function countsBySide(n: number): Counts[] {
  return allCounts(n, SIDES.length).map(([brake, push, notLaid, notAsked]) => [
    brake!,
    0,
    0,
    push!,
    notLaid!,
    notAsked!,
  ]);
}
