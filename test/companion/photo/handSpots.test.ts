import { describe, expect, it } from 'vitest';
import { answerPlace, askPlaces, pointedPlace } from '../../../companion/photo/askedPlaces.ts';
import { handSpots } from '../../../companion/photo/handSpots.ts';
import { answerReview, reviewOf } from '../../../companion/photo/review.ts';
import { MOST_ZOOM, zoomAbout } from '../../../companion/photo/zoomView.ts';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { type BoardPoint, boardPoint, rectCentre } from '../../../src/domain/units.ts';
import { zoneSpot } from '../../../src/vision/reading/zoneSpot.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { readCard } from '../../vision/readCard.ts';

const BOARD = boardGeometry('A2');
const middleOf = (zone: string): BoardPoint => {
  const { x, y } = rectCentre(BOARD.zones.find(({ id }) => id === zone)!.rect);
  return boardPoint(x, y);
};

describe('a card that a person adds to a review', () => {
  it('is shown in its zone, own cards too, each at a spot of its own away from what lies there', () => {
    const seen = readCard('geld', 'strong-push', { centreMm: middleOf('strong-push') });
    let review = reviewOf(emptyTalk(), [seen]);
    for (const card of ['opleiding', 'anders-1']) review = answerReview(review, card, 'strong-push');
    const spots = handSpots('A2', review, []);
    expect([...spots.keys()]).toEqual(['opleiding', 'anders-1']);
    for (const spot of spots.values()) expect(zoneSpot(BOARD, spot).zone).toBe('strong-push');
    const all = [seen.centreMm, ...spots.values()];
    for (const [i, a] of all.entries())
      for (const b of all.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
  });

  it('stands where a person pointed, and stays there after another photo until that reads it', () => {
    const place = pointedPlace(middleOf('slight-brake'), 'A2');
    expect(place).toMatchObject({ zone: 'slight-brake', answer: undefined });
    const told = answerPlace([], place, 'geld');
    expect(told).toMatchObject([{ answer: 'geld' }]);
    expect(handSpots('A2', answerReview([], 'geld', 'slight-brake'), told).size).toBe(0);
    expect(askPlaces([], told)).toEqual(told);
    expect(askPlaces([], told, new Set(['geld']))).toEqual([]);
  });

  it('leaves no place behind where a person pointed and found no card', () => {
    expect(answerPlace([], pointedPlace(middleOf('slight-brake'), 'A2'), null)).toEqual([]);
  });
});

describe('looking from near', () => {
  it('keeps the spot under the fingers, and goes no nearer or further than there is to see', () => {
    const near = zoomAbout({ zoom: 1, left: 0, top: 0 }, 2, { x: 100, y: 50 });
    expect(near).toEqual({ zoom: 2, left: 100, top: 50 });
    expect(zoomAbout(near, 100, { x: 0, y: 0 }).zoom).toBe(MOST_ZOOM);
    expect(zoomAbout(near, 0.1, { x: 100, y: 50 })).toEqual({ zoom: 1, left: 0, top: 0 });
  });
});
