import { expect, it } from 'vitest';
import { RankedPlaces } from '../../../src/vision/tags/placeGrid.ts';

it('hands out the heaviest places first, the same in the order of reading, until there are enough', () => {
  const places = new RankedPlaces(380, 298);
  places.add(3, 1, 0.25);
  places.add(379, 297, 1000.1);
  places.add(0, 0, 0.1);
  places.add(5, 2, 1000.2);
  places.add(4, 1, 0.25);
  const seen: number[][] = [];
  places.eachFromTop((column, row) => {
    seen.push([column, row]);
    return seen.length < 4;
  });
  expect(seen).toEqual([
    [5, 2],
    [379, 297],
    [3, 1],
    [4, 1],
  ]);
});
