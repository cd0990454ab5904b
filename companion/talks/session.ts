// The talk that is open: every change is kept at once, and the board can be undone and redone.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { mergeTalks } from '../../src/domain/talk/mergeTalks.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { restoreBoard } from '../../src/domain/talk/talkEdits.ts';
import { isWriting } from '../page/writing.ts';
import { keep, onElsewhere, wipesSoFar } from './library.ts';
import type { TalkRecord, WriteFault } from './record.ts';

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
  /** A tap on the board: can be undone. */
  changeBoard(edit: (talk: Talk) => Talk): void;
  undo(): void;
  redo(): void;
  /** After a clash: takes what the other tab kept. */
  takeTheirs(): void;
  /** After a clash or a deletion elsewhere: keeps what is here as a talk of its own. @returns its id */
  keepMineAsCopy(): string;
  /** Keeps at once what is still on its way. */
  flush(): Promise<void>;
  close(): void;
}

/** Typing may be lost for 250 ms at most; writing itself takes some of that. */
const TYPING_REST_MS = 120;
const RETRY_MS = 3_000;
const MOST_UNDOS = 200;

/** @param record as it is kept, or a talk that has never been kept */
export function openSession(record: TalkRecord): Session {
  let base: TalkRecord = record;
  const talk = signal(record.talk);
  const keeping = signal<Keeping>(record.revision === 0 ? 'new' : 'kept');
  const past = signal<readonly Talk[]>([]);
  const future = signal<readonly Talk[]>([]);
  let dirty = false;
  const began = wipesSoFar();
  let timer: number | undefined;
  let writing: Promise<void> | undefined;

  const put = (next: Talk) => {
    if (next === talk.value) return false;
    talk.value = { ...next, changed: new Date().toISOString() };
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

  /** Brings in what another tab kept, or leaves the clash to the player. @returns whether to go on writing */
  const meet = (kept: TalkRecord | undefined): boolean => {
    const merged = kept && mergeTalks(base.talk, talk.value, kept.talk);
    if (!merged) return false;
    base = kept;
    talk.value = merged;
    dirty = true;
    return true;
  };

  const writeAll = async () => {
    // A talk that did not fit on the disk is tried again after it was left; not when it was wiped since.
    while (dirty && began === wipesSoFar()) {
      dirty = false;
      const { record: kept, fault } = await keep(talk.value, base.revision);
      if (kept) {
        base = kept;
        if (!dirty) keeping.value = 'kept';
      } else if (fault.code !== 'changed-elsewhere' || !meet(fault.kept)) {
        dirty = true;
        keeping.value = fault;
        if (fault.code !== 'changed-elsewhere') schedule(RETRY_MS);
        return;
      }
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writeAll().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  function schedule(rest: number): void {
    timer ??= window.setTimeout(flush, rest);
  }

  const change = (edit: (now: Talk) => Talk) => {
    // After the screen has answered the finger: writing takes time of its own.
    if (put(edit(talk.value))) schedule(0);
  };

  const step = (from: typeof past, to: typeof future) => {
    const board = from.value.at(-1);
    if (!board) return;
    to.value = [...to.value, talk.value];
    from.value = from.value.slice(0, -1);
    change((now) => restoreBoard(now, board));
  };

  let waiting: TalkRecord | undefined;
  const adoptWaiting = () => {
    const newer = waiting;
    waiting = undefined;
    if (newer?.id === base.id && newer.revision > base.revision && !dirty && !writing) adopt(newer);
  };

  const stopListening = onElsewhere((newer, id) => {
    if (id !== base.id) return;
    waiting = newer;
    if (!newer) {
      dirty = true;
      keeping.value = { code: 'changed-elsewhere', kept: undefined };
    } else if (!isWriting()) adoptWaiting();
    // Else the words of two tabs would run together under the caret. Writing on meets the other tab's as it is kept.
  });

  const leave = () => void flush();
  document.addEventListener('visibilitychange', leave);
  addEventListener('pagehide', leave);
  document.addEventListener('focusout', adoptWaiting);

  return {
    talk,
    keeping,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    change,
    type(edit) {
      if (put(edit(talk.value))) schedule(TYPING_REST_MS);
    },
    changeBoard(edit) {
      const before = talk.value;
      change(edit);
      if (talk.value === before) return;
      past.value = [...past.value, before].slice(-MOST_UNDOS);
      future.value = [];
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    takeTheirs() {
      const fault = keeping.value;
      if (typeof fault === 'object' && fault.code === 'changed-elsewhere' && fault.kept) adopt(fault.kept);
    },
    keepMineAsCopy() {
      const id = crypto.randomUUID();
      base = { id, revision: 0, talk: { ...talk.value, id } };
      talk.value = base.talk;
      dirty = true;
      keeping.value = 'busy';
      void flush();
      return id;
    },
    flush,
    close() {
      void flush();
      stopListening();
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      document.removeEventListener('focusout', adoptWaiting);
    },
  };
}
