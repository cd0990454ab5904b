// An open talk: what is said is kept, two tabs never overwrite each other in silence, and no word is lost on the way.

import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../../companion/talks/session.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { findCard } from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { emptyTalk, places } from '../../domain/talk/talks.ts';
import { type Library, loadLibrary, openFullStore, openLine, openTab, type Tab } from './tabs.ts';

const ID = emptyTalk().id;
const TYPING_REST_MS = 120;
const RETRY_MS = 3_000;
const TELL_MS = 5;

const says = (changes: Partial<Talk>) => (talk: Talk) => ({ ...talk, ...changes });
const lays = (card: string) => (talk: Talk) => layCard(talk, card, 'strong-push');

let store: ReturnType<typeof openFullStore>;
let libraries: readonly [Library, Library];
let here: Tab;
let there: Tab;

beforeAll(async () => {
  libraries = [await loadLibrary(), await loadLibrary()];
});

beforeEach(async () => {
  vi.useFakeTimers();
  store = openFullStore();
  const line = openLine((deliver) => setTimeout(deliver, TELL_MS));
  here = await openTab(store, libraries[0], line());
  there = await openTab(store, libraries[1], line());
});

afterEach(async () => {
  for (const tab of [here, there]) tab.close();
  await pass(TELL_MS);
  vi.useRealTimers();
});

/** Lets time pass, and all that follows from it happen. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const kept = async (id = ID) => (await store.get(id))?.talk;

/** The same talk, kept and open in both tabs. */
async function openBoth(talk: Partial<Talk> = {}): Promise<readonly [Session, Session]> {
  const one = here.open();
  one.change(says({ experience: 'Samen', ...talk }));
  await pass(RETRY_MS);
  return [one, there.open()];
}

describe('what is said', () => {
  test('when nothing was said then nothing is kept', async () => {
    const session = here.open();
    await session.flush();
    expect(session.keeping.value).toBe('new');
    expect(await kept()).toBeUndefined();
  });

  test('when something is tapped then it is kept at once, and only then said to be', async () => {
    const session = here.open();
    session.change(says({ question: 'Hoe verder?' }));
    expect(session.keeping.value).toBe('busy');
    await pass(0);
    expect(session.keeping.value).toBe('kept');
    expect((await kept())?.question).toBe('Hoe verder?');
  });

  test('when somebody types then it is kept 120 ms after the first key that is not kept yet, in one write', async () => {
    const session = here.open();
    const write = vi.spyOn(store, 'write');
    for (const typed of ['H', 'Ho', 'Hoe']) {
      session.type(says({ question: typed }));
      await pass(TYPING_REST_MS / 3 - 1);
    }
    expect(write).not.toHaveBeenCalled();
    await pass(3);
    expect(write).toHaveBeenCalledTimes(1);
    expect((await kept())?.question).toBe('Hoe');
    expect(session.keeping.value).toBe('kept');
  });

  test('when an edit changes nothing then nothing is written', async () => {
    const session = here.open();
    session.change((talk) => talk);
    await pass(RETRY_MS);
    expect(await kept()).toBeUndefined();
  });

  test('when the talk is closed, or the page is left, then the last key is kept at once', async () => {
    const session = here.open();
    session.type(says({ question: 'Weg' }));
    here.somebody.leave();
    await pass(0);
    expect((await kept())?.question).toBe('Weg');
    session.type(says({ question: 'Dicht' }));
    session.close();
    await pass(0);
    expect((await kept())?.question).toBe('Dicht');
    expect(here.somebody.listeners).toBe(0);
  });
});

