// Whole photos from the laboratory: what the reader must get right, and what it must refuse.

import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { boardGeometry } from '../../src/domain/board/board.ts';
import { rectCentre } from '../../src/domain/units.ts';
import type { Picture } from '../../src/vision/picture/picture.ts';
import { type Reading, readPicture } from '../../src/vision/reading/reading.ts';
import { project } from './lab/camera.ts';
import { DECK, type Prints, paintPrints } from './lab/prints.ts';
import { decodePicture, type Photo, takePhoto } from './lab/shoot.ts';

let prints: Prints;
let photo: Photo;
let reading: Reading;

const zonesOf = (r: Reading): Record<string, string | null> =>
  Object.fromEntries(r.cards.map((c) => [c.card, c.doubt ? 'doubt' : c.zone]));

async function read(file: Buffer): Promise<Reading> {
  return readPicture(await decodePicture(file), { deck: DECK });
}

beforeAll(async () => {
  prints = await paintPrints('A2');
  photo = await takePhoto(prints, 21, 'clear', 2.2);
  reading = await read(photo.jpeg);
}, 60_000);

/** Where the middle of the board's n-th tag falls in the photo, px from the left. */
function tagX(n: number): number {
  const { x, y } = rectCentre(boardGeometry('A2').tags[n]!.rect);
  return project(photo.camera, { x, y, z: 0 }).x;
}

/** What no photo may show: a card at another place than it lies, without a doubt, or a card that is not there. */
function expectHonest(r: Reading, truth: Photo['truth']): void {
  for (const card of r.cards) {
    const real = truth.find((t) => t.card === card.card);
    expect(real, `${card.card} is not in the photo`).toBeDefined();
    if (card.doubt === null) expect([card.card, card.zone]).toEqual([real!.card, real!.zone]);
    if (real!.fromLine <= 6) expect(card.doubt, `${card.card} lies near a line`).not.toBeNull();
  }
}

describe('a clear photo', () => {
  test('every card is found in its zone, the angle and the outline too', () => {
    expect(reading.board).toMatchObject({ format: 'A2', missingTags: [] });
    expect(reading.warnings).toEqual([]);
    expect(reading.cards).toHaveLength(photo.truth.length);
    expect(reading.notFound).toHaveLength(DECK.length - photo.truth.length);
    expectHonest(reading, photo.truth);
    for (const card of reading.cards) {
      const real = photo.truth.find((t) => t.card === card.card)!;
      expect(Math.hypot(card.centreMm.x - real.centre.x, card.centreMm.y - real.centre.y)).toBeLessThan(2);
      expect(Math.abs(Math.sin(((card.angleDeg - real.angleDeg) * Math.PI) / 360))).toBeLessThan(0.01);
    }
  });

  test('only cards of the deck that was passed are accepted; the others are named as other tags', async () => {
    const half = DECK.filter((c) => c.tag % 2 === 0);
    const r = readPicture(await decodePicture(photo.jpeg), { deck: half });
    const odd = photo.truth.filter((t) => t.tag % 2 === 1).map((t) => t.tag);
    expect(r.cards.every((c) => half.some((h) => h.card === c.card))).toBe(true);
    expect(r.otherTags).toEqual(odd.sort((a, b) => a - b));
  });

  test('cut off at the left it names the corner that is missing', async () => {
    const { width, height, channels, data } = await decodePicture(photo.jpeg);
    const from = photo.camera;
    const keep = width - Math.ceil(Math.max(tagX(0), tagX(3)));
    const cut = await sharp(data, { raw: { width, height, channels } })
      .extract({ left: width - keep, top: 0, width: keep, height: from.height })
      .png()
      .toBuffer();
    const r = await read(cut);
    expect(r.warnings).toContainEqual({ code: 'board-corner-missing', corner: 'top-left', outside: true });
    expectHonest(r, photo.truth);
  });
});

