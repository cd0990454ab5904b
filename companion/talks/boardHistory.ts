// What can be undone and redone on the board of an open talk.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { restoreBoard } from '../../src/domain/talk/talkEdits.ts';

/** What goes along with a change of the board, and is undone and redone with it. */
export interface Along {
  undo(): unknown;
  redo(): unknown;
}

interface Moment {
  readonly board: Talk;
  readonly along: Along | undefined;
}

export interface BoardHistory {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Notes that the board was changed by hand, and what went along with that. */
  note(before: Talk, along?: Along): void;
  /** The talk of now with the board one step earlier or later; the same talk when there is no such step. */
  undo(now: Talk): Talk;
  redo(now: Talk): Talk;
}

const MOST_UNDOS = 200;

export function openBoardHistory(): BoardHistory {
  const past = signal<readonly Moment[]>([]);
  const future = signal<readonly Moment[]>([]);
  const step = (now: Talk, way: 'undo' | 'redo', from: typeof past, to: typeof future): Talk => {
    const moment = from.value.at(-1);
    if (!moment) return now;
    const { board, along } = moment;
    to.value = [...to.value, { board: now, along }];
    from.value = from.value.slice(0, -1);
    along?.[way]();
    return restoreBoard(now, board);
  };
  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    note(board, along) {
      past.value = [...past.value, { board, along }].slice(-MOST_UNDOS);
      future.value = [];
    },
    undo: (now) => step(now, 'undo', past, future),
    redo: (now) => step(now, 'redo', future, past),
  };
}
