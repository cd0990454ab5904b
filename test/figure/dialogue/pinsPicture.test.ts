import { describe, expect, it } from 'vitest';
import { pointIn, type Spot } from '../../../src/domain/board/pins.ts';
import { drawPins, PINS_FIELD, spotOfPlace } from '../../../src/figure/dialogue/pinsPicture.ts';
import type { Drawn, DrawnPath } from '../../../src/figure/drawing/vocabulary.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();
const AXES = { organisation: 'left', person: 'right', reactive: 'low', proactive: 'high' };
const NOW = { person: -60, proactive: -40 };
const WANTED = { person: 40, proactive: 80 };

const placeOfSpot = (spot: Spot) => pointIn(PINS_FIELD, spot);
const paths = (drawn: readonly Drawn[]): DrawnPath[] =>
  drawn.flatMap((item) => (item.kind === 'path' ? [item] : item.kind === 'group' ? paths(item.drawn) : []));
const numbers = (drawn: readonly Drawn[]) =>
  drawn.flatMap((item) => (item.kind === 'text' && /^\d$/.test(item.text) ? [item.text] : []));

describe('the picture of the pins', () => {
  it('has the person to the right and proactive up, as the board has', () => {
    const { x, y, w, h } = PINS_FIELD;
    expect(placeOfSpot({ person: 100, proactive: 100 })).toEqual({ x: x + w, y });
    expect(placeOfSpot({ person: -100, proactive: -100 })).toEqual({ x, y: y + h });
  });

  it('finds the spot back at which somebody taps, and the rim for a tap beside the field', () => {
    expect(spotOfPlace(placeOfSpot(NOW))).toEqual(NOW);
    expect(spotOfPlace({ x: -50, y: 5000 })).toEqual({ person: -100, proactive: -100 });
  });

  it('tells now from wanted by shape, and leads an arrow from the one to the other', () => {
    const bare = drawPins([], AXES, deck);
    const drawn = drawPins([{ pair: 3, now: NOW, wanted: WANTED }], AXES, deck).drawn;
    expect(numbers(drawn)).toEqual(['3', '3']);
    const [arrow, now, wanted] = paths(drawn).slice(paths(bare.drawn).length);
    expect(now!.path).not.toBe(wanted!.path);
    expect([now!.at, wanted!.at]).toMatchObject([placeOfSpot(NOW), placeOfSpot(WANTED)]);
    // The tip, the fourth corner, is the nearest to what is wanted.
    const corners = arrow!.path
      .slice(1, -1)
      .split('L')
      .map((corner) => corner.split(' ').map(Number));
    const [{ x, y }] = [placeOfSpot(WANTED)];
    const far = corners.map(([cx, cy]) => Math.hypot(cx! - x, cy! - y));
    expect(far.indexOf(Math.min(...far))).toBe(3);
  });

  it('draws half a pair without an arrow', () => {
    const { drawn } = drawPins([{ pair: 1, now: NOW, wanted: null }], AXES, deck);
    expect(paths(drawn)).toHaveLength(paths(drawPins([], AXES, deck).drawn).length + 1);
    expect(numbers(drawn)).toEqual(['1']);
  });
});
