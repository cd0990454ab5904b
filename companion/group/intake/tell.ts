// What was said last of what came in, or of why nothing was shown; for the eye and for a screen reader.

import { signal } from '@preact/signals';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Clash } from '../../../src/domain/group/claims.ts';
import { announce } from '../../page/announce.ts';
import { groupWords } from '../groupWords.ts';
import { type Pile, talksIn } from '../pile/pile.ts';
import type { PileOutcome } from '../pile/sharedPile.ts';
import type { IntakeRefusal } from './incoming.ts';

/** What was said last; `good` when something was added. */
export interface Told {
  readonly good: boolean;
  readonly lines: readonly string[];
}

export const told = signal<Told | undefined>(undefined);

/** Says it where the talks come in. */
export function tell(good: boolean, lines: readonly string[]): void {
  told.value = { good, lines };
  announce(lines.join(' '));
}

/** How many talks are in, waiting or shown. */
export function countSentence(now: Pile): string {
  const { countNone, countOne, count } = groupWords.value.collect;
  const n = talksIn(now);
  if (n === 0) return countNone;
  return n === 1 ? countOne : fillIn(count, { n });
}

/** Why something did not count. @param line of a file, where the reason is about one */
export function refusalText(refusal: IntakeRefusal, line = 1): string {
  return fillIn(groupWords.value.collect.refusals[refusal], { line });
}

/** Why a group does not count. */
export function clashText({ batch, with: other, shared }: Clash): string {
  return fillIn(groupWords.value.collect.clashes[other], { n: batch.n, shared });
}

/** Why nothing was shown; undefined when all is well, or when nobody is waiting for it any more. */
export function whyNotShown(outcome: PileOutcome): string | undefined {
  return outcome === 'kept' || outcome === 'gone' ? undefined : groupWords.value.collect.notShown[outcome];
}

/** Whether what was to be shown is; where the device did not take it, says why it is not. */
export function isShown(outcome: PileOutcome): boolean {
  const why = whyNotShown(outcome);
  if (why) tell(false, [why]);
  return outcome === 'kept';
}
