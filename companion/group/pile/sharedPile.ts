// The pile where several windows change it: what another window kept is never overwritten, it is built on. What is to be
// shown is kept first: a browser that is killed in between must know, when it comes back, what the room has seen.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { VersionRefusal } from '../../../src/domain/fileVersion.ts';
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
  /** Calls once after so many ms. */
  after(ms: number, call: () => void): void;
}

/** Carried out again on what another window kept, when that came first: so it says what changes, not what is there. */
export type PileEdit = (now: Pile) => Pile;

/** Why the device did not take something. */
export type PileFault = 'full' | 'refused';

/** What became of a change first; `gone`: everything was wiped before it was kept. */
export type PileOutcome = 'kept' | 'gone' | PileFault;

export interface SharedPile {
  /** As it is on this screen. */
  readonly pile: ReadonlySignal<Pile>;
  /**
   * Why what was kept cannot be read. What is damaged is left where it is until the next change begins a new group; what
   * a newer Duwtje kept is never overwritten.
   */
  readonly unreadable: ReadonlySignal<VersionRefusal | undefined>;
  /** Why the device has not taken all that is on this screen; it is tried again until it does. */
  readonly unkept: ReadonlySignal<PileFault | undefined>;
  /** Loads what is kept now. */
  load(): Promise<void>;
  /** Changes the pile on the screen at once, and keeps it. Never throws. @returns what the device said first */
  change(edit: PileEdit): Promise<PileOutcome>;
  /**
   * Changes what is shown: it comes on the screen when it is kept, and is given up when the device does not take it.
   * Never throws.
   */
  keepFirst(edit: PileEdit): Promise<PileOutcome>;
  /** Writes at once what is not kept yet. @returns whether all is kept */
  flush(): Promise<boolean>;
}

/** Asked for and not kept yet. */
interface Pending {
  readonly edit: PileEdit;
  /** How often everything had been wiped. */
  readonly wipes: number;
  /** It is not on the screen before it is kept. */
  readonly keptFirst: boolean;
  /** Tells who asked; after the first time nobody listens. */
  tell(outcome: PileOutcome): void;
}

const RETRY_MS = 3_000;

const carryOut = (pile: Pile, edits: readonly Pending[]) => edits.reduce((so, { edit }) => edit(so), pile);
const tellAll = (edits: readonly Pending[], outcome: PileOutcome) => {
  for (const { tell } of edits) tell(outcome);
};

export function openSharedPile(keeper: PileKeeper): SharedPile {
  const pile = signal(EMPTY_PILE);
  const unreadable = signal<VersionRefusal>();
  const unkept = signal<PileFault>();
  let kept = { pile: EMPTY_PILE, revision: 0 };
  let pending: readonly Pending[] = [];
  // One after the other: what is read while something is being written may be old when it comes.
  let queue = Promise.resolve();
  let waitsToRetry = false;

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = queue.then(step);
    // Whoever asked hears what went wrong; the next one has its turn all the same.
    queue = turn.catch(() => {});
    return turn;
  };

  // What was gathered before everything was wiped does not come back.
  const isOfNow = ({ wipes }: Pending) => wipes === keeper.wipesSoFar();

  const putOnScreen = () => {
    const onScreen = pending.filter(({ keptFirst }) => !keptFirst);
    pile.value = carryOut(kept.pile, onScreen);
  };

  /** Takes what lies there as the ground for what is not kept yet. */
  const buildOn = (found: unknown) => {
    const read = readPile(found);
    const isRead = typeof read !== 'string';
    kept = { pile: isRead ? read : EMPTY_PILE, revision: revisionIn(found) };
    unreadable.value = isRead ? undefined : read;
    const gone = pending.filter((each) => !isOfNow(each));
    pending = pending.filter(isOfNow);
    if (pending.length === 0) unkept.value = undefined;
    putOnScreen();
    tellAll(gone, 'gone');
  };

  /** Gives up what was to be shown. */
  const giveUp = (fault: PileFault) => {
    const asked = pending;
    pending = pending.filter(({ keptFirst }) => !keptFirst);
    tellAll(asked, fault);
  };

  const tryAgain = (fault: PileFault) => {
    giveUp(fault);
    if (pending.length === 0) return;
    unkept.value = fault;
    if (waitsToRetry) return;
    waitsToRetry = true;
    keeper.after(RETRY_MS, () => {
      waitsToRetry = false;
      void inTurn(write);
    });
  };

  const noteKept = (next: Pile, revision: number, done: readonly Pending[]) => {
    kept = { pile: next, revision };
    pending = pending.slice(done.length);
    unkept.value = undefined;
    unreadable.value = undefined;
    if (done.some(({ keptFirst }) => keptFirst)) putOnScreen();
    tellAll(done, 'kept');
  };

  const writeAll = async () => {
    // Of changes that come fast only the last has to be on the disk.
    while (pending.length > 0) {
      if (unreadable.value === 'newer') {
        giveUp('refused');
        return;
      }
      // Who waits for something to be shown has been answered by nothing yet.
      if (!pending.some(({ keptFirst }) => keptFirst)) await keeper.answered();
      if (!pending.every(isOfNow)) {
        buildOn(await keeper.read());
        continue;
      }
      const asked = pending;
      // The very pile that is on the screen, where there is no more to it: what was worked out of it ahead still fits.
      const next = asked.some(({ keptFirst }) => keptFirst) ? carryOut(kept.pile, asked) : pile.value;
      if (next === kept.pile) {
        noteKept(next, kept.revision, asked);
        continue;
      }
      const { revision, fault } = await keeper.write(keepPile(next), kept.revision);
      if (!fault) noteKept(next, revision, asked);
      else if (fault.code === 'changed-elsewhere') {
        buildOn(fault.kept);
        if (unreadable.value) {
          // Nobody was told of it yet: only the next change overwrites it.
          giveUp('refused');
          return;
        }
      } else {
        tryAgain(codeOf(fault));
        return;
      }
    }
  };

  const write = () =>
    writeAll().catch((cause: unknown) => {
      console.warn('Duwtje: the group was not kept:', cause);
      tryAgain('refused');
    });

  const ask = (edit: PileEdit, keptFirst: boolean) =>
    new Promise<PileOutcome>((tell) => {
      pending = [...pending, { edit, wipes: keeper.wipesSoFar(), keptFirst, tell }];
      void inTurn(write);
    });

  return {
    pile,
    unreadable,
    unkept,
    load: () => inTurn(async () => buildOn(await keeper.read())),
    async change(edit) {
      const next = edit(pile.value);
      if (next === pile.value) return 'kept';
      pile.value = next;
      return ask(edit, false);
    },
    keepFirst: (edit) => ask(edit, true),
    async flush() {
      await inTurn(write);
      return pending.length === 0;
    },
  };
}

const codeOf = ({ code }: WriteFault<unknown>): PileFault => (code === 'full' ? 'full' : 'refused');
