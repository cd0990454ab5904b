/// <reference lib="dom" />
// A page that was left holds no lock, and begins nothing until it is shown again.

import { beforeEach, describe, expect, it } from 'vitest';
import { type Leaving, watchLeaving } from '../../../companion/storage/letGo.ts';

/** A transaction as far as leaving goes. */
class Transaction extends EventTarget {
  state: 'open' | 'committing' | 'complete' | 'aborted' = 'open';

  abort(): void {
    if (this.state !== 'open') throw new DOMException(this.state, 'InvalidStateError');
    this.state = 'aborted';
    this.dispatchEvent(new Event('abort'));
  }

  complete(): void {
    this.state = 'complete';
    this.dispatchEvent(new Event('complete'));
  }
}

/** A database as far as leaving goes. */
class Database {
  transaction(): Transaction {
    return new Transaction();
  }
}

let page: EventTarget;
let leaving: Leaving;
let begin: () => Transaction;

beforeEach(() => {
  page = new EventTarget();
  leaving = watchLeaving(page);
  const database = new Database();
  leaving.follow(database as unknown as IDBDatabase);
  begin = () => database.transaction();
});

const leave = () => page.dispatchEvent(new Event('pagehide'));
const comeBack = () => page.dispatchEvent(new Event('pageshow'));

describe('leaving the page', () => {
  it('cuts off what is under way, and leaves alone what has ended', () => {
    const [running, ended] = [begin(), begin()];
    ended.complete();
    leave();
    expect([running.state, ended.state]).toEqual(['aborted', 'complete']);
  });

  it('lets a transaction end that is being committed', () => {
    const committing = begin();
    committing.state = 'committing';
    leave();
    expect(committing.state).toBe('committing');
  });

  it('begins nothing more, by a fault that makes the store try again', () => {
    leave();
    expect(begin).toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('waits for the page to be shown again, however often it was left', async () => {
    const steps: string[] = [];
    await leaving.whenHere();
    leave();
    leave();
    const here = leaving.whenHere().then(() => steps.push('here'));
    await Promise.resolve();
    steps.push('shown');
    comeBack();
    await here;
    expect(steps).toEqual(['shown', 'here']);
    expect(begin().state).toBe('open');
    leave();
    expect(begin).toThrow();
  });
});