describe('what is done to a photo never moves a card', () => {
  const file = () => sharp(photo.jpeg);
  const same = (r: Reading): void => {
    expectHonest(r, photo.truth);
    const before = zonesOf(reading);
    for (const [card, zone] of Object.entries(zonesOf(r))) {
      // Within a hair of the margin a doubt may come or go; a zone may not change into another.
      if (zone !== 'doubt' && before[card] !== 'doubt') expect([card, zone]).toEqual([card, before[card]]);
    }
    expect(r.cards.length).toBe(reading.cards.length);
  };

  test.each([90, 180, 270])('turned by %i degrees', async (angle) => {
    same(await read(await file().rotate(angle).jpeg({ quality: 92 }).toBuffer()));
  });

  test('mirrored it is refused', async () => {
    for (const mirror of [file().flop(), file().flip()]) {
      const r = await read(await mirror.jpeg({ quality: 92 }).toBuffer());
      expect(r).toMatchObject({ board: null, cards: [], warnings: [{ code: 'picture-mirrored' }] });
    }
  });

  test('scaled, recompressed, brightened or dimmed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.8, max: 1.5, noNaN: true }),
        fc.integer({ min: 60, max: 95 }),
        fc.double({ min: 0.5, max: 1.3, noNaN: true }),
        async (scale, quality, light) => {
          const width = Math.round(photo.camera.width * scale);
          same(
            await read(
              await file().resize(width).modulate({ brightness: light }).jpeg({ quality }).toBuffer(),
            ),
          );
        },
      ),
      { seed: 11, numRuns: 6 },
    );
  });
});

describe('what is no photo of a board', () => {
  test('noise never yields a card', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), fc.boolean(), (seed, grain, hard) => {
        let state = seed | 1;
        const next = (): number => {
          state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
          return (state >>> 8) & 255;
        };
        const [width, height] = [480, 360];
        const columns = Math.ceil(width / grain);
        const cells = Array.from({ length: columns * Math.ceil(height / grain) }, () =>
          hard ? (next() > 127 ? 240 : 20) : next(),
        );
        const data = Uint8Array.from(
          { length: width * height },
          (_, i) =>
            cells[Math.floor(Math.floor(i / width) / grain) * columns + Math.floor((i % width) / grain)]!,
        );
        const r = readPicture({ width, height, channels: 1, data }, { deck: DECK });
        return r.board === null && r.cards.length === 0;
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  test.each<[string, Picture]>([
    ['without pixels', { width: 0, height: 0, channels: 3, data: new Uint8Array(0) }],
    ['with too few bytes', { width: 500, height: 500, channels: 3, data: new Uint8Array(100) }],
    ['of broken size', { width: Number.NaN, height: 5, channels: 1, data: new Uint8Array(100) }],
    ['of a few pixels', { width: 5, height: 5, channels: 1, data: new Uint8Array(25) }],
    ['all white', { width: 640, height: 480, channels: 4, data: new Uint8Array(640 * 480 * 4).fill(255) }],
  ])('a picture %s says so and does not throw', (_, picture) => {
    const r = readPicture(picture, { deck: DECK });
    expect(r).toMatchObject({ board: null, cards: [] });
    expect(r.notFound).toHaveLength(DECK.length);
    expect(r.warnings).toHaveLength(1);
  });
});

describe('normal and hard photos', () => {
  test.each([
    ['normal', 31],
    ['normal', 32],
    ['hard', 33],
    ['hard', 34],
  ] as const)('%s %i: nothing false, nothing wrong without a doubt', async (difficulty, seed) => {
    const taken = await takePhoto(prints, seed, difficulty, 4);
    const r = await read(taken.jpeg);
    expectHonest(r, taken.truth);
    if (difficulty === 'normal') {
      const clear = taken.truth.filter((t) => t.visible > 0.999);
      expect(r.cards.filter((c) => clear.some((t) => t.card === c.card))).toHaveLength(clear.length);
    }
  });
});

test('a board whose tags are half hidden is read from the two that are left, and says what is missing', async () => {
  const { width, height, channels, data } = await decodePicture(photo.jpeg);
  const covered = new Uint8Array(data);
  const from = Math.floor(Math.min(tagX(1), tagX(2)));
  // A sheet of paper over the right end of the board.
  for (let y = 0; y < height; y++) {
    covered.fill(250, (y * width + from) * channels, (y + 1) * width * channels);
  }
  const r = readPicture({ width, height, channels, data: covered }, { deck: DECK });
  expect(r.board!.missingTags).toEqual([1, 2]);
  expect(r.board!.confidence).toBeLessThan(reading.board!.confidence);
  expect(r.warnings.map((w) => w.code)).toEqual([
    'board-corner-missing',
    'board-corner-missing',
    'mapping-unsure',
  ]);
  expectHonest(r, photo.truth);
});

describe('other formats', () => {
  test.each(['A1', 'A3'] as const)('the board tells that it is %s', async (format) => {
    const other = await takePhoto({ ...(await paintPrints(format)), cards: prints.cards }, 41, 'clear', 3);
    const r = await read(other.jpeg);
    expect(r.board).toMatchObject({ format, missingTags: [] });
    expectHonest(r, other.truth);
    expect(r.cards).toHaveLength(other.truth.length);
  });
});
