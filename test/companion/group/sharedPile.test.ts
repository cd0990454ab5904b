// The pile in two windows: what both gather is kept, whoever writes first, and what is shown counts each talk once.

import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPile, readPile } from '../../../companion/group/pile/keptPile.ts';
import { EMPTY_PILE, type Pile, putOn, showWaiting } from '../../../companion/group/pile/pile.ts';
import { openSharedPile, type SharedPile } from '../../../companion/group/pile/sharedPile.ts';
import { beginAnew, putBack } from '../../../companion/group/pile/shownBefore.ts';
import { openMemory } from '../../../companion/storage/memory.ts';
import type { TalkStore } from '../../../companion/talks/record.ts';
import { type Library, loadLibrary, openLine, unexpected } from '../talks/tabs.ts';
import { shownPile, TAGS, tables } from './samples.ts';

const FRAME_MS = 16;
const TELL_MS = 5;
const APART_MS = 300;
const RETRY_MS = 3_000;
const SETTING = 'group';

let libraries: readonly [Library, Library];
let store: TalkStore;
let stops: (() => void)[];
let windows: readonly [SharedPile, SharedPile];

/** Whether the windows hear of each other; else they learn of it when they write. */
let hearing: boolean;

beforeAll(async () => {
  libraries = [await loadLibrary(), await loadLibrary()];
});

async function openWindow(library: Library, line: ReturnType<typeof openLine>): Promise<SharedPile> {
  await library.openLibrary({
    store,
    channel: line(),
    seemsPrivate: async () => false,
    onTrouble: unexpected,
  });
  const shared = openSharedPile({
    read: () => library.setting(SETTING),
    write: (kept, base) => library.writeSetting(SETTING, kept, base),
    wipesSoFar: library.wipesSoFar,
    answered: () => new Promise((resolve) => setTimeout(resolve, FRAME_MS)),
    after: (ms, call) => setTimeout(call, ms),
  });
  stops.push(library.onSettingElsewhere(SETTING, () => void shared.load()));
  await shared.load();
  return shared;
}

async function openBoth(): Promise<void> {
  const line = openLine((deliver) => {
    if (hearing) setTimeout(deliver, TELL_MS);
  });
  windows = [await openWindow(libraries[0], line), await openWindow(libraries[1], line)];
}

beforeEach(async () => {
  vi.useFakeTimers();
  store = openMemory();
  stops = [];
  hearing = true;
  await openBoth();
});

