import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/domain/deck/deck.ts';
import type { PictureCard, PictureContent } from '../../src/figure/profile/profileLane.ts';
import { drawProfile } from '../../src/figure/profile/profilePicture.ts';
import type { DrawnPath, DrawnText, Measure } from '../../src/figure/profile/shape.ts';
import { ARROW, arrowsPath } from '../../src/figure/profile/weightArrows.ts';
import { wrapText } from '../../src/figure/profile/wrapText.ts';

const srgb = (value: string) => ({ cmyk: [0, 0, 0, 0], srgb: value }) as const;
const inks: Deck['inks'] = {
  blue: srgb('#0863ad'),
  green: srgb('#008053'),
  orange: srgb('#ec611d'),
  yellow: srgb('#fec505'),
  plum: srgb('#8c407f'),
  asphalt: srgb('#6f7274'),
  paper: srgb('#ffffff'),
  black: srgb('#1f1f1d'),
};

/** Every letter is half as wide as it is high. */
const measure: Measure = (text, size) => (text.length * size) / 2;

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
    inks,
  };
}

function partsOf(content: PictureContent) {
  const { drawn, ...size } = drawProfile(content, measure);
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
    expect(push!.x).toBeGreaterThan(width / 2);
    expect(brake!.x + ARROW.length * brake!.scale).toBeLessThan(width / 2);
    expect(texts.find(({ text }) => text === 'Collega’s')).toMatchObject({ align: 'left' });
    expect(texts.find(({ text }) => text === 'Geld')).toMatchObject({ align: 'right' });
  });

  it('when pushes and brakes are printed in grey, their fills differ as light from dark', () => {
    const { arrows } = partsOf(contentWith([card('Collega’s', 1)], [card('Geld', 1)]));
    const [push, brake] = arrows.map(({ fill }) => Number.parseInt(fill!.slice(1, 3), 16));
    expect(push! - brake!).toBeGreaterThan(100);
  });

  it('when there are many cards, the picture grows and holds them all', () => {
    const many = Array.from({ length: 25 }, (_, index) => card(`Kaart ${index}`, 2));
    const { height, texts, arrows } = partsOf(contentWith(many, []));
    expect(arrows).toHaveLength(25);
    for (const { y, scale } of arrows) expect(y + ARROW.height * scale).toBeLessThan(height);
    for (const { baseline } of texts) expect(baseline).toBeLessThan(height);
  });

  it('when a side is empty, it says so', () => {
    const { texts } = partsOf(contentWith([card('Geld', 1)], []));
    expect(texts.map(({ text }) => text)).toContain('Geen rem');
  });

  it('when a name is far too long, no line of it leaves the picture', () => {
    const { width, texts } = partsOf(contentWith([card('hond'.repeat(60), 1)], [card('kat'.repeat(60), 2)]));
    for (const { text, x, size, bold, align } of texts) {
      const reach = measure(text, size, bold);
      expect(align === 'right' ? x - reach : width - x - reach).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('breaking lines', () => {
  const upTo = (length: number) => (text: string) => text.length <= length;

  it('when words fit, they stay whole and lose their soft hyphens', () => {
    expect(wrapText('Zelf\u00advertrouwen en geld', upTo(16))).toEqual(['Zelfvertrouwen', 'en geld']);
  });

  it('when a word is too long, it breaks at a soft hyphen and shows the hyphen', () => {
    expect(wrapText('Zelf\u00advertrouwen', upTo(10))).toEqual(['Zelf-', 'vertrouwen']);
  });

  it('when a word has no soft hyphen, it breaks where it must', () => {
    expect(wrapText('abcdefgh', upTo(3))).toEqual(['abc', 'def', 'gh']);
  });

  it('when there is nothing to write, there is no line', () => {
    expect(wrapText('  ', upTo(3))).toEqual([]);
  });
});
