// A promise from the day it is due until it was looked back on, and the promises that came one after the other.

import { type Agreement, type LookBack, MOST_LOOK_BACKS, NO_AGREEMENT } from './agreement.ts';
import { newTalk, type Talk, type TalkStart } from './talk.ts';
import { agreeOn } from './talkEdits.ts';

/** What one can say in looking back. */
export type Said = Partial<Omit<LookBack, 'day' | 'agreement'>>;

/** Which look back of a talk, from 1; the first that is not there yet is that on the present agreement. */
type Nth = number;

/** Whether there is something to look back on. A day alone will do: the step may stand on paper. */
export function hasPromise({ agreement, notNow }: Pick<Talk, 'agreement' | 'notNow'>): boolean {
  const { step, who, by, when, inWorkTime, helpers } = agreement;
  const isWritten = [step, who, by, when].some((text) => text !== '');
  return !notNow && (isWritten || inWorkTime !== null || helpers.length > 0);
}

/** Looking back on an agreement, before anything has been said. */
export function newLookBack(agreement: Agreement, day: string): LookBack {
  return {
    day,
    agreement,
    outcome: null,
    helped: '',
    hindered: '',
    inUse: '',
    differently: '',
    involved: '',
  };
}

/** The look back as it was said, or before anything was; undefined where there is nothing to look back on. @param today an ISO date */
export function lookBackOn(talk: Talk, nth: Nth, today: string): LookBack | undefined {
  const said = talk.lookBacks[nth - 1];
  if (said || nth !== talk.lookBacks.length + 1 || nth > MOST_LOOK_BACKS || !hasPromise(talk)) return said;
  return newLookBack(talk.agreement, today);
}

/** Says something of a promise. With the first word the agreement becomes one of before; wiping all that was said takes that back. */
export function sayInLookBack(talk: Talk, nth: Nth, today: string, said: Said): Talk {
  const begun = beginLookBack(talk, nth, today);
  const lookBack = begun.lookBacks[nth - 1];
  if (!lookBack) return talk;
  return takeBackUnsaid({ ...begun, lookBacks: begun.lookBacks.with(nth - 1, { ...lookBack, ...said }) });
}

/** Changes parts of the promise that comes after the one that is looked back on. */
export function agreeNext(talk: Talk, nth: Nth, today: string, parts: Partial<Agreement>): Talk {
  return takeBackUnsaid(agreeOn(beginLookBack(talk, nth, today), parts));
}

/** Says that no promise comes next, or takes that back. */
export function sayNoNext(talk: Talk, nth: Nth, today: string, notNow: boolean): Talk {
  return takeBackUnsaid({ ...beginLookBack(talk, nth, today), notNow });
}

function beginLookBack(talk: Talk, nth: Nth, today: string): Talk {
  const lookBack = lookBackOn(talk, nth, today);
  if (!lookBack || nth <= talk.lookBacks.length) return talk;
  return { ...talk, agreement: NO_AGREEMENT, lookBacks: [...talk.lookBacks, lookBack] };
}

/** A look back in which nothing was said and that led to nothing was none: its promise still stands. */
function takeBackUnsaid(talk: Talk): Talk {
  const last = talk.lookBacks.at(-1);
  if (!last || talk.notNow || hasPromise(talk) || isSaid(last)) return talk;
  return { ...talk, agreement: last.agreement, lookBacks: talk.lookBacks.slice(0, -1) };
}

function isSaid({ day, agreement, outcome, ...texts }: LookBack): boolean {
  return outcome !== null || Object.values(texts).some((text) => text !== '');
}

/** A promise with what came of it. */
export interface KeptPromise {
  readonly talk: Talk;
  readonly nth: Nth;
  readonly agreement: Agreement;
  /** Undefined while it was not looked back on. */
  readonly lookBack: LookBack | undefined;
}

/** All promises of a talk, the earliest first. */
export function promisesOf(talk: Talk): readonly KeptPromise[] {
  const before = talk.lookBacks.map((lookBack, index) => ({
    talk,
    nth: index + 1,
    agreement: lookBack.agreement,
    lookBack,
  }));
  if (!hasPromise(talk)) return before;
  return [...before, { talk, nth: before.length + 1, agreement: talk.agreement, lookBack: undefined }];
}

/**
 * The promises of a talk and of those that it goes on from, the earliest first.
 * @param find gives a talk by its id; undefined when it is not there
 */
export function promiseChain(talk: Talk, find: (id: string) => Talk | undefined): readonly KeptPromise[] {
  const talks = new Map<string, Talk>();
  // A made-up file can have talks follow each other in a circle.
  for (let at: Talk | undefined = talk; at && !talks.has(at.id); at = find(at.follows)) talks.set(at.id, at);
  return [...talks.values()].reverse().flatMap(promisesOf);
}

/** A talk of the same person that goes on from this one: who it is and where they sit is the same, all else is to be said. */
export function talkAfter(before: Talk, start: TalkStart): Talk {
  const { id, nickname, setting, view } = before;
  return { ...newTalk(start), follows: id, nickname, setting, view };
}
