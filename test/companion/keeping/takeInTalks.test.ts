import { describe, expect, it } from 'vitest';
import { mergeImport, whereKnown } from '../../../companion/keeping/importPlan.ts';
import { type Keeper, takeBack, takeIn, type Written } from '../../../companion/keeping/takeInTalks.ts';
import { openMemory } from '../../../companion/storage/memory.ts';
import type { TalkStore } from '../../../companion/talks/record.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { REAL_TALK } from '../files/sampleTalks.ts';

const LATER = '2026-12-01T10:00:00.000Z';
const talk = (id: string, changes: Partial<Talk> = {}): Talk => ({ ...REAL_TALK, id, ...changes });

let made = 0;
const makeId = () => `fresh-${++made}`;

async function talksIn(store: TalkStore): Promise<Record<string, Talk>> {
  const { records } = await store.all();
  return Object.fromEntries(records.map((record) => [record.id, record.talk]));
}

/** A plan for what a store holds, and what carries it out there. */
async function planFor(store: TalkStore, incoming: readonly Talk[]) {
  const { records } = await store.all();
  const here = records.map((record) => record.talk);
  const keeper: Keeper = {
    keep: (kept, base) => store.write(kept, base),
    revisions: new Map(records.map(({ id, revision }) => [id, revision])),
    makeId,
  };
  return { plan: mergeImport(here, incoming, makeId), keeper };
}

async function storeWith(...talks: readonly Talk[]): Promise<TalkStore> {
  const store = openMemory();
  for (const each of talks) await store.write(each, 0);
  return store;
}

describe('a plan that is carried out', () => {
  it('adds, updates and copies, and leaves what is known', async () => {
    const store = await storeWith(talk('same'), talk('older'), talk('mine', { question: 'Van mij' }));
    const newer = talk('older', { changed: LATER, question: 'Hoe verder?' });
    const { plan, keeper } = await planFor(store, [
      talk('new'),
      talk('same'),
      newer,
      talk('mine', { question: 'Uit het bestand' }),
    ]);
    expect(await takeIn(plan, keeper)).toEqual({
      added: 1,
      updated: 1,
      copied: 1,
      known: 1,
      failed: 0,
      fault: undefined,
    });
    const kept = await talksIn(store);
    expect(Object.keys(kept)).toHaveLength(5);
    expect(kept.older).toEqual(newer);
    expect(kept.mine?.question).toBe('Van mij');
  });

  it('tells after each talk how far it is', async () => {
    const store = openMemory();
    const { plan, keeper } = await planFor(store, [talk('a'), talk('b')]);
    const progress: number[] = [];
    await takeIn(plan, { ...keeper, onProgress: (done) => progress.push(done) });
    expect(progress).toEqual([1, 2]);
  });
});

describe('a device that fills up midway', () => {
  const most = 2;
  const narrow = (store: TalkStore, keeper: Keeper): Keeper => ({
    ...keeper,
    keep: async (kept, base) =>
      (await store.all()).records.length < most ? store.write(kept, base) : { fault: { code: 'full' } },
  });
  const incoming = ['a', 'b', 'c', 'd'].map((id) => talk(id));

  it('keeps whole talks only, and counts the ones that it has not', async () => {
    const store = openMemory();
    const { plan, keeper } = await planFor(store, incoming);
    const taken = await takeIn(plan, narrow(store, keeper));
    expect(taken).toMatchObject({ added: 2, failed: 2, fault: { code: 'full' } });
    expect(await talksIn(store)).toEqual({ a: incoming[0], b: incoming[1] });
  });

  it('goes on where it stopped when the file is taken in again', async () => {
    const store = openMemory();
    const first = await planFor(store, incoming);
    await takeIn(first.plan, narrow(store, first.keeper));
    const second = await planFor(store, incoming);
    expect(await takeIn(second.plan, second.keeper)).toMatchObject({ added: 2, known: 2, failed: 0 });
    expect(Object.keys(await talksIn(store))).toHaveLength(4);
  });
});

describe('another tab that writes between plan and deed', () => {
  it('does not lose its words to an update', async () => {
    const store = await storeWith(talk('a'));
    const { plan, keeper } = await planFor(store, [
      talk('a', { changed: LATER, question: 'Uit het bestand' }),
    ]);
    await store.write(talk('a', { changed: LATER, question: 'Uit het andere venster' }), 1);
    expect(await takeIn(plan, keeper)).toMatchObject({ updated: 0, copied: 1 });
    const questions = Object.values(await talksIn(store)).map(({ question }) => question);
    expect(questions.sort()).toEqual(['Uit het andere venster', 'Uit het bestand']);
  });

  it('may have taken in the same file', async () => {
    const store = openMemory();
    const { plan, keeper } = await planFor(store, [talk('a')]);
    await store.write(talk('a'), 0);
    expect(await takeIn(plan, keeper)).toMatchObject({ added: 0, known: 1 });
  });

  it('may have thrown the talk away: it comes back', async () => {
    const store = await storeWith(talk('a'));
    const { plan, keeper } = await planFor(store, [talk('a', { changed: LATER })]);
    await store.remove(['a']);
    expect(await takeIn(plan, keeper)).toMatchObject({ added: 1, updated: 0 });
  });

  it('is given up on when it never stops', async () => {
    const store = openMemory();
    const { plan, keeper } = await planFor(store, [talk('a')]);
    const fault = { code: 'changed-elsewhere', kept: undefined } as const;
    const taken = await takeIn(plan, { ...keeper, keep: async () => ({ fault }) });
    expect(taken).toMatchObject({ added: 0, failed: 1, fault });
  });
});