describe('undo and redo', () => {
  test('when a card was laid then it goes back and comes again', async () => {
    const session = here.open();
    expect([session.canUndo.value, session.canRedo.value]).toEqual([false, false]);
    session.changeBoard(lays('geld'));
    session.undo();
    expect(places(session.talk.value)).toEqual([]);
    expect([session.canUndo.value, session.canRedo.value]).toEqual([false, true]);
    session.redo();
    expect(places(session.talk.value)).toEqual(['geld: strong-push']);
    await pass(0);
    expect(await kept()).toEqual(session.talk.value);
  });

  test('when a word was written since then undoing and redoing cost no word', () => {
    const session = here.open();
    session.changeBoard(lays('geld'));
    session.type((talk) => writeOn(talk, 'geld', { remark: 'Te duur' }));
    session.type(says({ experience: 'Een cursus' }));
    session.undo();
    expect(findCard(session.talk.value, 'geld')).toMatchObject({ place: null, remark: 'Te duur' });
    session.redo();
    expect(findCard(session.talk.value, 'geld')).toMatchObject({ place: 'strong-push', remark: 'Te duur' });
    expect(session.talk.value.experience).toBe('Een cursus');
  });

  test('when something new is laid then there is nothing to redo', () => {
    const session = here.open();
    session.changeBoard(lays('geld'));
    session.undo();
    session.changeBoard(lays('opleiding'));
    expect(session.canRedo.value).toBe(false);
    session.redo();
    expect(places(session.talk.value)).toEqual(['opleiding: strong-push']);
  });
});

describe('two tabs', () => {
  test('when one keeps something then the other shows it', async () => {
    const [one, other] = await openBoth();
    one.change(says({ question: 'Hoe verder?' }));
    await pass(TELL_MS);
    expect(other.talk.value.question).toBe('Hoe verder?');
    expect(other.keeping.value).toBe('kept');
  });

  test('when somebody writes in the other then it is shown once they leave the field', async () => {
    const [one, other] = await openBoth();
    there.somebody.writes = true;
    one.change(says({ question: 'Hoe verder?' }));
    await pass(RETRY_MS);
    expect(other.talk.value.question).toBe('');
    there.somebody.leaveField();
    expect(other.talk.value.question).toBe('Hoe verder?');
  });

  test('when both change something else in the same instant then both are kept and shown', async () => {
    const [one, other] = await openBoth();
    one.change(says({ question: 'Hier' }));
    other.change(lays('geld'));
    await pass(RETRY_MS);
    expect(await kept()).toMatchObject({ question: 'Hier', cards: [{ card: 'geld' }] });
    expect(one.talk.value).toEqual(await kept());
    expect(other.talk.value).toEqual(await kept());
  });

  test('when both change the same thing then it is told, and neither is overwritten until somebody chooses', async () => {
    const [one, other] = await openBoth();
    one.change(says({ question: 'Hier' }));
    other.change(says({ question: 'Daar' }));
    await pass(RETRY_MS);
    expect(one.keeping.value).toBe('kept');
    expect(other.keeping.value).toMatchObject({ code: 'changed-elsewhere', kept: { revision: 2 } });
    other.type(says({ yieldText: 'Meer' }));
    await pass(RETRY_MS);
    expect(await kept()).toMatchObject({ question: 'Hier', yieldText: '' });
    expect(other.talk.value).toMatchObject({ question: 'Daar', yieldText: 'Meer' });
  });

  test('when the other’s is taken over then the talk goes on from there', async () => {
    const [one, other] = await openBoth();
    one.change(says({ question: 'Hier' }));
    other.change(says({ question: 'Daar' }));
    await pass(RETRY_MS);
    other.takeTheirs();
    expect(other.talk.value.question).toBe('Hier');
    other.change(says({ yieldText: 'Verder' }));
    await pass(RETRY_MS);
    expect(other.keeping.value).toBe('kept');
    expect(await kept()).toMatchObject({ question: 'Hier', yieldText: 'Verder' });
  });

  test('when a copy is kept then both are there, and each goes its own way', async () => {
    const [one, other] = await openBoth();
    one.change(says({ question: 'Hier' }));
    other.change(says({ question: 'Daar' }));
    await pass(RETRY_MS);
    const copy = other.keepMineAsCopy();
    await pass(0);
    expect(other.keeping.value).toBe('kept');
    other.change(says({ yieldText: 'Van de kopie' }));
    one.change(says({ yieldText: 'Van het eerste' }));
    await pass(RETRY_MS);
    expect(await kept()).toMatchObject({ question: 'Hier', yieldText: 'Van het eerste' });
    expect(await kept(copy)).toMatchObject({ id: copy, question: 'Daar', yieldText: 'Van de kopie' });
  });

  test('when a copy is kept while a write is on its way then that write’s answer does not count for it', async () => {
    const [one, other] = await openBoth();
    one.change(says({ question: 'Hier' }));
    other.change(says({ question: 'Daar' }));
    await pass(RETRY_MS);
    other.change(says({ question: 'Daarginds' }));
    void other.flush();
    const copy = other.keepMineAsCopy();
    await pass(RETRY_MS);
    expect(other.keeping.value).toBe('kept');
    expect(await kept(copy)).toMatchObject({ question: 'Daarginds' });
    expect(await kept()).toMatchObject({ question: 'Hier' });
  });

  test('when one is told of the other’s write before it hears of its own then both show the same in the end', async () => {
    const [one, other] = await openBoth();
    const { write } = store;
    // The disk has it, and the tab does not know yet.
    store.write = async (talk, base) => {
      const result = await write.call(store, talk, base);
      if (talk.question === 'Hier' && talk.yieldText === '') await new Promise((go) => setTimeout(go, 50));
      return result;
    };
    one.change(says({ question: 'Hier' }));
    await pass(1);
    other.change(says({ yieldText: 'Daar' }));
    await pass(RETRY_MS);
    expect(one.talk.value).toMatchObject({ question: 'Hier', yieldText: 'Daar' });
    expect(one.talk.value).toEqual(await kept());
  });
});

