// A picture in even light: shadows go with their edges, and what is dark and narrow stays.

import { expect, test } from 'vitest';
import { inEvenLight } from '../../../src/vision/picture/evenLight.ts';
import { lumaFor } from '../../../src/vision/picture/luma.ts';

const SIDE = 96;
const EDGE = 60;

/** Paper of 200 with a black square of 8 px every 24 px; left of a line through a column of squares lies a shadow of `share`. */
function shadowed(share: number): Uint8Array {
  return Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [i % SIDE, (i / SIDE) | 0];
    const ink = x % 24 >= 8 && x % 24 < 16 && y % 24 >= 8 && y % 24 < 16 ? 40 : 200;
    return x < EDGE ? ink * share : ink;
  });
}

const lumaOf = (data: Uint8Array) => lumaFor({ width: SIDE, height: SIDE, channels: 1, data });

test('with a shadow it is the picture without, but for the roundings', () => {
  const plain = inEvenLight(lumaOf(shadowed(1)), 12, 0.8).work.data;
  const even = inEvenLight(lumaOf(shadowed(0.4)), 12, 0.8).work.data;
  const apart = even.map((grey, i) => Math.abs(grey - plain[i]!));
  expect(plain[0]).toBe(255);
  expect(plain[12 * SIDE + 12]).toBe(51);
  expect(Math.max(...apart)).toBeLessThanOrEqual(2);
});

test('at full size it is the same where somebody looks, up to the edges', () => {
  const even = inEvenLight(lumaOf(shadowed(0.4)), 12, 0.8);
  const full = even.around(-5, -5, SIDE + 5, SIDE + 5);
  expect(Array.from(full.data)).toEqual(Array.from(even.work.data));
});

test('what is wider than a tag stays as it is: a dark table is no shadow of paper', () => {
  const data = new Uint8Array(SIDE * SIDE).fill(90);
  expect(new Set(inEvenLight(lumaOf(data), 12, 0.8).work.data)).toEqual(new Set([255]));
});

test('ink that takes away a fifth of the light becomes dark, and good ink stays', () => {
  const pale = Uint8Array.from(shadowed(1), (grey) => (grey === 200 ? 200 : 160));
  const pixelOf = (data: Uint8Array, ink: number) =>
    inEvenLight(lumaOf(data), 12, ink).work.data[12 * SIDE + 12];
  expect(pixelOf(pale, 0.2)).toBeCloseTo(255 * 0.45, -0.5);
  expect(pixelOf(shadowed(1), 0.8)).toBe(51);
  expect(pixelOf(shadowed(1), 0.2)).toBe(0);
});
