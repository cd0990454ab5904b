// Tabs of one browser over one store, as far as talks go: each with a library of its own, and a line between them.

import { vi } from 'vitest';
import { openMemory } from '../../../companion/storage/memory.ts';
import type { Channel, Notice } from '../../../companion/talks/libraryPorts.ts';
import type { TalkRecord, TalkStore } from '../../../companion/talks/record.ts';
import {
  type Clock,
  openSession,
  type Presence,
  type Session,
  type TalkKeeper,
} from '../../../companion/talks/session.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';

/** For what no test of these may meet. */
export const unexpected = (cause: unknown): never => {
  throw cause;
};

export type Library = typeof import('../../../companion/talks/library.ts');

/** A tab loads its own modules, as a page does. */
export async function loadLibrary(): Promise<Library> {
  vi.resetModules();
  return import('../../../companion/talks/library.ts');
}

/** A line on which each end hears what the others tell, when `carry` lets it through. */
export function openLine(carry: (deliver: () => void) => void): () => Channel {
  const ends: ((notice: Notice) => void)[][] = [];
  return () => {
    const mine: ((notice: Notice) => void)[] = [];
    ends.push(mine);
    return {
      tell(notice) {
        for (const end of ends)
          if (end !== mine)
            carry(() => {
              for (const listen of end) listen(notice);
            });
      },
      onNotice: (listen) => mine.push(listen),
    };
  };
}

/** The timers of the test, which may be made up. */
const clock: Clock = {
  now: () => new Date(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Somebody in front of a page, who does what the test says. */
class Somebody implements Presence {
  writes = false;
  readonly #leaving = new Set<() => void>();
  readonly #fieldLeft = new Set<() => void>();

  isWriting(): boolean {
    return this.writes;
  }

  onLeaving(call: () => void): () => void {
    this.#leaving.add(call);
    return () => this.#leaving.delete(call);
  }

  onFieldLeft(call: () => void): () => void {
    this.#fieldLeft.add(call);
    return () => this.#fieldLeft.delete(call);
  }

  leave(): void {
    for (const call of this.#leaving) call();
  }

  leaveField(): void {
    this.writes = false;
    for (const call of this.#fieldLeft) call();
  }

  /** How many listen to this page still. */
  get listeners(): number {
    return this.#leaving.size + this.#fieldLeft.size;
  }
}

/** A store whose writes of talks can be refused. */
export function openFullStore(): TalkStore & { full: boolean } {
  const store = openMemory();
  return {
    ...store,
    full: false,
    async write(talk, base) {
      return this.full ? { fault: { code: 'full' } } : store.write(talk, base);
    },
  };
}

export interface Tab {
  readonly library: Library;
  readonly somebody: Somebody;
  /** Opens the one talk of these tests: as the store has it, or new. @param keeper the tab's own when left out */
  open(keeper?: TalkKeeper): Session;
  /** Closes what was opened. */
  close(): void;
}

const NEW: TalkRecord = { id: emptyTalk().id, revision: 0, talk: emptyTalk() };

export async function openTab(
  store: TalkStore,
  library: Library,
  channel: Channel,
  time: Clock = clock,
): Promise<Tab> {
  await library.openLibrary({ store, channel, seemsPrivate: async () => false, onTrouble: unexpected });
  const keeper = { ...library, keep: library.keepOpen };
  const somebody = new Somebody();
  const sessions: Session[] = [];
  return {
    library,
    somebody,
    open(given = keeper) {
      const session = openSession(library.recordOf(NEW.id) ?? NEW, given, time, somebody);
      sessions.push(session);
      return session;
    },
    close() {
      for (const session of sessions) session.close();
    },
  };
}
