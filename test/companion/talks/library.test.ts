// The list of talks in two tabs of one browser, each told of what the other does.

import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openMemory } from '../../../companion/storage/memory.ts';
import type { TalkStore } from '../../../companion/talks/record.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { type Library, loadLibrary, openLine, unexpected } from './tabs.ts';

const talk = (id: string, date: string) => ({ ...emptyTalk(), id, date });
const BROKEN = { id: 'broken', found: 7 };

let store: TalkStore;
let deliveries: (() => void)[];
let here: Library;
let there: Library;

beforeAll(async () => {
  [here, there] = [await loadLibrary(), await loadLibrary()];
});

beforeEach(async () => {
  const memory = openMemory();
  store = { ...memory, all: async () => ({ ...(await memory.all()), broken: [BROKEN] }) };
  deliveries = [];
  const line = openLine((deliver) => deliveries.push(deliver));
  for (const library of [here, there])
    await library.openLibrary({
      store,
      channel: line(),
      seemsPrivate: async () => true,
      onTrouble: unexpected,
    });
});

/** Lets the tabs hear what was told so far, and do what follows from it. */
async function hear(): Promise<void> {
  for (const deliver of deliveries.splice(0)) deliver();
  await new Promise(setImmediate);
}

const listed = (library: Library) => library.talks.value.map(({ id }) => id);

it('has the latest talk first, and shows in each tab what the other keeps and throws away', async () => {
  await here.keep(talk('a', '2026-11-20'), 0);
  await here.keep(talk('b', '2026-11-22'), 0);
  expect(listed(here)).toEqual(['b', 'a']);
  expect(listed(there)).toEqual([]);
  await hear();
  expect(listed(there)).toEqual(['b', 'a']);
  await there.removeTalks(['b']);
  await hear();
  expect(listed(here)).toEqual(['a']);
});

it('takes over what another tab kept when its own write comes too late', async () => {
  await here.keep(talk('a', '2026-11-20'), 0);
  const { fault } = await there.keep(talk('a', '2026-11-21'), 0);
  expect(fault).toMatchObject({ code: 'changed-elsewhere', kept: { revision: 1 } });
  expect(there.recordOf('a')?.talk.date).toBe('2026-11-20');
  expect(there.revisionsNow()).toEqual(new Map([['a', 1]]));
});

it('forgets in both tabs what cannot be read once that is thrown away', async () => {
  expect(there.broken.value).toEqual([BROKEN]);
  await here.removeTalks([BROKEN.id]);
  await hear();
  expect([here.broken.value, there.broken.value]).toEqual([[], []]);
});

it('is empty in both tabs after one of them wipes everything, and both count it', async () => {
  const before = [here.wipesSoFar(), there.wipesSoFar()];
  await here.keep(talk('a', '2026-11-20'), 0);
  await hear();
  await here.wipeAll();
  await hear();
  expect([listed(here), listed(there)]).toEqual([[], []]);
  expect([here.wipesSoFar(), there.wipesSoFar()]).toEqual(before.map((wipes) => wipes + 1));
});

it('tells of a setting only whom it concerns, and all of them when everything is wiped', async () => {
  const told: string[] = [];
  const stops = ['group', 'other'].map((name) => there.onSettingElsewhere(name, () => told.push(name)));
  expect(await here.writeSetting('group', { n: 1 }, 0)).toEqual({ revision: 1 });
  expect(await here.writeSetting('group', { n: 2 }, 0)).toMatchObject({
    fault: { kept: { n: 1, revision: 1 } },
  });
  await hear();
  expect(told).toEqual(['group']);
  await here.wipeAll();
  await hear();
  expect(told).toEqual(['group', 'group', 'other']);
  for (const stop of stops) stop();
  await here.writeSetting('group', { n: 3 }, 0);
  await hear();
  expect(told).toHaveLength(3);
});

it('keeps its list when the browser cleared the store, and says of a write that builds on it what happened', async () => {
  let tellCleared = () => {};
  const emptied = openMemory();
  const listening = {
    ...openMemory(),
    onCleared(call: () => void) {
      tellCleared = call;
    },
  };
  const open = (used: TalkStore) =>
    here.openLibrary({
      store: used,
      channel: { tell: () => {}, onNotice: () => {} },
      seemsPrivate: async () => false,
      onTrouble: unexpected,
    });
  await open(listening);
  await here.keep(talk('a', '2026-11-20'), 0);
  await listening.wipe();
  tellCleared();
  expect(here.cleared.value).toBe(true);
  expect(await here.keepOpen(talk('a', '2026-11-21'), 1)).toEqual({ fault: { code: 'cleared' } });
  expect(here.talks.value).toEqual([talk('a', '2026-11-21')]);
  await open(emptied);
  expect(here.cleared.value).toBe(false);
});

it('says nothing of a store that was cleared while the list was empty', async () => {
  let tellCleared = () => {};
  await there.openLibrary({
    store: {
      ...openMemory(),
      onCleared(call) {
        tellCleared = call;
      },
    },
    channel: { tell: () => {}, onNotice: () => {} },
    seemsPrivate: async () => false,
    onTrouble: unexpected,
  });
  tellCleared();
  expect(there.cleared.value).toBe(false);
});

it('says how long talks last here', async () => {
  const channel = { tell: () => {}, onNotice: () => {} };
  const open = async (lasting: boolean, isPrivate: boolean) => {
    await here.openLibrary({
      store: { ...store, lasting },
      channel,
      seemsPrivate: async () => isPrivate,
      onTrouble: unexpected,
    });
    return here.lasting.value;
  };
  expect(await open(false, true)).toBe('no');
  expect(await open(true, true)).toBe('perhaps-private');
  expect(await open(true, false)).toBe('yes');
});
