import { describe, expect, it } from 'vitest';
import { CARD_SIZE } from '../../../src/domain/board/card.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import {
  cardsAbove,
  type LaidCard,
  leaveOut,
  showsWriting,
} from '../../../src/vision/straighten/visiblePaper.ts';

const at = (x: number, y: number, angleDeg = 0): LaidCard => ({ centreMm: boardPoint(x, y), angleDeg });
const WHOLE = { x: 0, y: 0, ...CARD_SIZE };
const PX_PER_MM = 4;

/** A card's paper seen from above, with a stroke of ink of so many mm in its writing area. */
function paper(stroke: number, y = 60) {
  const [width, height] = [CARD_SIZE.w * PX_PER_MM, CARD_SIZE.h * PX_PER_MM];
  const data = new Uint8ClampedArray(width * height * 4).fill(200);
  for (let row = y * PX_PER_MM; row < (y + 0.8) * PX_PER_MM; row++) {
    for (let column = 0; column < stroke * PX_PER_MM; column++) {
      const i = 4 * (Math.floor(row) * width + 10 * PX_PER_MM + column);
      data.fill(60, i, i + 3);
    }
  }
  return { width, height, data };
}

describe('the paper of a card that shows', () => {
  // As in patience: each card lies a title lower and on top of the one before.
  const pile = [at(200, 200), at(200, 220), at(200, 240)];

  it('in a pile the cards below the title lie on top, and not the one above it', () => {
    const all = (card: LaidCard) => Object.values(cardsAbove(card, pile)).flat();
    expect(all(pile[0]!)).toEqual([pile[1], pile[2]]);
    expect(all(pile[2]!)).toEqual([]);
  });

  it('where two cards overlap and neither tag tells which is on top, both may be', () => {
    const [one, other] = [at(300, 200), at(340, 262)];
    expect(cardsAbove(one, [one, other])).toEqual({ surely: [], perhaps: [other] });
    expect(cardsAbove(other, [one, other])).toEqual({ surely: [], perhaps: [one] });
    expect(cardsAbove(one, [one, at(500, 200)])).toEqual({ surely: [], perhaps: [] });
  });

  it('what lies under another card is left out, the rest stays', () => {
    const cut = paper(20);
    leaveOut(cut, pile[0]!, WHOLE, 0, [pile[1]!]);
    const grey = (x: number, y: number) => cut.data[4 * (y * PX_PER_MM * cut.width + x * PX_PER_MM)];
    expect([grey(30, 10), grey(12, 60), grey(30, 80)]).toEqual([200, 255, 255]);
  });

  it('writing shows when there is some and nothing lies on it', () => {
    expect(showsWriting(paper(0), WHOLE, 0)).toBe(false);
    expect(showsWriting(paper(20), WHOLE, 0)).toBe(true);
    const covered = paper(20);
    leaveOut(covered, pile[0]!, WHOLE, 0, [pile[1]!]);
    expect(showsWriting(covered, WHOLE, 0)).toBe(false);
  });
});
