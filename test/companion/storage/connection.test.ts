// A connection that the browser closes comes back; what was asked over it is asked once more, and no more than that.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepConnected } from '../../../companion/storage/connection.ts';

const ANSWER_MS = 10_000;

/** A database as far as a connection goes. */
interface Fake {
  readonly number: number;
  readonly close: () => void;
}

let opened: Fake[];
let opening: () => Promise<void>;

const connect = (whenHere = async () => {}) =>
  keepConnected<Fake>(async () => {
    await opening();
    const database = { number: opened.length + 1, close: vi.fn() };
    opened.push(database);
    return database;
  }, whenHere);

const fault = (name: string) => new DOMException('from the browser', name);

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  opening = async () => {};
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a connection', () => {
  it('is opened once for all steps', async () => {
    const { run } = connect();
    const numbers = await Promise.all([1, 2, 3].map(() => run(async ({ number }) => number)));
    expect(numbers).toEqual([1, 1, 1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['InvalidStateError', 'AbortError', 'UnknownError'])(
    'is opened anew when a step meets %s, and the step carried out over the new one',
    async (name) => {
      const { run } = connect();
      const step = async ({ number }: Fake) => {
        if (number === 1) throw fault(name);
        return number;
      };
      expect(await Promise.all([run(step), run(step)])).toEqual([2, 2]);
      expect(opened).toHaveLength(2);
      expect(opened[0]!.close).toHaveBeenCalled();
    },
  );

  it('is opened anew for the next step when the browser tells that it closed it', async () => {
    const connection = connect();
    await connection.run(async () => {});
    connection.lost();
    expect(await connection.run(async ({ number }) => number)).toBe(2);
  });

  it.each(['QuotaExceededError', 'DataCloneError', 'VersionError'])(
    'is kept when a step meets %s, which is thrown',
    async (name) => {
      const { run } = connect();
      const step = vi.fn(() => Promise.reject(fault(name)));
      await expect(run(step)).rejects.toMatchObject({ name });
      expect(step).toHaveBeenCalledTimes(1);
      expect(await run(async ({ number }) => number)).toBe(1);
    },
  );

  it('throws when the second try fails as well, and is tried anew by the next step', async () => {
    const { run } = connect();
    const refused = vi.fn(() => Promise.reject(fault('UnknownError')));
    await expect(run(refused)).rejects.toMatchObject({ name: 'UnknownError' });
    expect(refused).toHaveBeenCalledTimes(2);
    expect(await run(async ({ number }) => number)).toBe(3);
  });

  it('throws when it cannot be opened, and can be later', async () => {
    const { run } = connect();
    opening = () => Promise.reject(fault('UnknownError'));
    await expect(run(async () => {})).rejects.toMatchObject({ name: 'UnknownError' });
    opening = async () => {};
    expect(await run(async ({ number }) => number)).toBe(1);
  });

  it('takes no step while the page is left, and does not call that waiting for the database', async () => {
    let show = () => {};
    const shown = new Promise<void>((resolve) => {
      show = resolve;
    });
    const { run } = connect(() => shown);
    const number = run(async (database) => database.number);
    await vi.advanceTimersByTimeAsync(3 * ANSWER_MS);
    expect(opened).toEqual([]);
    show();
    expect(await number).toBe(1);
  });

  it('gives up a step that is never answered, and the one that took its place', async () => {
    const { run } = connect();
    const outcome = run(() => new Promise<never>(() => {})).catch((error: DOMException) => error.name);
    await vi.advanceTimersByTimeAsync(2 * ANSWER_MS);
    expect(await outcome).toBe('TimeoutError');
    expect(opened.map(({ close }) => vi.mocked(close).mock.calls.length)).toEqual([1, 1]);
  });

  it('gives up an opening that is never answered; one that comes late is closed', async () => {
    const { run } = connect();
    let comes = () => {};
    opening = () =>
      new Promise((resolve) => {
        comes = resolve;
      });
    const late = run(async ({ number }) => number);
    await vi.advanceTimersByTimeAsync(0);
    const first = comes;
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    comes();
    expect(await late).toBe(1);
    first();
    await vi.advanceTimersByTimeAsync(0);
    expect(opened.map(({ close }) => vi.mocked(close).mock.calls.length)).toEqual([0, 1]);
  });
});
