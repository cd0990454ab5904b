// Carries out an import plan, a talk at a time: each is written whole or not at all, and the count is honest.

import type { Talk } from '../../src/domain/talk/talk.ts';
import type { TalkRecord, WriteFault, WriteResult } from '../talks/record.ts';
import { type ImportPlan, mergeImport } from './importPlan.ts';

export type TakenKind = 'added' | 'updated' | 'copied' | 'known';

export interface TakenIn extends Readonly<Record<TakenKind, number>> {
  /** How many talks were not kept; taking in the same file again goes on where it stopped. */
  readonly failed: number;
  /** Why it stopped. */
  readonly fault: WriteFault | undefined;
}

/** A talk that was taken in. */
export interface Written {
  readonly id: string;
  /** The revision that it got. */
  readonly revision: number;
  /** What lay there; undefined when nothing did. */
  readonly before: Talk | undefined;
}

/** What taking in needs of the library. */
export interface Keeper {
  /** @param base the revision that the talk builds on */
  keep(talk: Talk, base: number): Promise<WriteResult>;
  /** The revision of each talk when the plan was made: what another tab writes after that is seen as a clash. */
  readonly revisions: ReadonlyMap<string, number>;
  /** The talk that is kept under an id now. */
  talkHere?(id: string): Talk | undefined;
  /** @param of the talk that a copy is made of, by its id in the plan */
  makeId(of: string): string;
  /** Keeps what belongs with a talk, once that is kept. @returns what went wrong, if anything */
  keepWith?(talk: string): Promise<WriteFault | undefined>;
  /** Called with each talk that was written, so that it can be taken back. */
  onWritten?(written: Written): void;
  /** Called after each talk. */
  onProgress?(done: number): void;
}

/** Writes what a plan says. Never throws; stops at the first talk that the device does not take. */
export async function takeIn(plan: ImportPlan, keeper: Keeper): Promise<TakenIn> {
  const counts = { added: 0, updated: 0, copied: 0, known: plan.known.length };
  const todo = (['added', 'updated', 'copied'] as const).flatMap((kind) =>
    plan[kind].map((talk) => ({ kind, talk })),
  );
  for (const [done, { kind, talk }] of todo.entries()) {
    const outcome = await takeInOne(kind, talk, keeper);
    if ('code' in outcome) return { ...counts, failed: todo.length - done, fault: outcome };
    counts[outcome.kind]++;
    if (outcome.written) keeper.onWritten?.(outcome.written);
    const fault = await keeper.keepWith?.(outcome.id);
    if (fault) return { ...counts, failed: todo.length - done - 1, fault };
    keeper.onProgress?.(done + 1);
  }
  return { ...counts, failed: 0, fault: undefined };
}

/** Another tab may write between two tries; one that writes all the time is no reason to go on for ever. */
const MOST_TRIES = 5;

interface TakenOne {
  readonly kind: TakenKind;
  readonly id: string;
  /** Undefined when it was there already. */
  readonly written?: Written;
}

async function takeInOne(
  planned: Exclude<TakenKind, 'known'>,
  incoming: Talk,
  { keep, revisions, makeId, talkHere }: Keeper,
): Promise<TakenOne | WriteFault> {
  let [kind, talk]: [TakenKind, Talk] = [planned, incoming];
  let before = kind === 'updated' ? talkHere?.(talk.id) : undefined;
  let base = kind === 'updated' ? (revisions.get(talk.id) ?? 0) : 0;
  let fault: WriteFault | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const result = await keep(talk, base);
    if (result.record)
      return { kind, id: talk.id, written: { id: talk.id, revision: result.record.revision, before } };
    fault = result.fault;
    if (fault.code !== 'changed-elsewhere') return fault;
    const { kept } = fault;
    if (kept) {
      // What lies there now is not what the plan was made with, so that the question is asked again.
      const again = mergeImport([kept.talk], [incoming], makeId);
      if (again.known.length > 0) return { kind: 'known', id: kept.id };
      [kind, talk, base, before] = again.updated[0]
        ? ['updated', again.updated[0], kept.revision, kept.talk]
        : ['copied', again.copied[0]!, 0, undefined];
    } else if (base > 0) {
      // Thrown away meanwhile: whoever takes it in wants it back.
      [kind, base, before] = ['added', 0, undefined];
    } else {
      // Something that cannot be read lies under its id, and is left where it is.
      [kind, talk] = ['copied', { ...incoming, id: makeId(incoming.id) }];
    }
  }
  return fault!;
}

/** What became of taking back. */
export interface TakenBack {
  readonly back: number;
  /** Changed since: what was done after it is not thrown away. */
  readonly left: number;
  readonly fault: WriteFault | undefined;
}

/** What taking back needs of the library. */
export interface Shelf extends Pick<Keeper, 'keep'> {
  recordOf(id: string): TalkRecord | undefined;
  removeTalks(ids: readonly string[]): Promise<void>;
}

/** Takes back what was taken in, the last first: what lay there lies there again, as it was. Stops at the first fault. */
export async function takeBack(written: readonly Written[], shelf: Shelf): Promise<TakenBack> {
  let [back, left] = [0, 0];
  for (const { id, revision, before } of written.toReversed()) {
    const isAsWritten = shelf.recordOf(id)?.revision === revision;
    const fault = !isAsWritten || !before ? undefined : (await shelf.keep(before, revision)).fault;
    if (fault && fault.code !== 'changed-elsewhere') return { back, left, fault };
    if (isAsWritten && !before) await shelf.removeTalks([id]);
    if (isAsWritten && !fault) back += 1;
    else left += 1;
  }
  return { back, left, fault: undefined };
}