afterEach(() => {
  for (const stop of stops) stop();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
async function kept(): Promise<Pile> {
  const read = readPile(await store.setting(SETTING));
  if (typeof read === 'string') throw new Error(`what is kept is ${read}`);
  return read;
}
const gather = (shared: SharedPile, handIns: ReturnType<typeof tables>) =>
  shared.change((now) => putOn(now, handIns, TAGS).pile);
const show = (shared: SharedPile) => shared.keepFirst((now) => showWaiting(now, TAGS));
const conclude = (shared: SharedPile, conclusions: string) =>
  shared.change((now) => ({ ...now, conclusions }));

/** All talks that were handed in, waiting or shown, in the order of their keys; one that counts twice is in it twice. */
const talksIn = ({ waiting, batches }: Pile): readonly string[] =>
  [
    ...waiting.map(({ talk }) => talk),
    ...batches.flatMap(({ talks }) => [...talks].map((talk) => talk.toString(16).padStart(16, '0'))),
  ].sort();
const keysOf = (handIns: ReturnType<typeof tables>) => handIns.map(({ talk }) => talk).sort();

describe('two windows that gather', () => {
  it.each([true, false])(
    'lose no talk, however close together they come (they hear of each other: %s)',
    async (hears) => {
      const apart = fc.array(fc.nat({ max: APART_MS }), { minLength: 6, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(apart, apart, async (...times) => {
          store = openMemory();
          hearing = hears;
          await openBoth();
          const all = tables(12, 3);
          windows.forEach((shared, index) => {
            let at = 0;
            times[index]!.forEach((later, n) => {
              at += later;
              setTimeout(() => gather(shared, [all[6 * index + n]!]), at);
            });
          });
          await pass(7 * APART_MS);
          expect(talksIn(await kept())).toEqual(keysOf(all));
          if (hears) for (const shared of windows) expect(talksIn(shared.pile.value)).toEqual(keysOf(all));
        }),
        { seed: 13, numRuns: 60 },
      );
    },
  );

  it('let the newer version of a talk win, whoever writes last', async () => {
    const [talk] = tables(1);
    const newer = { ...talk!, revision: talk!.revision + 60 };
    gather(windows[0], [newer]);
    gather(windows[1], [talk!]);
    await pass(APART_MS);
    expect((await kept()).waiting).toEqual([newer]);
  });

  it('show each talk once when both press in the same instant', async () => {
    const all = tables(11, 4);
    gather(windows[0], all.slice(0, 6));
    await pass(APART_MS);
    gather(windows[0], all.slice(6, 7));
    gather(windows[1], all.slice(7));
    show(windows[0]);
    show(windows[1]);
    await pass(APART_MS);
    const pile = await kept();
    expect(talksIn(pile)).toEqual(keysOf(all));
    // Four that came too late for the other's batch wait for a fifth.
    expect(pile.batches.map(({ n }) => n)).toEqual([7]);
    expect(pile.waiting).toHaveLength(4);
    for (const shared of windows) expect(shared.pile.value).toEqual(pile);
  });

  it('keep the conclusions that were typed last, beside what the other gathers', async () => {
    conclude(windows[0], 'Kleine stappen');
    gather(windows[1], tables(2));
    await pass(APART_MS);
    conclude(windows[1], 'Grote stappen');
    await pass(APART_MS);
    expect(await kept()).toMatchObject({ conclusions: 'Grote stappen', waiting: { length: 2 } });
    expect(windows[0].pile.value.conclusions).toBe('Grote stappen');
  });

  it('keep for the new group what comes in while one of them begins anew, and give the old one back', async () => {
    const all = tables(8, 5);
    gather(windows[0], all.slice(0, 6));
    await pass(APART_MS);
    const old = windows[0].pile.value;
    windows[0].change((now) => beginAnew(now, old, TAGS));
    gather(windows[1], all.slice(6));
    await pass(APART_MS);
    expect(talksIn(await kept())).toEqual(keysOf(all.slice(6)));
    windows[0].change((now) => putBack(now, old, TAGS));
    await pass(APART_MS);
    expect(talksIn(await kept())).toEqual(keysOf(all));
  });
});

describe('what was kept', () => {
  it('is read when it is from before revisions, and built on', async () => {
    const old = putOn(shownPile(12), tables(2, 2), TAGS).pile;
    await store.keepSetting(SETTING, keepPile(old));
    await windows[0].load();
    expect(windows[0].pile.value).toEqual(old);
    gather(windows[0], tables(3, 2));
    await pass(APART_MS);
    expect((await kept()).waiting).toHaveLength(3);
  });

  it('is met when a window of before revisions wrote over it', async () => {
    gather(windows[0], tables(2, 2));
    await pass(APART_MS);
    await store.keepSetting(SETTING, keepPile(putOn(EMPTY_PILE, tables(3, 2), TAGS).pile));
    gather(windows[0], tables(1, 6));
    await pass(APART_MS);
    expect((await kept()).waiting).toHaveLength(4);
  });

  it('stays as it is when it cannot be read, until a talk begins a new group', async () => {
    await store.keepSetting(SETTING, { version: 0 });
    await windows[0].load();
    expect(windows[0].unreadable.value).toBe('damaged');
    expect(await store.setting(SETTING)).toEqual({ version: 0 });
    gather(windows[0], tables(1));
    await pass(APART_MS);
    expect(windows[0].unreadable.value).toBeUndefined();
    expect((await kept()).waiting).toHaveLength(1);
  });

  it('is not overwritten unseen when another window kept what this one cannot read', async () => {
    hearing = false;
    const later = { version: 0, revision: 7 };
    await store.keepSetting(SETTING, later);
    gather(windows[0], tables(1));
    await pass(APART_MS);
    expect(await store.setting(SETTING)).toEqual(later);
    expect(windows[0].unreadable.value).toBe('damaged');
    expect(windows[0].pile.value.waiting).toHaveLength(1);
    gather(windows[0], tables(2));
    await pass(APART_MS);
    expect((await kept()).waiting).toHaveLength(2);
  });
});

describe('what a newer Duwtje kept', () => {
  it.each([true, false])(
    'is never overwritten, also when it came in the middle (heard of: %s)',
    async (heard) => {
      hearing = heard;
      const newer = { version: 99, revision: 7 };
      await store.keepSetting(SETTING, newer);
      if (heard) await windows[0].load();
      for (const n of [1, 2]) {
        gather(windows[0], tables(n));
        await pass(APART_MS);
      }
      expect(await show(windows[0])).toBe('refused');
      expect(windows[0].unreadable.value).toBe('newer');
      expect(await windows[0].flush()).toBe(false);
      expect(await store.setting(SETTING)).toEqual(newer);
    },
  );
});

describe('a device that does not take it', () => {
  it.each([
    ['says that it is full', async () => ({ fault: { code: 'full' } }) as const, 'full'],
    ['throws', () => Promise.reject(new Error('lost')), 'refused'],
  ] as const)('is told of when it %s, and tried again until it does', async (_, refuse, fault) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { writeSetting } = store;
    store.writeSetting = refuse;
    const first = gather(windows[0], tables(1));
    await pass(3 * RETRY_MS);
    expect(await first).toBe(fault);
    gather(windows[0], tables(2));
    await pass(APART_MS);
    expect(windows[0].unkept.value).toBe(fault);
    // One try waits, however many changes there were.
    expect(vi.getTimerCount()).toBe(1);
    const flushed = windows[0].flush();
    await pass(APART_MS);
    expect(await flushed).toBe(false);
    store.writeSetting = writeSetting;
    await pass(RETRY_MS);
    expect((await kept()).waiting).toHaveLength(2);
    expect(await windows[0].flush()).toBe(true);
    expect(windows[0].unkept.value).toBeUndefined();
  });
});

describe('what is to be shown', () => {
  const onScreen = () => windows[0].pile.value.batches;

  it('is not on the screen before it is kept, and then at once', async () => {
    gather(windows[0], tables(8));
    await pass(APART_MS);
    const { writeSetting } = store;
    const shownAtWrite: number[] = [];
    store.writeSetting = async (...write) => {
      shownAtWrite.push(onScreen().length);
      const result = await writeSetting(...write);
      shownAtWrite.push(onScreen().length);
      return result;
    };
    const shown = show(windows[0]);
    expect(onScreen()).toEqual([]);
    // Nothing waits for a frame.
    expect(await shown).toBe('kept');
    expect(shownAtWrite).toEqual([0, 0]);
    expect(onScreen()).toEqual((await kept()).batches);
  });

  it.each([
    ['full', async () => ({ fault: { code: 'full' } }) as const],
    ['refused', () => Promise.reject(new DOMException('closed', 'InvalidStateError'))],
  ] as const)(
    'is not shown where the device says %s, not later either, until it is asked for again',
    async (fault, refuse) => {
      vi.spyOn(console, 'warn').mockReturnValue();
      gather(windows[0], tables(8));
      await pass(APART_MS);
      const { writeSetting } = store;
      store.writeSetting = refuse;
      expect(await show(windows[0])).toBe(fault);
      gather(windows[0], tables(9));
      await pass(APART_MS);
      expect([onScreen(), windows[0].pile.value.waiting.length]).toEqual([[], 9]);
      store.writeSetting = writeSetting;
      await pass(RETRY_MS);
      expect(await kept()).toMatchObject({ waiting: { length: 9 }, batches: [] });
      expect(await show(windows[0])).toBe('kept');
      expect(onScreen().map(({ n }) => n)).toEqual([9]);
    },
  );

  it('is what was worked out ahead, when nothing came between', async () => {
    gather(windows[0], tables(8));
    await pass(APART_MS);
    const from = windows[0].pile.value;
    let before: Pile | undefined;
    await windows[0].keepFirst((now) => {
      before = now;
      return showWaiting(now, TAGS);
    });
    expect(before).toBe(from);
  });

  it('is given up when everything is wiped first', async () => {
    gather(windows[0], tables(8));
    await pass(APART_MS);
    const wiped = libraries[1]!.wipeAll();
    await pass(TELL_MS);
    const { setting } = store;
    store.setting = async (name) => {
      await libraries[0]!.wipeAll();
      return setting(name);
    };
    const loading = windows[0].load();
    const shown = show(windows[0]);
    await Promise.all([wiped, loading]);
    expect(await shown).toBe('gone');
    expect(onScreen()).toEqual([]);
  });
});

describe('wiping everything', () => {
  it.each([
    ['here', 0],
    ['in the other window', 1],
  ])(
    '%s takes along what was gathered before and is not kept yet, and nothing that comes after',
    async (_, who) => {
      gather(windows[0], tables(3));
      await libraries[who]!.wipeAll();
      await pass(TELL_MS);
      gather(windows[0], tables(1, 9));
      await pass(APART_MS);
      expect(talksIn(await kept())).toEqual(keysOf(tables(1, 9)));
      expect(windows[0].pile.value).toEqual(await kept());
    },
  );
});

it('says no more that something is not kept once that is wiped', async () => {
  store.writeSetting = async () => ({ fault: { code: 'full' } });
  gather(windows[0], tables(1));
  await pass(APART_MS);
  expect(windows[0].unkept.value).toBe('full');
  await libraries[1]!.wipeAll();
  await pass(APART_MS);
  expect(windows[0].unkept.value).toBeUndefined();
});

describe('beginning anew', () => {
  it('leaves the threshold and nothing else, and can be taken back', () => {
    const old = {
      ...putOn(shownPile(12), tables(3, 2), TAGS).pile,
      threshold: 8,
      conclusions: 'Kleine stappen',
    };
    const anew = beginAnew(old, old, TAGS);
    expect(anew).toEqual({ ...EMPTY_PILE, threshold: 8, earlier: old.batches });
    expect(putBack(anew, old, TAGS)).toEqual(old);
  });

  it('leaves what was typed elsewhere since', () => {
    const old = { ...EMPTY_PILE, conclusions: 'Oud' };
    expect(beginAnew({ ...old, conclusions: 'Nieuw' }, old, TAGS).conclusions).toBe('Nieuw');
  });
});
