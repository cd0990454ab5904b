// What is shown of stories: of the talks that tell a part, how many made each choice; made of batches, as all that is shown.

import { TOLD_TRIGGERS } from '../handIn/story.ts';
import { OUTCOMES } from '../talk/agreement.ts';
import { RECOMMENDATIONS, WAYS, YIELDS } from '../talk/talk.ts';
import type { Batch } from './batch.ts';
import { alikeFrom } from './sides.ts';
import { TOLD_PARTS, type ToldPart, type ToldRows } from './told.ts';

export interface ToldChoice {
  /** As in a batch: a choice of the talk, a pair of tags such as `4-15`, or a tag. */
  readonly key: string;
  /** How many talks at least; exactly so many when `hidden` is 0. */
  readonly count: number;
  /** Talks that may have made it or not: of batches in which nearly all are alike. */
  readonly hidden: number;
}

export interface ToldView {
  readonly part: ToldPart;
  /** How many talks tell this part. */
  readonly n: number;
  /** The most first, what is equal as in the talk; of pairs and cards only those that some talks surely named. */
  readonly choices: readonly ToldChoice[];
}

/** The choices that a part always has. */
const CHOICES: Readonly<Partial<Record<ToldPart, readonly string[]>>> = {
  triggers: TOLD_TRIGGERS,
  health: ['health'],
  yields: YIELDS,
  recommendations: RECOMMENDATIONS,
  ways: WAYS,
  outcome: OUTCOMES,
};

/** @param least the least number of talks of which anything is shown */
export function viewTold(batches: readonly Batch[], least: number): readonly ToldView[] {
  return TOLD_PARTS.flatMap((part) => {
    const told = batches.flatMap(({ told }) => told.get(part) ?? []).filter(({ n }) => n >= least);
    if (told.length === 0) return [];
    const named = told.flatMap(({ rows }) => [...rows.keys()]).sort(byTags);
    const keys = CHOICES[part] ?? [...new Set(named)];
    const choices = keys.map((key) => addUp(key, told, part)).sort((a, b) => b.count - a.count);
    return [{ part, n: told.reduce((sum, { n }) => sum + n, 0), choices }];
  });
}

/** Keys of tags in the order of their numbers. */
function byTags(one: string, other: string): number {
  const [[a, b = 0], [c, d = 0]] = [one, other].map((key) => key.split('-').map(Number)) as [
    number[],
    number[],
  ];
  return a! - c! || b - d;
}

function addUp(key: string, told: readonly ToldRows[], part: ToldPart): ToldChoice {
  let [count, hidden] = [0, 0];
  for (const { n, rows } of told) {
    const row = rows.get(key);
    if (typeof row === 'number') count += row;
    else if (row === 'most') count += alikeFrom(n);
    // Of choices of which a talk makes one, all are counted where none is made by nearly all.
    const isTold = typeof row === 'number' || (part === 'outcome' && ![...rows.values()].includes('most'));
    if (!isTold) hidden += n - alikeFrom(n);
  }
  return { key, count, hidden };
}
