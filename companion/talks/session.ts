// The talk that is open: every change is kept at once, and the board can be undone and redone.

import { type ReadonlySignal, signal } from '@preact/signals';
import { mergeTalks } from '../../src/domain/talk/mergeTalks.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { type Along, openBoardHistory } from './boardHistory.ts';
import { newId } from './newId.ts';
import type { TalkRecord, WriteFault, WriteResult } from './record.ts';

/** Where a session keeps its talk. */
export interface TalkKeeper {
  /** @param base the revision that the talk builds on; 0 when it is new */
  keep(talk: Talk, base: number): Promise<WriteResult>;
  /** Calls when another tab kept a talk, or threw it away (undefined); gives a way to stop. */
  onElsewhere(listen: (record: TalkRecord | undefined, id: string) => void): () => void;
  /** How often everything was wiped so far. */
  wipesSoFar(): number;
}

export interface Clock {
  now(): Date;
  /** Calls once after so many ms; gives a way to call it off. */
  after(ms: number, call: () => void): () => void;
}

/** Whoever sits in front of the page. */
export interface Presence {
  /** Whether somebody is about to write: then no field may change under their hands. */
  isWriting(): boolean;
  /** Calls when the caret leaves a field; gives a way to stop. */
  onFieldLeft(call: () => void): () => void;
  /** Calls when the page may be gone the next moment; gives a way to stop. */
  onLeaving(call: () => void): () => void;
}

/** Whether what is on the screen is on the disk. `new`: nothing was said yet, so there is nothing to keep. */
export type Keeping = 'new' | 'busy' | 'kept' | WriteFault;

export interface Session {
  readonly talk: ReadonlySignal<Talk>;
  readonly keeping: ReadonlySignal<Keeping>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** A tap: kept at once. */
  change(edit: (talk: Talk) => Talk): void;
  /** A keystroke: kept within TYPING_REST_MS. */
  type(edit: (talk: Talk) => Talk): void;
  /** A tap on the board: can be undone, with what went along with it. */
  changeBoard(edit: (talk: Talk) => Talk, along?: Along): void;
  undo(): void;
  redo(): void;
  /** After a clash: takes what the other tab kept. */
  takeTheirs(): void;
  /** After a clash or a deletion elsewhere: keeps what is here as a talk of its own. @returns its id */
  keepMineAsCopy(): string;
  /** Keeps at once what is still on its way. */
  flush(): Promise<void>;
  /** Leaves the talk; what is not kept yet is still written, however long that takes. */
  close(): void;
  /** Whether nothing of it waits to be written, or to be chosen between. */
  isSettled(): boolean;
  /** Comes back to a talk that was left. @returns false when it is settled: then it is opened from where it is kept */
  resume(): boolean;
}

/** Typing may be lost for 250 ms at most; writing itself takes some of that. */
const TYPING_REST_MS = 120;
const RETRY_MS = 3_000;
/** No kept talk has this revision: nothing can build on a talk that was thrown away, even when it comes back. */
const GONE = -1;

/** A write that threw is one that the browser refused: it is told and tried again like any other. */
const refusedFor = (cause: unknown): WriteResult => ({ fault: { code: 'refused', reason: String(cause) } });

