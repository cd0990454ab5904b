// Two people, or two tabs, changed the same talk: brings both changes together, or says that they cannot.

import type { Talk, TalkCard } from './talk.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const CLASH = Symbol('clash');

/** What a value becomes when one side changed it; CLASH when both did, to different ends. */
function mergeValue<T>(base: T, mine: T, theirs: T): T | typeof CLASH {
  if (same(mine, base) || same(mine, theirs)) return theirs;
  return same(theirs, base) ? mine : CLASH;
}

function mergeCards(
  base: readonly TalkCard[],
  mine: readonly TalkCard[],
  theirs: readonly TalkCard[],
): readonly TalkCard[] | typeof CLASH {
  const byId = (cards: readonly TalkCard[], id: string) => cards.find(({ card }) => card === id);
  const ids = new Set([...mine, ...theirs].map(({ card }) => card));
  const merged: TalkCard[] = [];
  for (const id of ids) {
    const entry = mergeValue(byId(base, id), byId(mine, id), byId(theirs, id));
    if (entry === CLASH) return CLASH;
    if (entry) merged.push(entry);
  }
  return merged;
}

/**
 * A three-way merge, field by field and card by card.
 * @param base the talk from which both started
 * @returns undefined when both sides changed the same thing: then a person must choose
 */
export function mergeTalks(base: Talk, mine: Talk, theirs: Talk): Talk | undefined {
  const merged: Record<string, unknown> = {};
  for (const field of Object.keys(mine) as (keyof Talk)[]) {
    const value =
      field === 'changed'
        ? [mine.changed, theirs.changed].sort()[1]
        : field === 'cards' && !same(mine.cards, base.cards) && !same(theirs.cards, base.cards)
          ? mergeCards(base.cards, mine.cards, theirs.cards)
          : mergeValue(base[field], mine[field], theirs[field]);
    if (value === CLASH) return undefined;
    merged[field] = value;
  }
  return merged as unknown as Talk;
}
