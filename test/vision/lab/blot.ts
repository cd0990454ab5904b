// Tags that cannot be read any more: a photo with the tags of some cards under thick ink, a blot or a sticker; the truth stays.

import sharp from 'sharp';
import { type Chance, chanceFrom } from './random.ts';
import type { Photo } from './shoot.ts';

/** What lies over a tag. */
export type Blot = 'strokes' | 'blot' | 'sticker' | 'ring';
export const BLOTS: readonly Blot[] = ['strokes', 'blot', 'sticker', 'ring'];

type Corner = Photo['truth'][number]['corners'][number];

function blotSvg(blot: Blot, corners: readonly Corner[], chance: Chance): string {
  const [a, b, , d] = corners as [Corner, Corner, Corner, Corner];
  const at = (u: number, v: number) =>
    `${(a.x + u * (b.x - a.x) + v * (d.x - a.x)).toFixed(1)} ${(a.y + u * (b.y - a.y) + v * (d.y - a.y)).toFixed(1)}`;
  const side = Math.hypot(b.x - a.x, b.y - a.y);
  const ink = chance.pick(['#1a1a1a', '#20308c', '#8c1f28', '#1d6b34']);
  const line = (points: readonly string[], width: number) =>
    `<path d="M${points.join('L')}" fill="none" stroke="${ink}" stroke-width="${width.toFixed(1)}" stroke-linecap="round"/>`;
  switch (blot) {
    case 'blot':
      return `<path d="M${[at(-0.05, 0.1), at(0.4, -0.15), at(1.1, 0.1), at(1.05, 0.9), at(0.5, 1.15), at(-0.1, 0.9)].join('L')}Z" fill="${ink}"/>`;
    case 'sticker':
      return `<path d="M${[at(-0.1, -0.1), at(1.1, -0.1), at(1.1, 1.1), at(-0.1, 1.1)].join('L')}Z" fill="#e2e0da"/>`;
    case 'ring': {
      const points = Array.from({ length: 25 }, (_, i) =>
        at(0.5 + 0.42 * Math.cos((i * Math.PI) / 12), 0.5 + 0.42 * Math.sin((i * Math.PI) / 12)),
      );
      return line(points, 0.3 * side) + line([at(0, 0.5), at(1, 0.5)], 0.2 * side);
    }
    case 'strokes':
      return [0.05, 0.35, 0.65, 0.95]
        .map((v) =>
          line([at(-0.2, v + chance.normal() * 0.05), at(1.2, v + chance.normal() * 0.05)], 0.22 * side),
        )
        .join('');
  }
}

/** The photo with the tags of every `every`-th card that shows spoiled, and which cards those are. */
export async function withBlottedTags(
  { jpeg, truth, seed }: Pick<Photo, 'jpeg' | 'truth' | 'seed'>,
  every: number,
): Promise<{ jpeg: Buffer; blotted: readonly string[] }> {
  const chance = chanceFrom(seed + 1);
  const { width, height } = await sharp(jpeg).metadata();
  const chosen = chance
    .shuffled(truth.filter(({ visible }) => visible > 0.99))
    .filter((_, i) => i % every === 0);
  const marks = chosen.map(({ corners }) => blotSvg(chance.pick(BLOTS), corners, chance)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks}</svg>`;
  return {
    jpeg: await sharp(jpeg)
      .composite([{ input: Buffer.from(svg) }])
      .jpeg({ quality: 90 })
      .toBuffer(),
    blotted: chosen.map(({ card }) => card),
  };
}
