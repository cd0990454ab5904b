// An attacker at the page: whatever is handed in, taken away, shown, begun anew, undone, killed or done in two windows,
// any two batches that this device ever showed are the same or share no talk. So no two pictures differ by less than one.

import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_PILE, type Pile, putOn, showWaiting, talksShown } from '../../../companion/group/pile/pile.ts';
import { openSharedPile, type PileEdit, type SharedPile } from '../../../companion/group/pile/sharedPile.ts';
import {
  beginAnew,
  lookAtBatches,
  putBack,
  recallTalks,
  type TakenIn,
} from '../../../companion/group/pile/shownBefore.ts';
import { takeIn } from '../../../companion/group/pile/takeIn.ts';
import { openMemory } from '../../../companion/storage/memory.ts';
import type { TalkStore } from '../../../companion/talks/record.ts';
import { NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { type Batch, LEAST_THRESHOLD } from '../../../src/domain/group/batch.ts';
import { groupText, readGroup } from '../../../src/domain/group/groupFile.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { type Library, loadLibrary, openLine, unexpected } from '../talks/tabs.ts';
import { deck, storied, TAGS } from './samples.ts';

const SETTING = 'group';
const FRAME_MS = 16;
const TELL_MS = 5;
/** Long enough for all that was asked for, a retry too. */
const REST_MS = 4_000;

const ALL = [...storied(16, 5)];

/** All that was ever on a screen of this device, by id. */
let seen: Map<string, Batch>;
/** A file of each group that was given away. */
let files: string[];
let store: TalkStore;
/** How many more writes the device carries out before the browser dies; none: it lives on. */
let writesLeft: number;
/** Whether the write at which it dies reaches the disk. */
let reaches: boolean;
let line: ReturnType<typeof openLine>;
let libraries: readonly Library[];

/** What is on the screen is seen by somebody who writes it down. */
function see(batches: readonly Batch[], threshold: number): void {
  const view = viewGroup(batches, deck, threshold);
  const shown = batches.filter(({ n }) => n >= view.threshold);
  expect(view.n).toBe(shown.reduce((sum, { n }) => sum + n, 0));
  for (const batch of shown) seen.set(batch.id, batch);
}

/** Never settles: the page that asked is gone. */
const never = () => new Promise<never>(() => {});

class Window {
  readonly shared: SharedPile;
  readonly #stops: (() => void)[] = [];
  /** The group that ‘undo’ gives back. */
  #old: Pile | undefined;
  alive = true;

  constructor(library: Library) {
    const alive = <Result>(step: () => Promise<Result>): Promise<Result> => (this.alive ? step() : never());
    this.shared = openSharedPile({
      read: () => alive(() => library.setting(SETTING)),
      write: (kept, base) => alive(() => library.writeSetting(SETTING, kept, base)),
      wipesSoFar: library.wipesSoFar,
      answered: () => alive(() => new Promise((resolve) => setTimeout(resolve, FRAME_MS))),
      after: (ms, call) => setTimeout(call, ms),
    });
    this.#stops.push(
      library.onSettingElsewhere(SETTING, () => void this.shared.load()),
      this.shared.pile.subscribe(({ batches, threshold }) => this.alive && see(batches, threshold)),
    );
  }

  close(): void {
    this.alive = false;
    for (const stop of this.#stops) stop();
  }

  edit(edit: PileEdit): void {
    void this.shared.change(edit);
  }

  take(handIns: typeof ALL, batches: readonly Batch[] = []): void {
    const edit = (now: Pile) => takeIn(now, { handIns, batches, actions: NO_ACTIONS }, TAGS).pile;
    void (batches.length > 0 ? this.shared.keepFirst(edit) : this.shared.change(edit));
  }

  show(): void {
    void this.shared.keepFirst((now) => showWaiting(now, TAGS));
  }

  anew(): void {
    const old = this.shared.pile.value;
    this.#old = old;
    this.edit((now) => beginAnew(now, old, TAGS));
  }

  undo(): void {
    const old = this.#old;
    if (old) this.edit((now) => putBack(now, old, TAGS));
  }

  look(batches: readonly Batch[]): void {
    let looked: TakenIn | undefined;
    void this.shared
      .keepFirst((now) => {
        looked = lookAtBatches(now, batches);
        return looked.pile;
      })
      .then((outcome) => {
        if (this.alive && outcome === 'kept' && looked) see(looked.fit, LEAST_THRESHOLD);
      });
  }
}

let windows: Window[];

async function openWindow(at: number): Promise<void> {
  const library = libraries[at]!;
  await library.openLibrary({
    store,
    channel: line(),
    seemsPrivate: async () => false,
    onTrouble: unexpected,
  });
  windows[at]?.close();
  windows[at] = new Window(library);
  await windows[at]!.shared.load();
}

/** Every window of the browser dies at once, and both are opened again. */
async function restart(): Promise<void> {
  for (const each of windows) each.close();
  writesLeft = Number.POSITIVE_INFINITY;
  line = openLine((deliver) => setTimeout(deliver, TELL_MS));
  for (const at of libraries.keys()) await openWindow(at);
}

function openDisk(): TalkStore {
  const memory = openMemory();
  return {
    ...memory,
    async writeSetting(...write) {
      writesLeft -= 1;
      if (writesLeft > 0) return memory.writeSetting(...write);
      if (writesLeft === 0 && reaches) await memory.writeSetting(...write);
      for (const each of windows) each.alive = false;
      return never();
    },
  };
}

/** What a group's file holds, forged or not: a batch of these talks that says it was shown elsewhere. */
const batchOf = (talks: typeof ALL): readonly Batch[] =>
  showWaiting(putOn(EMPTY_PILE, talks, TAGS).pile, TAGS).batches;

const someTalks = fc.subarray(ALL, { minLength: 1 });
const span = fc
  .tuple(fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }))
  .map(([from, n]) => ALL.slice(from, from + n));
