import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The module and what wipes it, as after a reload: only what the window keeps is still there. */
async function reload() {
  vi.resetModules();
  const { forgetBegun } = await import('../../../companion/talks/begunHere.ts');
  return { forgetBegun, ...(await import('../../../companion/talks/listsSeen.ts')) };
}

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
});

afterEach(() => void vi.unstubAllGlobals());

it('knows after a reload which lists were opened, of each talk and question', async () => {
  const before = await reload();
  before.rememberList('a', 'triggers');
  before.rememberList('b', 'yields');
  const { wasListSeen } = await reload();
  expect(wasListSeen('a', 'triggers')).toBe(true);
  expect(wasListSeen('b', 'yields')).toBe(true);
  expect(wasListSeen('a', 'yields')).toBe(false);
  expect(wasListSeen('b', 'triggers')).toBe(false);
});

it('keeps a list once, however often it is opened', async () => {
  const once = await reload();
  once.rememberList('a', 'triggers');
  const first = [...kept.values()];
  once.rememberList('a', 'triggers');
  (await reload()).rememberList('a', 'triggers');
  expect([...kept.values()]).toEqual(first);
});

it('leaves nothing of the talks before when everything is wiped, nor brings them back with the next list', async () => {
  const { rememberList, forgetBegun } = await reload();
  rememberList('gone', 'triggers');
  forgetBegun();
  expect(kept.size).toBe(0);
  rememberList('new', 'yields');
  expect([...kept.values()].join()).not.toContain('gone');
  expect((await reload()).wasListSeen('gone', 'triggers')).toBe(false);
});

it('knows it until the reload in a browser that keeps nothing', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const { rememberList, wasListSeen } = await reload();
  rememberList('a', 'triggers');
  expect(wasListSeen('a', 'triggers')).toBe(true);
  expect((await reload()).wasListSeen('a', 'triggers')).toBe(false);
});
