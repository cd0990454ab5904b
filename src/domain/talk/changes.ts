// What changed between two talks, card by card, what changed most first.

import type { Weight } from '../board/zones.ts';
import { weightOf } from '../board/zones.ts';
import type { Comparison } from './compare.ts';
import type { TalkCard } from './talk.ts';

/** How a card counts differently now: what it was, and what became of it. */
type ChangeKind =
  | 'brakeGone'
  | 'brakeToPush'
  | 'brakeLess'
  | 'brakeMore'
  | 'brakeNew'
  | 'pushGone'
  | 'pushToBrake'
  | 'pushLess'
  | 'pushMore'
  | 'pushNew';

interface Change {
  /** The entry in the later talk, or in the earlier one when it lies there alone. */
  readonly card: TalkCard;
  readonly of: 'before' | 'after';
  readonly kind: ChangeKind;
  /** Steps of the board, to the right if positive. */
  readonly step: number;
}

/** How a card counts; 0 when it does not. */
type Count = Weight | 0;

function kindOf(from: Count, to: Count): ChangeKind {
  if (from === 0) return to > 0 ? 'pushNew' : 'brakeNew';
  if (to === 0) return from > 0 ? 'pushGone' : 'brakeGone';
  if (from > 0) return to < 0 ? 'pushToBrake' : to > from ? 'pushMore' : 'pushLess';
  return to > 0 ? 'brakeToPush' : to > from ? 'brakeLess' : 'brakeMore';
}

/** Among steps of one size: a brake that went, then what became better, then what became worse. */
const rank = ({ kind, step }: Change) => (kind === 'brakeGone' ? 0 : step > 0 ? 1 : 2);

export function changesOf({ kept, added, gone }: Comparison): readonly Change[] {
  const change = (card: TalkCard, of: Change['of'], from: Count, to: Count): Change => ({
    card,
    of,
    kind: kindOf(from, to),
    step: to - from,
  });
  return [
    ...kept.map(({ after, from, to }) => change(after, 'after', from, to)),
    ...added.map((card) => change(card, 'after', 0, weightOf(card.place))),
    ...gone.map((card) => change(card, 'before', weightOf(card.place), 0)),
  ]
    .filter(({ step }) => step !== 0)
    .sort((a, b) => Math.abs(b.step) - Math.abs(a.step) || rank(a) - rank(b));
}