describe('a talk that is thrown away in another tab', () => {
  test('when it goes then that is told, nothing brings it back by itself, and it can be kept as a copy', async () => {
    const [one, other] = await openBoth();
    one.close();
    await here.library.removeTalks([ID]);
    await pass(TELL_MS);
    expect(other.keeping.value).toEqual({ code: 'changed-elsewhere', kept: undefined });
    other.type(says({ question: 'Nog iets' }));
    await pass(RETRY_MS);
    expect(await kept()).toBeUndefined();
    const copy = other.keepMineAsCopy();
    await pass(0);
    expect(await kept(copy)).toMatchObject({ experience: 'Samen', question: 'Nog iets' });
  });

  test('when it comes back and was changed then nothing of either is overwritten', async () => {
    const [one, other] = await openBoth();
    one.close();
    const gone = (await kept())!;
    await here.library.removeTalks([ID]);
    await pass(TELL_MS);
    // As many writes as there were: the revision is the same again, and the talk is not.
    await here.library.keep({ ...gone, question: 'Terug' }, 0);
    other.type(says({ yieldText: 'Verder' }));
    await pass(RETRY_MS);
    expect(other.keeping.value).toBe('kept');
    expect(await kept()).toMatchObject({ question: 'Terug', yieldText: 'Verder' });
  });
});

