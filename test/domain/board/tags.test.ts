import { describe, expect, it } from 'vitest';
import {
  TAG_COUNT,
  TAG_MODULES,
  TAG_PAYLOAD,
  tagModules,
  tagPayload,
} from '../../../src/domain/board/tags.ts';

function rotated(payload: readonly boolean[]): boolean[] {
  return payload.map((_, i) => {
    const [row, column] = [Math.floor(i / TAG_PAYLOAD), i % TAG_PAYLOAD];
    return payload[(TAG_PAYLOAD - 1 - column) * TAG_PAYLOAD + row]!;
  });
}

function distance(a: readonly boolean[], b: readonly boolean[]): number {
  return a.filter((bit, i) => bit !== b[i]).length;
}

describe('the tag table', () => {
  it('keeps all ids at least 11 bits apart in every rotation, as the family 36h11 promises', () => {
    for (let a = 0; a < TAG_COUNT; a++) {
      let turned: readonly boolean[] = tagPayload(a);
      for (let quarter = 0; quarter < 4; quarter++) {
        for (let b = 0; b < TAG_COUNT; b++) {
          if (b === a && quarter === 0) continue;
          expect(
            distance(turned, tagPayload(b)),
            `${a} turned ${quarter} times against ${b}`,
          ).toBeGreaterThanOrEqual(11);
        }
        turned = rotated(turned);
      }
    }
  });

  it('spells id 0 as the AprilTag project does', () => {
    const rows = ['110111', '100101', '111010', '111001', '010001', '010100'];
    expect(
      tagPayload(0)
        .map((bit) => (bit ? '1' : '0'))
        .join(''),
    ).toBe(rows.join(''));
  });

  it('refuses an id that it does not know', () => {
    expect(() => tagPayload(TAG_COUNT)).toThrow(RangeError);
  });
});

it('surrounds the payload with one black and one white module', () => {
  const modules = tagModules(4);
  expect(modules).toHaveLength(TAG_MODULES);
  const ring = (depth: number) =>
    modules.flatMap((row, y) =>
      row.filter((_, x) => Math.min(x, y, TAG_MODULES - 1 - x, TAG_MODULES - 1 - y) === depth),
    );
  expect(ring(0)).not.toContain(true);
  expect(ring(1)).not.toContain(false);
});
