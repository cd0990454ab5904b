// The pile where several windows change it: what another window kept is never overwritten, it is built on.

import { type ReadonlySignal, signal } from '@preact/signals';
import { revisionIn, type SettingResult, type WriteFault } from '../../talks/record.ts';
import { keepPile, readPile } from './keptPile.ts';
import { EMPTY_PILE, type Pile } from './pile.ts';

/** Where the pile is kept. */
export interface PileKeeper {
  read(): Promise<unknown>;
  /** Compares and writes at once. @param base the revision that it builds on; 0 when there was none */
  write(kept: object, base: number): Promise<SettingResult>;
  /** How often everything was wiped so far. */
  wipesSoFar(): number;
  /** Comes when the screen has answered the finger: writing takes time of its own. */
  answered(): Promise<void>;
  /** Tells, once, that the device did not take it; it is tried again until it does. */
  onFault(fault: WriteFault<unknown>): void;
  /** Calls once after so many ms. */
  after(ms: number, call: () => void): void;
}

/** Carried out again on what another window kept, when that came first: so it says what changes, not what is there. */
export type PileEdit = (now: Pile) => Pile;

export interface SharedPile {
  /** As it is on this screen. */
  readonly pile: ReadonlySignal<Pile>;
  /** What was kept cannot be read: it is left where it is until the next change begins a new group. */
  readonly unreadable: ReadonlySignal<boolean>;
  /** Loads what is kept now. */
  load(): Promise<void>;
  /** Changes the pile and keeps it. */
  change(edit: PileEdit): void;
  /** Writes at once what is not kept yet. @returns whether all is kept */
  flush(): Promise<boolean>;
}

const RETRY_MS = 3_000;

export function openSharedPile(keeper: PileKeeper): SharedPile {
  const pile = signal(EMPTY_PILE);
  const unreadable = signal(false);
  let kept = { pile: EMPTY_PILE, revision: 0 };
  /** Carried out on the screen and not kept yet, each after so many wipes. */
  let pending: readonly { readonly edit: PileEdit; readonly wipes: number }[] = [];
  // One after the other: what is read while something is being written may be old when it comes.
  let queue = Promise.resolve();

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = queue.then(step);
    // Whoever asked hears what went wrong; the next one has its turn all the same.
    queue = turn.catch(() => {});
    return turn;
  };

  // What was gathered before everything was wiped does not come back.
  const isOfNow = ({ wipes }: { readonly wipes: number }) => wipes === keeper.wipesSoFar();

  /** Takes what lies there as the ground for what is not kept yet. */
  const buildOn = (found: unknown) => {
    const read = readPile(found);
    kept = { pile: read ?? EMPTY_PILE, revision: revisionIn(found) };
    unreadable.value = read === undefined;
    pending = pending.filter(isOfNow);
    pile.value = pending.reduce((so, { edit }) => edit(so), kept.pile);
  };

  let failed = false;
  const tryAgain = (fault: WriteFault<unknown>) => {
    if (!failed) keeper.onFault(fault);
    failed = true;
    keeper.after(RETRY_MS, () => void inTurn(write));
  };

  const writeAll = async () => {
    // Of changes that come fast only the last has to be on the disk.
    while (pending.length > 0) {
      await keeper.answered();
      if (!pending.every(isOfNow)) {
        buildOn(await keeper.read());
        continue;
      }
      const [next, taken] = [pile.value, pending.length];
      const { revision, fault } = await keeper.write(keepPile(next), kept.revision);
      if (!fault) {
        kept = { pile: next, revision };
        pending = pending.slice(taken);
        failed = false;
        unreadable.value = false;
      } else if (fault.code === 'changed-elsewhere') {
        buildOn(fault.kept);
        // Nobody was told of it yet: only the next change overwrites it.
        if (unreadable.value) return;
      } else {
        tryAgain(fault);
        return;
      }
    }
  };

  const write = () =>
    writeAll().catch((cause: unknown) => tryAgain({ code: 'refused', reason: String(cause) }));

  return {
    pile,
    unreadable,
    load: () => inTurn(async () => buildOn(await keeper.read())),
    change(edit) {
      const next = edit(pile.value);
      if (next === pile.value) return;
      pile.value = next;
      pending = [...pending, { edit, wipes: keeper.wipesSoFar() }];
      void inTurn(write);
    },
    async flush() {
      await inTurn(write);
      return pending.length === 0;
    },
  };
}
