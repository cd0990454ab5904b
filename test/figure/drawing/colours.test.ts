import { expect, it } from 'vitest';
import { figureColours } from '../../../src/figure/drawing/colours.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();

/** The relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

it('comes from the deck: another ink is another colour', () => {
  const inks = { ...deck.inks, yellow: { ...deck.inks.yellow, srgb: '#ffee00' } };
  expect(figureColours(deck).push).toBe(deck.inks.yellow.srgb);
  expect(figureColours({ inks }).push).toBe('#ffee00');
});

it('keeps apart what stands side by side, also in grey: 3 to 1 for shapes, 7 to 1 for letters', () => {
  const colours = figureColours(deck);
  const { ground, letters, road } = colours;
  expect(contrast(colours.push, colours.brake)).toBeGreaterThan(3);
  expect(contrast(colours['road-line'], road)).toBeGreaterThan(3);
  // The edge of every bar, of which yellow alone would be lost on white, and the lines of its pattern.
  expect(contrast(letters, colours.push)).toBeGreaterThan(3);
  expect(contrast(colours['push-lines'], colours['push-tint'])).toBeGreaterThan(3);
  expect(contrast(colours.brake, colours['brake-tint'])).toBeGreaterThan(3);
  expect(contrast(letters, ground)).toBeGreaterThan(7);
});
