// Two people in two tabs, in whatever order their taps, timers, writes and messages come: no kept word is ever lost.

import { effect } from '@preact/signals';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openMemory } from '../../../companion/storage/memory.ts';
import type { TalkStore } from '../../../companion/talks/record.ts';
import type { Clock, Session } from '../../../companion/talks/session.ts';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import { findCard, type Talk } from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { type Library, loadLibrary, openLine, openTab, type Tab } from './tabs.ts';

let libraries: readonly [Library, Library];

beforeAll(async () => {
  libraries = [await loadLibrary(), await loadLibrary()];
});

const FIELDS = ['experience', 'question', 'yieldText'] as const;
const CARDS = ['geld', 'opleiding'] as const;

/** What one of the two does next. */
type Deed =
  | { readonly kind: 'type'; readonly field: (typeof FIELDS)[number] }
  | { readonly kind: 'remark'; readonly card: (typeof CARDS)[number] }
  | { readonly kind: 'lay'; readonly card: (typeof CARDS)[number]; readonly zone: (typeof ZONE_IDS)[number] }
  | { readonly kind: 'undo' | 'redo' | 'flush' | 'enter field' | 'leave field' }
  /** After a clash. */
  | { readonly kind: 'take theirs' | 'keep a copy' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), field: fc.constantFrom(...FIELDS) }),
  fc.record({ kind: fc.constant('remark' as const), card: fc.constantFrom(...CARDS) }),
  fc.record({
    kind: fc.constant('lay' as const),
    card: fc.constantFrom(...CARDS),
    zone: fc.constantFrom(...ZONE_IDS),
  }),
  fc.record({
    kind: fc.constantFrom(
      'undo' as const,
      'redo' as const,
      'flush' as const,
      'enter field' as const,
      'leave field' as const,
      'take theirs' as const,
      'keep a copy' as const,
    ),
  }),
);

/** The words in a talk; each is written once, by one of the two. */
const wordsIn = (talk: Talk): readonly string[] =>
  [...FIELDS.map((field) => talk[field]), ...talk.cards.map(({ remark }) => remark)].flatMap(
    (text) => text.match(/\S+/g) ?? [],
  );

/** Every answer of the store comes when the scheduler wants, and so does all else that takes time. */
function slowly(scheduler: fc.Scheduler, store: TalkStore): TalkStore {
  const later = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), `${what} begins`);
    const result = await run();
    await scheduler.schedule(Promise.resolve(), `${what} is answered`);
    return result;
  };
  return {
    ...store,
    get: (id) => later('get', () => store.get(id)),
    write: (talk, base) => later('write', () => store.write(talk, base)),
  };
}

function slowClock(scheduler: fc.Scheduler): Clock {
  let now = Date.parse('2026-11-22T09:00:00.000Z');
  return {
    now: () => new Date(now++),
    after(ms, call) {
      let on = true;
      void scheduler.schedule(Promise.resolve(), `after ${ms} ms`).then(() => on && call());
      return () => {
        on = false;
      };
    },
  };
}

interface Player {
  readonly tab: Tab;
  readonly session: Session;
  readonly written: Set<string>;
  /** Words that were said to be kept. */
  readonly acknowledged: Set<string>;
  /** Words that the player gave up for what the other tab kept. */
  readonly givenUp: Set<string>;
}

function seat(tab: Tab): Player {
  const session = tab.open();
  const player = {
    tab,
    session,
    written: new Set<string>(),
    acknowledged: new Set<string>(),
    givenUp: new Set<string>(),
  };
  effect(() => {
    if (session.keeping.value === 'kept')
      for (const word of wordsIn(session.talk.peek())) player.acknowledged.add(word);
  });
  return player;
}

/** Whether the player is told that something is not kept. */
const isTold = (session: Session) => typeof session.keeping.value === 'object';

function act({ tab, session, written, givenUp }: Player, what: Deed, word: string): void {
  switch (what.kind) {
    case 'type':
      written.add(word);
      session.type((talk) => ({ ...talk, [what.field]: `${talk[what.field]} ${word}` }));
      break;
    case 'remark':
      written.add(word);
      session.type((talk) =>
        writeOn(talk, what.card, { remark: `${findCard(talk, what.card)?.remark ?? ''} ${word}` }),
      );
      break;
    case 'lay':
      session.changeBoard((talk) => layCard(talk, what.card, what.zone));
      break;
    case 'undo':
      session.undo();
      break;
    case 'redo':
      session.redo();
      break;
    case 'flush':
      void session.flush();
      break;
    case 'enter field':
      tab.somebody.writes = true;
      break;
    case 'leave field':
      tab.somebody.leaveField();
      break;
    case 'take theirs': {
      const before = wordsIn(session.talk.value);
      session.takeTheirs();
      const after = new Set(wordsIn(session.talk.value));
      for (const lost of before) if (!after.has(lost)) givenUp.add(lost);
      break;
    }
    case 'keep a copy':
      if (isTold(session)) session.keepMineAsCopy();
  }
}

test('whatever comes first, no word that was said to be kept is lost, and none is lost untold', async () => {
  const runs = { clashes: 0, merges: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.nat({ max: 1 }), deed), { minLength: 2, maxLength: 14 }),
      async (scheduler, deeds) => {
        const store = openMemory();
        const line = openLine((deliver) => {
          void scheduler.schedule(Promise.resolve(), 'a message').then(deliver);
        });
        const tabs = [];
        for (const library of libraries)
          tabs.push(await openTab(slowly(scheduler, store), library, line(), slowClock(scheduler)));
        const players = tabs.map(seat);
        scheduler.scheduleSequence(
          deeds.map(([who, what], index) => ({
            label: `${who} ${what.kind}`,
            builder: async () => {
              if (isTold(players[who]!.session)) runs.clashes += 1;
              act(players[who]!, what, `${'ab'[who]}${index}`);
            },
          })),
        );
        await scheduler.waitIdle();
        for (const { tab } of players) tab.somebody.leaveField();
        await scheduler.waitIdle();

        const { records } = await store.all();
        const kept = new Set(records.flatMap(({ talk }) => wordsIn(talk)));
        for (const { session, written, acknowledged, givenUp } of players) {
          for (const word of acknowledged) expect(kept, 'said to be kept').toContain(word);
          const onScreen = new Set(wordsIn(session.talk.value));
          const told = isTold(session);
          for (const word of written)
            expect(kept.has(word) || givenUp.has(word) || (told && onScreen.has(word)), word).toBe(true);
          if (!told && session.keeping.value !== 'new')
            expect(session.talk.value).toEqual((await store.get(session.talk.value.id))?.talk);
        }
        if (players.every(({ written }) => [...written].some((word) => kept.has(word)))) runs.merges += 1;
        for (const { tab } of players) tab.close();
        await scheduler.waitIdle();
      },
    ),
    { seed: 13, numRuns: 400 },
  );
  // Else nothing was put to the test.
  expect(runs.clashes).toBeGreaterThan(20);
  expect(runs.merges).toBeGreaterThan(100);
});