describe('a device that is full', () => {
  test('when there is no room then it is told, and all that was said is kept once there is', async () => {
    const session = here.open();
    store.full = true;
    session.type(says({ question: 'Past dit?' }));
    await pass(TYPING_REST_MS);
    expect(session.keeping.value).toEqual({ code: 'full' });
    session.type(says({ yieldText: 'En dit?' }));
    await pass(RETRY_MS);
    expect(session.keeping.value).toEqual({ code: 'full' });
    store.full = false;
    await pass(RETRY_MS);
    expect(session.keeping.value).toBe('kept');
    expect(await kept()).toMatchObject({ question: 'Past dit?', yieldText: 'En dit?' });
  });

  const closeFull = async () => {
    const session = here.open();
    store.full = true;
    session.change(says({ question: 'Past dit?' }));
    await pass(0);
    session.close();
    return session;
  };

  test('when the talk was left without room then it is kept once there is', async () => {
    await closeFull();
    store.full = false;
    await pass(RETRY_MS);
    expect((await kept())?.question).toBe('Past dit?');
  });

  test('when a write throws instead of answering then that is told as well, and tried again', async () => {
    const session = here.open();
    const write = vi.spyOn(store, 'write').mockRejectedValueOnce(new Error('lost'));
    session.change(says({ question: 'Past dit?' }));
    await pass(0);
    expect(session.keeping.value).toEqual({ code: 'refused', reason: 'Error: lost' });
    await pass(RETRY_MS);
    expect(session.keeping.value).toBe('kept');
    write.mockRestore();
    expect((await kept())?.question).toBe('Past dit?');
  });

  test('when the talk was left without room then it stays in the list, and goes on where it was for who comes back', async () => {
    const session = await closeFull();
    expect(here.library.talks.value).toMatchObject([{ question: 'Past dit?' }]);
    expect([...here.library.unkept.value.values()]).toMatchObject([{ fault: { code: 'full' } }]);
    expect(session.isSettled()).toBe(false);
    expect(session.resume()).toBe(true);
    expect(session.talk.value.question).toBe('Past dit?');
    store.full = false;
    await pass(RETRY_MS);
    expect([session.keeping.value, session.isSettled(), session.resume()]).toEqual(['kept', true, false]);
    expect(here.library.unkept.value.size).toBe(0);
    expect(here.library.talks.value).toHaveLength(1);
  });

  test('when a talk that was left without room is thrown away then it never comes back, and nobody listens any more', async () => {
    const session = await closeFull();
    await here.library.removeTalks([ID]);
    store.full = false;
    await pass(3 * RETRY_MS);
    expect((await store.all()).records).toEqual([]);
    expect(here.library.talks.value).toEqual([]);
    expect([session.isSettled(), session.resume(), here.somebody.listeners]).toEqual([true, false, 0]);
  });

  test('when a clash was left unanswered then the words that lost are still there for who comes back', async () => {
    const [one, other] = await openBoth();
    one.type(says({ experience: 'Hier' }));
    other.type(says({ experience: 'Daar' }));
    await pass(RETRY_MS);
    const loser = [one, other].find(({ keeping }) => typeof keeping.value === 'object')!;
    const words = loser.talk.value.experience;
    loser.close();
    await pass(RETRY_MS);
    expect(loser.resume()).toBe(true);
    expect(loser.talk.value.experience).toBe(words);
    expect(loser.keeping.value).toMatchObject({ code: 'changed-elsewhere' });
  });

  test.each([
    ['here', () => here],
    ['in another tab', () => there],
  ])('when everything was wiped %s since then it never comes back', async (_, tab) => {
    await closeFull();
    await tab().library.wipeAll();
    await pass(TELL_MS);
    store.full = false;
    await pass(3 * RETRY_MS);
    expect((await store.all()).records).toEqual([]);
  });

  test('when everything was wiped in another tab then a talk that is open says so, and can be kept as a copy', async () => {
    const [one, other] = await openBoth();
    one.close();
    await here.library.wipeAll();
    await pass(TELL_MS);
    expect(other.keeping.value).toEqual({ code: 'changed-elsewhere', kept: undefined });
    const copy = other.keepMineAsCopy();
    await pass(0);
    expect(await kept(copy)).toMatchObject({ experience: 'Samen' });
  });

  test('when everything was wiped in another tab before a talk was ever kept then it is not kept by itself', async () => {
    store.full = true;
    const session = here.open();
    session.change(says({ experience: 'Nog nergens' }));
    await pass(0);
    await there.library.wipeAll();
    store.full = false;
    await pass(3 * RETRY_MS);
    expect((await store.all()).records).toEqual([]);
    expect(session.keeping.value).toEqual({ code: 'changed-elsewhere', kept: undefined });
    const copy = session.keepMineAsCopy();
    await pass(0);
    expect(await kept(copy)).toMatchObject({ experience: 'Nog nergens' });
  });

  test('when everything was wiped before the first word then that word is kept', async () => {
    const session = here.open();
    await there.library.wipeAll();
    await pass(TELL_MS);
    session.change(says({ experience: 'Hierna' }));
    await pass(0);
    expect(await kept()).toMatchObject({ experience: 'Hierna' });
  });
});

describe('a store that the browser cleared', () => {
  test('when the talk is kept there again then what was typed meanwhile is kept on top of it', async () => {
    const keeper = { ...here.library, keep: here.library.keepOpen };
    let cleared = false;
    const session = here.open({
      ...keeper,
      keep: async (talk, base) => (cleared ? { fault: { code: 'cleared' } } : keeper.keep(talk, base)),
    });
    session.change(says({ experience: 'Eerst' }));
    await pass(0);
    cleared = true;
    await store.wipe();
    session.type(says({ question: 'En toen?' }));
    await pass(RETRY_MS);
    expect(session.keeping.value).toEqual({ code: 'cleared' });
    expect(session.isSettled()).toBe(false);
    cleared = false;
    const { record } = await here.library.keep({ ...emptyTalk(), experience: 'Eerst' }, 0);
    here.library.tellHere(ID, record);
    await pass(0);
    expect(session.keeping.value).toBe('kept');
    expect(await kept()).toMatchObject({ experience: 'Eerst', question: 'En toen?' });
  });
});
