// From light on the sensor to a JPEG file: lamps, blur, noise, colour, the phone's sharpening.

import sharp from 'sharp';
import { type Canvas, WHITE } from './canvas.ts';
import type { Chance } from './random.ts';

export interface DevelopWish {
  /** Gaussian blur, px. */
  readonly blur: number;
  /** Motion blur, px. */
  readonly motion: number;
  /** Noise in grey steps at middle grey. */
  readonly noise: number;
  /** Deviation of the phone's sharpening mask, 0 for none. */
  readonly sharpen: number;
  readonly quality: number;
  /** How much light the darkest part of the picture gets, 0-1. */
  readonly dimmest: number;
  readonly shadow: boolean;
  readonly glare: boolean;
  readonly cast: number;
  readonly twoLamps: boolean;
  /** Shift in px of a faint second exposure, 0 for none. */
  readonly ghost: number;
}

/** The light of the lamps as gains for red, green and blue on a coarse grid over the picture. */
function lightGrid(
  wish: DevelopWish,
  chance: Chance,
): { at: (x: number, y: number, out: Float32Array) => void } {
  const slope = chance.between(0, 2 * Math.PI);
  const cast = [1 + wish.cast * chance.normal(), 1, 1 + wish.cast * chance.normal()];
  const cast2 = [1 + 0.25 * chance.normal(), 1, 1 + 0.25 * chance.normal()];
  const lamp = { x: chance.between(0, 1), y: chance.between(0, 1), r: chance.between(0.3, 0.7) };
  const shadow = {
    angle: chance.between(0, 2 * Math.PI),
    at: chance.between(-0.3, 0.3),
    soft: chance.between(0.004, 0.06),
    deep: chance.between(0.35, 0.7),
  };
  const glare = {
    x: chance.between(0.1, 0.9),
    y: chance.between(0.1, 0.9),
    r: chance.between(0.04, 0.16),
    power: chance.between(0.15, 0.6),
  };
  return {
    at: (x, y, out) => {
      const along = (x - 0.5) * Math.cos(slope) + (y - 0.5) * Math.sin(slope) + 0.5;
      let gain = wish.dimmest + (1 - wish.dimmest) * Math.max(0, Math.min(1, along));
      const r2 = (x - 0.5) ** 2 + (y - 0.5) ** 2;
      gain *= 1 - 0.35 * r2;
      if (wish.shadow) {
        const d = (x - 0.5) * Math.cos(shadow.angle) + (y - 0.5) * Math.sin(shadow.angle) - shadow.at;
        gain *= 1 - shadow.deep / (1 + Math.exp(-d / shadow.soft));
      }
      let second = 0;
      if (wish.twoLamps) second = Math.exp(-((x - lamp.x) ** 2 + (y - lamp.y) ** 2) / lamp.r ** 2);
      const shine = wish.glare
        ? glare.power * Math.exp(-((x - glare.x) ** 2 + (y - glare.y) ** 2) / (2 * glare.r ** 2))
        : 0;
      for (let c = 0; c < 3; c++) {
        out[c] = gain * cast[c]! * (1 + 0.5 * second * cast2[c]!);
        out[c + 3] = shine;
      }
    },
  };
}

/** Multiplies the lamps in, in place. */
function lightUp(canvas: Canvas, wish: DevelopWish, chance: Chance): void {
  const { width, height, light } = canvas;
  const lamps = lightGrid(wish, chance);
  const cell = 16;
  const columns = Math.ceil(width / cell) + 1;
  const grid = new Float32Array(columns * (Math.ceil(height / cell) + 1) * 6);
  const out = new Float32Array(6);
  for (let j = 0; j * cell < height + cell; j++) {
    for (let i = 0; i < columns; i++) {
      lamps.at((i * cell) / width, (j * cell) / height, out);
      grid.set(out, Math.min(j * columns + i, grid.length / 6 - 1) * 6);
    }
  }
  for (let y = 0; y < height; y++) {
    const j = (y / cell) | 0;
    const fy = y / cell - j;
    for (let x = 0; x < width; x++) {
      const i = (x / cell) | 0;
      const fx = x / cell - i;
      const a = (j * columns + i) * 6;
      const b = a + columns * 6;
      const to = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) {
        const gain =
          (grid[a + c]! * (1 - fx) + grid[a + 6 + c]! * fx) * (1 - fy) +
          (grid[b + c]! * (1 - fx) + grid[b + 6 + c]! * fx) * fy;
        const shine = grid[a + 3 + c]! * WHITE;
        const value = light[to + c]! * gain + shine;
        light[to + c] = Math.min(value, 65535);
      }
    }
  }
}

const TONE = Float32Array.from({ length: 4097 }, (_, i) => {
  const v = Math.min(1, (i / 4096) * 1.2);
  return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
});

function motionKernel(length: number, angle: number): { width: number; height: number; kernel: number[] } {
  const reach = Math.ceil(length / 2);
  const side = 2 * reach + 1;
  const kernel = new Array<number>(side * side).fill(0);
  const steps = 32;
  for (let k = 0; k < steps; k++) {
    const t = ((k + 0.5) / steps - 0.5) * length;
    const x = reach + t * Math.cos(angle);
    const y = reach + t * Math.sin(angle);
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const w = (dx ? x - ix : 1 - x + ix) * (dy ? y - iy : 1 - y + iy);
      const at = (iy + dy) * side + ix + dx;
      if (ix + dx < side && iy + dy < side) kernel[at]! += w / steps;
    }
  }
  return { width: side, height: side, kernel };
}

/** The photo as a JPEG file. */
export async function develop(canvas: Canvas, wish: DevelopWish, chance: Chance): Promise<Buffer> {
  lightUp(canvas, wish, chance);
  const { width, height, light } = canvas;
  const bytes = new Uint8Array(width * height * 3);
  for (let i = 0; i < bytes.length; i++) bytes[i] = TONE[light[i]! >> 4]! + 0.5;
  let softened = sharp(bytes, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  if (wish.motion > 0.5) softened = softened.convolve(motionKernel(wish.motion, chance.between(0, Math.PI)));
  if (wish.blur >= 0.3) softened = softened.blur(wish.blur);
  const soft = new Uint8Array(await softened.raw().toBuffer());
  if (wish.ghost > 0) {
    const shift = (Math.round(wish.ghost) * width + Math.round(wish.ghost)) * 3;
    for (let i = soft.length - 1; i >= shift; i--) soft[i] = soft[i]! * 0.8 + soft[i - shift]! * 0.2;
  }
  const noise = Float32Array.from({ length: 65536 }, () => chance.normal());
  let at = chance.below(65536);
  for (let i = 0; i < soft.length; i++) {
    at = (at * 1103515245 + 12345) & 0x7fffffff;
    const value = soft[i]! + noise[(at >> 12) & 65535]! * wish.noise * (1.35 - soft[i]! / 370);
    soft[i] = value < 0 ? 0 : Math.min(value, 255);
  }
  let photo = sharp(soft, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  if (wish.sharpen > 0) photo = photo.sharpen({ sigma: wish.sharpen, m1: 1, m2: 2 });
  return photo.jpeg({ quality: wish.quality, chromaSubsampling: '4:2:0' }).toBuffer();
}
