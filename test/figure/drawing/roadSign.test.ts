import { expect, it } from 'vitest';
import { SIGNS } from '../../../src/domain/deck/signs.ts';
import { drawSign } from '../../../src/figure/drawing/roadSign.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();
const place = { x: 10, y: 20, side: 50 };
const groupWith = (sign: string) => deck.groups.find((group) => group.sign === sign)!;

it('when a sign is drawn, its edge and rim fill the square and its pictogram stands in the middle of the field', () => {
  const [edge, rim, pictogram] = drawSign(groupWith('circle'), 'M0 0H256V256H0Z', place, deck);
  const at = { x: 10, y: 20, scale: 0.5 };
  expect(edge).toEqual({ kind: 'path', path: SIGNS.circle.edge, at, fill: deck.inks.blue.srgb });
  expect(rim).toMatchObject({ at, line: { colour: deck.inks.paper.srgb } });
  expect(rim).not.toHaveProperty('fill');
  expect(pictogram!.at).toEqual({ x: 19.5, y: 29.5, scale: 31 / 256 });
});

it('when there is no pictogram, the bare sign stands for its group', () => {
  expect(drawSign(groupWith('diamond'), undefined, place, deck)).toHaveLength(2);
});

it('when a sign is the plate of an own card, its rim is dashed', () => {
  const [, plate] = drawSign(groupWith('plate'), undefined, place, deck);
  const [, circle] = drawSign(groupWith('circle'), undefined, place, deck);
  expect(plate!.line!.dash).toEqual([11, 7]);
  expect(circle!.line!.dash).toBeUndefined();
});
