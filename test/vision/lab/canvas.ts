// The sensor: triangles of textured or plain surfaces drawn in linear light, with a note of what each pixel shows.

import type { RgbImage, Texture } from './texture.ts';

/** sRGB byte to linear light, 0-1. */
const LINEAR = Float32Array.from({ length: 256 }, (_, i) => {
  const v = i / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Linear light, 65535 = 1.2 times white paper in full light. */
  readonly light: Uint16Array;
  /** Which thing each pixel shows; 0 is the table, 1 the board, 2 and up are the things laid on it. */
  readonly thing: Uint8Array;
}

export const WHITE = 65535 / 1.2;

export function blankCanvas(width: number, height: number): Canvas {
  return { width, height, light: new Uint16Array(width * height * 3), thing: new Uint8Array(width * height) };
}

/** A corner of a triangle: place in the photo (px) and in the texture (mm). */
export interface Vertex {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

/** What a triangle is made of. */
export interface Paint {
  readonly texture?: Texture;
  /** Linear RGB 0-1, without a texture. */
  readonly color?: readonly [number, number, number];
  /** 1 covers; below 1 the colour is mixed in and `thing` is left alone. */
  readonly alpha?: number;
  /** Repeat the texture. */
  readonly tiled?: boolean;
  readonly thing?: number;
}

function levelFor(texture: Texture, a: Vertex, b: Vertex, c: Vertex): { image: RgbImage; scale: number } {
  const picture = Math.abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  const paper = Math.abs((b.u - a.u) * (c.v - a.v) - (b.v - a.v) * (c.u - a.u)) * texture.pxPerMm ** 2;
  // A third of a level to the sharp side: the lens blurs anyway.
  const wanted = Math.log2(Math.sqrt(paper / Math.max(picture, 1e-9))) - 0.3;
  const level = Math.max(0, Math.min(texture.levels.length - 1, Math.round(wanted)));
  return { image: texture.levels[level]!, scale: texture.pxPerMm / 2 ** level };
}

/** Draws one triangle; pixels whose centre lies inside are filled, shared sides are filled once. */
export function drawTriangle(canvas: Canvas, a: Vertex, b: Vertex, c: Vertex, paint: Paint): void {
  const { width, height, light, thing } = canvas;
  const double = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (Math.abs(double) < 1e-9) return;
  if (double < 0) {
    drawTriangle(canvas, a, c, b, paint);
    return;
  }
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x)));
  const right = Math.min(width, Math.ceil(Math.max(a.x, b.x, c.x)));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y)));
  const bottom = Math.min(height, Math.ceil(Math.max(a.y, b.y, c.y)));
  if (left >= right || top >= bottom) return;
  const level = paint.texture ? levelFor(paint.texture, a, b, c) : null;
  const alpha = paint.alpha ?? 1;
  const color = paint.color ?? [0, 0, 0];
  // Barycentric weights are linear along a row.
  const wbx = (c.y - a.y) / double;
  const wby = -(c.x - a.x) / double;
  const wcx = -(b.y - a.y) / double;
  const wcy = (b.x - a.x) / double;
  for (let y = top; y < bottom; y++) {
    const py = y + 0.5 - a.y;
    let wb = (left + 0.5 - a.x) * wbx + py * wby;
    let wc = (left + 0.5 - a.x) * wcx + py * wcy;
    for (let x = left; x < right; x++, wb += wbx, wc += wcx) {
      if (wb < 0 || wc < 0 || wb + wc > 1) continue;
      const i = y * width + x;
      const to = i * 3;
      if (level) {
        const { image, scale } = level;
        let u = (a.u + wb * (b.u - a.u) + wc * (c.u - a.u)) * scale - 0.5;
        let v = (a.v + wb * (b.v - a.v) + wc * (c.v - a.v)) * scale - 0.5;
        if (paint.tiled) {
          u -= Math.floor(u / image.width) * image.width;
          v -= Math.floor(v / image.height) * image.height;
        }
        u = u < 0 ? 0 : Math.min(u, image.width - 1.001);
        v = v < 0 ? 0 : Math.min(v, image.height - 1.001);
        const iu = u | 0;
        const iv = v | 0;
        const fu = u - iu;
        const fv = v - iv;
        const from = (iv * image.width + iu) * 3;
        const down = from + image.width * 3;
        const w00 = (1 - fu) * (1 - fv) * WHITE;
        const w10 = fu * (1 - fv) * WHITE;
        const w01 = (1 - fu) * fv * WHITE;
        const w11 = fu * fv * WHITE;
        for (let k = 0; k < 3; k++) {
          light[to + k] =
            w00 * LINEAR[image.data[from + k]!]! +
            w10 * LINEAR[image.data[from + 3 + k]!]! +
            w01 * LINEAR[image.data[down + k]!]! +
            w11 * LINEAR[image.data[down + 3 + k]!]!;
        }
      } else {
        for (let k = 0; k < 3; k++) light[to + k] = light[to + k]! * (1 - alpha) + color[k]! * WHITE * alpha;
      }
      if (alpha === 1 && paint.thing !== undefined) thing[i] = paint.thing;
    }
  }
}
