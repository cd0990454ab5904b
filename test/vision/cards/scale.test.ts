import { expect, it } from 'vitest';
import { commonScale } from '../../../src/vision/cards/scale.ts';

it.each([
  ['a board fitted to its page', [0.06, 0.066, 0.064, 0.07, 0.062, 0.2], 1.066],
  ['cards fitted to their page', [-0.06, -0.058, -0.064, -0.061, -0.06], 0.94],
])('%s tells by all cards together, whatever a single one does', (_, rises, scale) => {
  expect(commonScale(rises)).toBeCloseTo(scale, 2);
});

it.each([
  ['cards as large as they should be', [0.004, -0.003, 0.012, 0.008, 0.01]],
  ['few cards', [0.064, 0.064, 0.064]],
  ['cards at heights of their own', [0.02, 0.05, 0.09, 0.13, 0.04, 0.08]],
  ['a hand full of cards near the camera', [0.2, 0.2, 0.2, 0.2, 0.2]],
])('%s tell no scale', (_, rises) => {
  expect(commonScale(rises)).toBe(1);
});