/** @param record as it is kept, or a talk that has never been kept */
export function openSession(
  record: TalkRecord,
  keeper: TalkKeeper,
  clock: Clock,
  presence: Presence,
): Session {
  let base = record;
  const talk = signal(record.talk);
  const keeping = signal<Keeping>(record.revision === 0 ? 'new' : 'kept');
  const history = openBoardHistory();
  let dirty = false;
  let closed = false;
  /** Thrown away after it was left, though it was not kept yet: it must not come back. */
  let unwanted = false;
  let wipesBefore = keeper.wipesSoFar();
  let callOff: (() => void) | undefined;
  let writing: Promise<void> | undefined;

  const put = (next: Talk) => {
    if (next === talk.value) return false;
    // Nothing was said before: it is no part of what was wiped.
    if (keeping.value === 'new') wipesBefore = keeper.wipesSoFar();
    talk.value = { ...next, changed: clock.now().toISOString() };
    dirty = true;
    keeping.value = typeof keeping.value === 'object' ? keeping.value : 'busy';
    return true;
  };

  const adopt = (newer: TalkRecord) => {
    base = newer;
    talk.value = newer.talk;
    dirty = false;
    keeping.value = 'kept';
  };

  /** What another tab kept and this one does not show yet: somebody writes here, or a write is on its way. */
  let waiting: TalkRecord | undefined;
  const adoptWaiting = () => {
    const newer = waiting;
    if (writing) return;
    waiting = undefined;
    if (newer?.id === base.id && newer.revision > base.revision && !dirty) adopt(newer);
  };

  /** Brings in what another tab kept. @returns false when both changed the same thing: the player must choose */
  const meet = (kept: TalkRecord): boolean => {
    const merged = mergeTalks(base.talk, talk.value, kept.talk);
    if (!merged) return false;
    base = kept;
    talk.value = merged;
    dirty = true;
    return true;
  };

  const tell = (fault: WriteFault) => {
    dirty = true;
    keeping.value = fault;
    if (fault.code === 'cleared' || (fault.code === 'changed-elsewhere' && !fault.kept))
      base = { ...base, revision: GONE };
    else if (fault.code !== 'changed-elsewhere') schedule(RETRY_MS);
  };

  // A talk that did not fit on the disk is tried again after it was left; not when everything was wiped since.
  const isWanted = () => !closed || !(unwanted || keeper.wipesSoFar() !== wipesBefore);
  const isSettled = () => !(dirty || writing) || !isWanted();

  const writeAll = async () => {
    while (dirty && isWanted()) {
      // Wiped in another window before it was kept here: it does not come back by itself.
      if (base.revision === 0 && keeper.wipesSoFar() !== wipesBefore) {
        tell({ code: 'changed-elsewhere', kept: undefined });
        return;
      }
      dirty = false;
      const { id, revision } = base;
      const { record: kept, fault } = await keeper.keep(talk.value, revision).catch(refusedFor);
      // Meanwhile it became a talk of its own: this answer is about the other one.
      if (base.id !== id) continue;
      if (kept) {
        base = kept;
        if (!dirty) keeping.value = 'kept';
      } else if (fault.code !== 'changed-elsewhere' || !fault.kept || !meet(fault.kept)) {
        tell(fault);
        return;
      }
    }
  };

  const flush = (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    writing ??= writeAll().finally(() => {
      writing = undefined;
      // What another tab kept meanwhile had to wait.
      if (!presence.isWriting()) adoptWaiting();
      if (closed && isSettled()) stopListening();
    });
    return writing;
  };

  function schedule(rest: number): void {
    callOff ??= clock.after(rest, flush);
  }

  const change = (edit: (now: Talk) => Talk) => {
    // After the screen has answered the finger: writing takes time of its own.
    if (put(edit(talk.value))) schedule(0);
  };

  const hear = (newer: TalkRecord | undefined, id: string) => {
    if (id !== base.id) return;
    waiting = newer;
    if (!newer && closed) unwanted = true;
    else if (!newer) tell({ code: 'changed-elsewhere', kept: undefined });
    // It was thrown away and comes back: then the two are brought together.
    else if (base.revision === GONE) schedule(0);
    else if (!presence.isWriting()) adoptWaiting();
    // Else the words of two tabs would run together under the caret. If the player writes on, the two are merged when that is kept.
  };

  const leave = () => void flush();
  const stopListening = () => {
    for (const stop of stops) stop();
  };
  const stops = [keeper.onElsewhere(hear), presence.onLeaving(leave), presence.onFieldLeft(adoptWaiting)];

  return {
    talk,
    keeping,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    change,
    type(edit) {
      if (put(edit(talk.value))) schedule(TYPING_REST_MS);
    },
    changeBoard(edit, along) {
      const before = talk.value;
      change(edit);
      if (talk.value !== before) history.note(before, along);
    },
    undo: () => change(history.undo),
    redo: () => change(history.redo),
    takeTheirs() {
      const fault = keeping.value;
      if (typeof fault === 'object' && fault.code === 'changed-elsewhere' && fault.kept) adopt(fault.kept);
    },
    keepMineAsCopy() {
      const id = newId();
      base = { id, revision: 0, talk: { ...talk.value, id } };
      talk.value = base.talk;
      wipesBefore = keeper.wipesSoFar();
      dirty = true;
      keeping.value = 'busy';
      void flush();
      return id;
    },
    flush,
    close() {
      void flush();
      closed = true;
    },
    isSettled,
    resume() {
      if (isSettled()) return false;
      closed = false;
      return true;
    },
  };
}