it('lets what cannot be read lie, and puts the talk beside it', async () => {
  const written: string[] = [];
  const { plan, keeper } = await planFor(openMemory(), [talk('damaged')]);
  const taken = await takeIn(plan, {
    ...keeper,
    keep: async (kept, base) => {
      if (kept.id === 'damaged') return { fault: { code: 'changed-elsewhere', kept: undefined } };
      written.push(kept.id);
      return { record: { id: kept.id, revision: base + 1, talk: kept } };
    },
  });
  expect(taken).toMatchObject({ copied: 1, failed: 0 });
  expect(written).toHaveLength(1);
});

it('plans a copy for an id that something unreadable lies under, and only once', () => {
  const unreadable = new Set(['damaged']);
  const first = mergeImport([], [talk('damaged')], makeId, unreadable);
  expect(first.copied).toHaveLength(1);
  expect(mergeImport(first.copied, [talk('damaged')], makeId, unreadable).known).toHaveLength(1);
});

describe('what belongs with a talk', () => {
  it('is kept under the id that the talk got, and only once the talk is there', async () => {
    const store = await storeWith(talk('mine', { question: 'Van mij' }));
    const { plan, keeper } = await planFor(store, [
      talk('new'),
      talk('mine', { question: 'Uit het bestand' }),
    ]);
    const kept: string[] = [];
    await takeIn(plan, {
      ...keeper,
      keepWith: async (id) => {
        expect(await store.get(id)).toBeDefined();
        kept.push(id);
        return undefined;
      },
    });
    expect(kept).toEqual(['new', plan.copied[0]!.id]);
  });

  it('stops the taking in when the device does not take it, with the talk counted as kept', async () => {
    const { plan, keeper } = await planFor(openMemory(), [talk('a'), talk('b')]);
    const taken = await takeIn(plan, { ...keeper, keepWith: async () => ({ code: 'full' }) });
    expect(taken).toMatchObject({ added: 1, failed: 1, fault: { code: 'full' } });
  });

  it('is found again with the copy that an earlier import made', () => {
    const mine = talk('mine', { question: 'Van mij' });
    const other = talk('mine', { question: 'Uit het bestand' });
    const copy = { ...other, id: 'copy' };
    expect(whereKnown([mine, copy], [other])).toEqual(new Map([['mine', 'copy']]));
    expect(whereKnown([other, copy], [other])).toEqual(new Map([['mine', 'mine']]));
    expect(whereKnown([mine], [talk('a', { question: 'Anders' })])).toEqual(new Map());
  });
});

describe('taking back what was taken in', () => {
  const cards = Array.from({ length: 24 }, (_, n) => ({
    card: `anders-${n + 1}`,
    place: 'strong-push' as const,
    name: '',
    remark: '',
    bothWays: false,
  }));
  const whole = talk('mine', { cards, links: [] });
  const two = talk('mine', { cards: cards.slice(0, 2), links: [], changed: LATER });

  /** Takes talks in and then back, with something in between. */
  async function inAndBack(
    store: TalkStore,
    incoming: readonly Talk[],
    between?: (written: readonly Written[]) => Promise<unknown>,
  ) {
    const { plan, keeper } = await planFor(store, incoming);
    const before = await store.all();
    const written: Written[] = [];
    await takeIn(plan, {
      ...keeper,
      talkHere: (id) => before.records.find((record) => record.id === id)?.talk,
      onWritten: (one) => written.push(one),
    });
    const during = await talksIn(store);
    await between?.(written);
    const { records } = await store.all();
    const back = await takeBack(written, {
      keep: (kept, base) => store.write(kept, base),
      recordOf: (id) => records.find((record) => record.id === id),
      removeTalks: (ids) => store.remove(ids),
    });
    return { during, back };
  }

  it.each([
    ['later file of 2 cards over 24', whole, two],
    ['earlier file of 24 cards over 2', two, whole],
    ['file of 2 cards as old as the 24', whole, { ...two, changed: whole.changed }],
  ])(
    'keeps both with a %s, and leaves the one that was here when it is taken back',
    async (_, here, file) => {
      const store = await storeWith(here);
      const { during, back } = await inAndBack(store, [file]);
      expect(
        Object.values(during)
          .map((each) => each.cards.length)
          .sort((a, b) => a - b),
      ).toEqual([2, 24]);
      expect(during.mine).toEqual(here);
      expect(back).toEqual({ back: 1, left: 0, fault: undefined });
      expect(await talksIn(store)).toEqual({ mine: here });
    },
  );

  it('puts the earlier version back in place of the later', async () => {
    const store = await storeWith(two);
    const { during, back } = await inAndBack(store, [{ ...whole, changed: '2027-01-01T10:00:00.000Z' }]);
    expect(during.mine?.cards).toHaveLength(24);
    expect(back).toEqual({ back: 1, left: 0, fault: undefined });
    expect(await talksIn(store)).toEqual({ mine: two });
  });

  it('leaves what was changed since', async () => {
    const store = await storeWith();
    const { back } = await inAndBack(store, [talk('new'), talk('other')], async ([first]) =>
      store.write(talk('new', { question: 'Verder gegaan' }), first!.revision),
    );
    expect(back).toEqual({ back: 1, left: 1, fault: undefined });
    expect(await talksIn(store)).toEqual({ new: talk('new', { question: 'Verder gegaan' }) });
  });
});