const which = fc.nat({ max: 1 });
const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('take' as const), at: which, talks: fc.oneof(span, someTalks) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('show' as const), at: which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('anew', 'undo'), at: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, FRAME_MS, REST_MS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('threshold' as const), at: which, n: fc.constantFrom(5, 8, 12) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('file', 'look'), at: which, talks: span }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('give', 'again', 'reload', 'recall'), at: which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      writes: fc.nat({ max: 2 }),
      reaches: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer Each> ? Each : never;

async function act(step: Action): Promise<void> {
  if (step.do === 'wait') return void (await vi.advanceTimersByTimeAsync(step.ms));
  if (step.do === 'restart') return restart();
  if (step.do === 'kill') {
    [writesLeft, reaches] = [step.writes + 1, step.reaches];
    return;
  }
  const window = windows[step.at]!;
  if (!window.alive) return restart();
  switch (step.do) {
    case 'take':
      return window.take(step.talks);
    case 'show':
      return window.show();
    case 'anew':
      return window.anew();
    case 'undo':
      return window.undo();
    case 'threshold':
      return window.edit((now) => ({ ...now, threshold: step.n }));
    case 'file':
      return window.take([], batchOf(step.talks));
    case 'look':
      return window.look(batchOf(step.talks));
    case 'give':
      files.push(groupText(window.shared.pile.value.batches));
      return;
    case 'again':
      for (const file of files) {
        const read = readGroup(JSON.parse(file));
        if (read.ok) window.take([], read.batches);
      }
      return;
    case 'recall':
      return void window.shared.keepFirst((now) => recallTalks(now, [ALL[0]!.talk, ALL[5]!.talk], TAGS));
    case 'reload':
      return openWindow(step.at);
  }
}

/** Pairs that were shown, share a talk and are not the same. */
function differences(): readonly string[] {
  const shown = [...seen.values()];
  return shown.flatMap((one, at) =>
    shown
      .slice(at + 1)
      .filter((other) => other.talks.some((talk) => one.talks.includes(talk)))
      .map((other) => `${one.n} and ${other.n} talks`),
  );
}

async function attack(steps: readonly Action[]): Promise<void> {
  store = openDisk();
  [seen, files, windows] = [new Map(), [], []];
  await restart();
  for (const step of steps) await act(step);
  await vi.advanceTimersByTimeAsync(REST_MS);
  await restart();
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(differences()).toEqual([]);
  for (const { n } of seen.values()) expect(n).toBeGreaterThanOrEqual(LEAST_THRESHOLD);
  for (const each of windows) each.close();
}

beforeAll(async () => {
  libraries = [await loadLibrary(), await loadLibrary()];
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const take = (at: 0 | 1, from: number, to: number): Action => ({
  do: 'take',
  at,
  talks: ALL.slice(from, to),
});
const show = (at: 0 | 1): Action => ({ do: 'show', at });
const rest: Action = { do: 'wait', ms: REST_MS };

it.each<[string, readonly Action[]]>([
  [
    'the browser dies as they are kept',
    [
      take(0, 0, 8),
      rest,
      { do: 'kill', writes: 0, reaches: false },
      show(0),
      rest,
      { do: 'restart' },
      take(0, 8, 9),
      show(0),
    ],
  ],
  [
    'a new group is begun and all tables hand in again',
    [take(0, 0, 8), show(0), rest, { do: 'anew', at: 0 }, take(0, 0, 9), rest, show(0)],
  ],
  ['two windows press in the same instant', [take(0, 0, 8), rest, take(1, 8, 9), show(0), show(1)]],
  [
    'a file of the group has grown elsewhere',
    [take(0, 0, 8), show(0), rest, { do: 'file', at: 0, talks: ALL.slice(0, 9) }],
  ],
  [
    'such a file is looked at beside it',
    [take(0, 0, 8), show(0), rest, { do: 'look', at: 0, talks: ALL.slice(0, 9) }],
  ],
  [
    'what was looked at is handed in',
    [{ do: 'look', at: 0, talks: ALL.slice(0, 8) }, rest, take(1, 0, 9), rest, show(1)],
  ],
])('finds no difference when %s', (_, steps) => attack(steps));

it('finds no difference in whatever it does', async () => {
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 16 }), attack), {
    numRuns: 400,
  });
});

it('does find one in a page that forgets what it showed', () => {
  const shown = batchOf(ALL.slice(0, 8));
  seen = new Map([...shown, ...batchOf(ALL.slice(0, 9))].map((batch) => [batch.id, batch]));
  expect(talksShown({ ...EMPTY_PILE, batches: shown })).toBe(8);
  expect(differences()).toHaveLength(1);
});
