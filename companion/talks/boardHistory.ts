// What can be undone and redone on the board of an open talk.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { restoreBoard } from '../../src/domain/talk/talkEdits.ts';

export interface BoardHistory {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Notes that the board was changed by hand. */
  note(before: Talk): void;
  /** The talk of now with the board one step earlier or later; the same talk when there is no such step. */
  undo(now: Talk): Talk;
  redo(now: Talk): Talk;
}

const MOST_UNDOS = 200;

export function openBoardHistory(): BoardHistory {
  const past = signal<readonly Talk[]>([]);
  const future = signal<readonly Talk[]>([]);
  const step = (now: Talk, from: typeof past, to: typeof future): Talk => {
    const board = from.value.at(-1);
    if (!board) return now;
    to.value = [...to.value, now];
    from.value = from.value.slice(0, -1);
    return restoreBoard(now, board);
  };
  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    note(before) {
      past.value = [...past.value, before].slice(-MOST_UNDOS);
      future.value = [];
    },
    undo: (now) => step(now, past, future),
    redo: (now) => step(now, future, past),
  };
}
