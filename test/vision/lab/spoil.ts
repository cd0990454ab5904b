// What happens to a photo after it was taken, or to its light: seeded spoilings of a picture file, with the truth unchanged.

import sharp from 'sharp';
import type { Photo } from './shoot.ts';

/** The light of blinds: `slats` bars of shadow over the picture, turned by `turn` radians, that leave `share` of the light. */
export interface Blinds {
  readonly share: number;
  readonly slats: number;
  readonly turn: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

async function pixelsOf(jpeg: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const asJpeg = ({ width, height, data }: Pixels): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();

/** Width of a shadow's edge, as a share of a slat with its gap. */
const PENUMBRA = 0.06;

export async function behindBlinds(jpeg: Buffer, { share, slats, turn }: Blinds): Promise<Buffer> {
  const pixels = await pixelsOf(jpeg);
  const { width, height, data } = pixels;
  // Greys go with about the square root of the light.
  const dark = Math.sqrt(share);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const phase = (((((x * sin + y * cos) / height) * slats) % 1) + 1) % 1;
      const edge = Math.min(Math.abs(phase - 0.25), Math.abs(phase - 0.75)) / PENUMBRA;
      const lit = phase > 0.25 && phase < 0.75 ? Math.min(1, 0.5 + edge) : Math.max(0, 0.5 - edge);
      const gain = dark + (1 - dark) * lit;
      for (let c = 0; c < 3; c++) data[i + c]! *= gain;
    }
  }
  return asJpeg(pixels);
}

/** The tags of all cards with `share` of their ink: what is darker than the paper in the corners of each tag becomes so much paler. */
export async function withPaleInk(
  { jpeg, truth }: Pick<Photo, 'jpeg' | 'truth'>,
  share: number,
): Promise<Buffer> {
  const pixels = await pixelsOf(jpeg);
  const { width, height, data } = pixels;
  for (const { corners, visible } of truth) {
    if (visible === 0) continue;
    const middle = corners.reduce((sum, p) => ({ x: sum.x + p.x / 4, y: sum.y + p.y / 4 }), { x: 0, y: 0 });
    // A little beyond the black square, so that its edge becomes paler too.
    const ring = corners.map((p) => ({
      x: middle.x + 1.12 * (p.x - middle.x),
      y: middle.y + 1.12 * (p.y - middle.y),
    }));
    const inside = (x: number, y: number) =>
      ring.every((p, i) => {
        const q = ring[(i + 1) % 4]!;
        return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x) >= 0;
      });
    const [left, right] = [Math.min(...ring.map((p) => p.x)), Math.max(...ring.map((p) => p.x))];
    const [top, bottom] = [Math.min(...ring.map((p) => p.y)), Math.max(...ring.map((p) => p.y))];
    const spots: number[] = [];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
        if (inside(x + 0.5, y + 0.5)) spots.push(3 * (y * width + x));
      }
    }
    const paper = Math.max(0, ...spots.map((i) => data[i + 1]!));
    for (const i of spots) {
      for (let c = 0; c < 3; c++)
        data[i + c] = Math.min(255, paper - Math.max(0, paper - data[i + c]!) * share);
    }
  }
  return asJpeg(pixels);
}
