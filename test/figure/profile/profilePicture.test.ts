import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/figure/drawing/textWidth.ts';
import type { DrawnPath, DrawnText } from '../../../src/figure/drawing/vocabulary.ts';
import type { PictureCard, PictureContent } from '../../../src/figure/profile/profileLane.ts';
import { drawProfile } from '../../../src/figure/profile/profilePicture.ts';
import { ARROW, arrowsPath } from '../../../src/figure/profile/weightArrows.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();

function card(title: string, weight: number): PictureCard {
  return { title, weight, pictogram: 'M0 0H256V256H0Z', group: { id: 'g', sign: 'circle', ink: 'blue' } };
}

function contentWith(push: readonly PictureCard[], brake: readonly PictureCard[]): PictureContent {
  return {
    title: 'Wat beweegt je?',
    day: '22 november 2026',
    summary: 'Zo zit het.',
    cards: { push, brake },
    heads: { push: 'Vooruit', brake: 'Terug' },
    empty: { push: 'Geen duw', brake: 'Geen rem' },
    key: '1 pijl: klein. 2 pijlen: groot.',
    deck,
  };
}

function partsOf(content: PictureContent) {
  const { drawn, ...size } = drawProfile(content);
  return {
    ...size,
    texts: drawn.filter((item): item is DrawnText => item.kind === 'text'),
    arrows: drawn.filter((item): item is DrawnPath => item.kind === 'path' && item.line?.width === 1.8),
  };
}

/** The x of all points of a path made of lines. */
const xs = (path: string) => [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));

describe('arrows', () => {
  it('when a card weighs two, its arrows are exactly twice as long as when it weighs one', () => {
    expect(Math.max(...xs(arrowsPath(1, true)))).toBe(ARROW.length);
    expect(Math.max(...xs(arrowsPath(2, true)))).toBe(2 * ARROW.length);
  });

  it('when a card brakes, its arrows are the mirror image of a push', () => {
    const mirrored = xs(arrowsPath(2, true)).map((x) => 2 * ARROW.length - x);
    expect(xs(arrowsPath(2, false))).toEqual(mirrored);
  });
});

describe('the picture of a profile', () => {
  it('when a card pushes it stands right of the middle, when it brakes left', () => {
    const { width, texts, arrows } = partsOf(contentWith([card('Collega’s', 2)], [card('Geld', 1)]));
    const [push, brake] = arrows;
    expect(push!.at!.x).toBeGreaterThan(width / 2);
    expect(brake!.at!.x + ARROW.length * brake!.at!.scale).toBeLessThan(width / 2);
    expect(texts.find(({ text }) => text === 'Collega’s')).toMatchObject({ align: 'left' });
    expect(texts.find(({ text }) => text === 'Geld')).toMatchObject({ align: 'right' });
  });

  it('when one card pushes a little, everything stands where it was meant to', () => {
    const { width, height, texts, arrows } = partsOf(contentWith([card('Geld', 1)], []));
    expect(texts.map(({ text, x, baseline }) => [text, x, baseline])).toEqual([
      ['Wat beweegt je?', 32, 62],
      ['22 november 2026', 32, 88],
      ['Zo zit het.', 32, expect.closeTo(122.1, 6)],
      ['1 pijl: klein. 2 pijlen: groot.', 32, expect.closeTo(285.4, 6)],
      ['Vooruit', 379, expect.closeTo(168.4, 6)],
      ['Geld', 441, expect.closeTo(196.4, 6)],
      ['Terug', 341, expect.closeTo(168.4, 6)],
      ['Geen rem', 341, expect.closeTo(196.4, 6)],
    ]);
    expect(arrows).toMatchObject([{ at: { x: 441, y: expect.closeTo(202.4, 6), scale: 1.25 } }]);
    expect([width, height]).toEqual([720, 323]);
  });

  it('when there are many cards, the picture grows and holds them all', () => {
    const many = Array.from({ length: 25 }, (_, index) => card(`Kaart ${index}`, 2));
    const { height, texts, arrows } = partsOf(contentWith(many, []));
    expect(arrows).toHaveLength(25);
    for (const { at } of arrows) expect(at!.y + ARROW.height * at!.scale).toBeLessThan(height);
    for (const { baseline } of texts) expect(baseline).toBeLessThan(height);
  });

  it('when a side is empty, it says so', () => {
    const { texts } = partsOf(contentWith([card('Geld', 1)], []));
    expect(texts.map(({ text }) => text)).toContain('Geen rem');
  });

  it('when names are long, or in another script, no line of them leaves its lane', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'M', 'i', ' ', '\u00ad', '\u4e2d'), maxLength: 80 });
    fc.assert(
      fc.property(name, name, (pushing, braking) => {
        const { width, texts } = partsOf(contentWith([card(pushing, 1)], [card(braking, 2)]));
        for (const { text, x, size, bold, align, room } of texts) {
          const reach = textWidth(text, bold) * size;
          expect(reach).toBeLessThanOrEqual(room!);
          expect(align === 'right' ? x - room! : width - x - room!).toBeGreaterThanOrEqual(32);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
