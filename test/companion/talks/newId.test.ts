// Ids where `crypto.randomUUID` is missing, as on a page over plain http.

import { afterEach, expect, it, vi } from 'vitest';
import { isRandomId, newId } from '../../../companion/talks/newId.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('are version 4 of RFC 9562, and different each time, without randomUUID', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 1_000 }, newId);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isRandomId(id)).toBe(true);
  }
  expect(new Set(ids).size).toBe(ids.length);
});

it('take every value that a random digit can have', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  for (const at of [0, 9, 15, 35]) expect(new Set(ids.map((id) => id[at])).size).toBe(16);
  expect(new Set(ids.map((id) => id[19]))).toEqual(new Set(['8', '9', 'a', 'b']));
});
