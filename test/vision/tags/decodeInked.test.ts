// A tag under a stroke of a red pen, of which the brightness is dark and the lightest colour light.

import { describe, expect, test } from 'vitest';
import { lumaFor } from '../../../src/vision/picture/luma.ts';
import type { Grey } from '../../../src/vision/picture/picture.ts';
import { decodeTag } from '../../../src/vision/tags/decode.ts';
import { decodeInked, isPartlyInked, mayBeInked } from '../../../src/vision/tags/decodeInked.ts';
import { isSure } from '../../../src/vision/tags/seenTag.ts';
import { blackSquare, drawTag, placedAt, plainSheet } from '../lab/sketch.ts';

const SIDE = 120;
const PLACE = placedAt(60, 60, 80, 0.2);
const CORNERS = blackSquare(PLACE);

/** The tag and the same with a stroke from left to right, `width` px wide, in red ink: brightness and lightest colour. */
function inked(id: number, width: number): { grey: Grey; lightest: Grey } {
  const grey = plainSheet(SIDE, SIDE);
  drawTag(grey, id, PLACE);
  const lightest = { ...grey, data: grey.data.slice() };
  for (let y = 64; y < 64 + width; y++) {
    grey.data.fill(64, y * SIDE, (y + 1) * SIDE);
    lightest.data.fill(165, y * SIDE, (y + 1) * SIDE);
  }
  return { grey, lightest };
}

describe('a stroke across a tag', () => {
  test.each([4, 13, 27, 31])('tag %d is read from what the stroke leaves, in its own turn', (id) => {
    const { grey, lightest } = inked(id, 5);
    const tag = decodeInked(lightest, grey, CORNERS)!;
    expect(tag).toMatchObject({ id, flips: 0, corners: CORNERS });
    expect(isSure(tag)).toBe(true);
    expect(decodeTag(grey, CORNERS)!.score).toBeLessThan(tag.score);
  });

  test('a stroke that hides half of it leaves too little to say', () => {
    const { grey, lightest } = inked(13, 34);
    expect(decodeInked(lightest, grey, CORNERS)).toBeNull();
  });

  test('no ink, and ink that is black, are for the plain reader', () => {
    const { grey } = inked(13, 5);
    expect(isPartlyInked(grey, grey, CORNERS)).toBe(false);
    const { lightest } = inked(13, 0);
    expect(isPartlyInked(lightest, lightest, CORNERS)).toBe(false);
  });

  test('one look at each module tells coloured ink from none and from black', () => {
    const { grey } = inked(13, 0);
    const asColours = (paint: (y: number) => readonly number[] | null) => {
      const data = new Uint8Array(3 * SIDE * SIDE);
      grey.data.forEach((value, i) => {
        data.set(paint(Math.floor(i / SIDE)) ?? [value, value, value], 3 * i);
      });
      return lumaFor({ width: SIDE, height: SIDE, channels: 3, data });
    };
    const across = (ink: readonly number[]) => (y: number) => (y >= 64 && y < 69 ? ink : null);
    expect(mayBeInked(asColours(across([190, 30, 30])), CORNERS)).toBe(true);
    expect(mayBeInked(asColours(across([30, 30, 30])), CORNERS)).toBe(false);
    expect(
      mayBeInked(
        asColours(() => null),
        CORNERS,
      ),
    ).toBe(false);
    expect(mayBeInked(lumaFor({ ...grey, channels: 1 }), CORNERS)).toBe(false);
  });
});
