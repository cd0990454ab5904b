// What a phone and a messenger do to a picture: mosaic, noise that is smeared away, night frames, halos, sharpening, recompression.

import sharp from 'sharp';
import type { Chance } from './random.ts';

export interface PipelineWish {
  /** Grey steps of shot noise at middle grey, before the colours are put together from the mosaic. */
  readonly shot: number;
  /** Grey steps within which neighbours are taken for the same and averaged; 0 smears nothing. */
  readonly smear: number;
  /** Frames that are laid over each other in the dark, each shifted by up to `shake` px. */
  readonly night: { readonly frames: number; readonly shake: number } | null;
  /** How much the difference from the wider surroundings is lifted: light rims round dark things. */
  readonly halo: number;
  /** Deviation of the sharpening mask, px, 0 for none, and how strong it is. */
  readonly sharpen: { readonly sigma: number; readonly much: number } | null;
  /** Long side and quality of the copy that a messenger passes on. */
  readonly sent: { readonly long: number; readonly quality: number } | null;
  readonly quality: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const imageOf = ({ width, height, data }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } });

/** One colour a pixel (red, green; green, blue) with its noise, and the other two from the neighbours (bilinear). */
function throughMosaic({ width, height, data }: Pixels, shot: number, chance: Chance): Pixels {
  const noise = Float32Array.from({ length: 65536 }, () => chance.normal());
  let at = chance.below(65536);
  const seen = new Uint8Array(width * height);
  const colour = (x: number, y: number) => (x & 1) + (y & 1);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const value = data[3 * i + colour(x, y)]!;
      at = (at * 1103515245 + 12345) & 0x7fffffff;
      const noisy = value + shot * Math.sqrt(0.15 + value / 150) * noise[(at >> 12) & 65535]!;
      seen[i] = Math.max(0, Math.min(255, noisy + 0.5));
    }
  }
  const whole = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const [up, down] = [y > 0 ? -width : width, y + 1 < height ? width : -width];
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const [left, right] = [x > 0 ? -1 : 1, x + 1 < width ? 1 : -1];
      const own = colour(x, y);
      const beside = (seen[i + left]! + seen[i + right]!) >> 1;
      const above = (seen[i + up]! + seen[i + down]!) >> 1;
      if (own === 1) {
        // Green: red lies beside it in even rows, above and below in odd ones.
        const redBeside = (y & 1) === 0;
        whole[3 * i] = redBeside ? beside : above;
        whole[3 * i + 1] = seen[i]!;
        whole[3 * i + 2] = redBeside ? above : beside;
      } else {
        const across =
          (seen[i + up + left]! + seen[i + up + right]! + seen[i + down + left]! + seen[i + down + right]!) >>
          2;
        whole[3 * i] = own === 0 ? seen[i]! : across;
        whole[3 * i + 1] = (beside + above) >> 1;
        whole[3 * i + 2] = own === 2 ? seen[i]! : across;
      }
    }
  }
  return { width, height, data: whole };
}

/** Each pixel as the mean of those within two px that are about as light: fine print goes with the noise. */
function smeared({ width, height, data }: Pixels, within: number): Pixels {
  const out = new Uint8Array(data);
  const steps = [-2, -1, 0, 1, 2].flatMap((dy) =>
    [-2, -1, 0, 1, 2].filter((dx) => ((dx ^ dy) & 1) === 0).map((dx) => 3 * (dy * width + dx)),
  );
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const i = 3 * (y * width + x);
      const own = data[i + 1]!;
      let [count, red, green, blue] = [0, 0, 0, 0];
      for (const step of steps) {
        const from = i + step;
        if (Math.abs(data[from + 1]! - own) > within) continue;
        count++;
        red += data[from]!;
        green += data[from + 1]!;
        blue += data[from + 2]!;
      }
      out[i] = red / count;
      out[i + 1] = green / count;
      out[i + 2] = blue / count;
    }
  }
  return { width, height, data: out };
}

/** Frames from a hand that shakes, laid over each other as if they fitted. */
function overlaid({ width, height, data }: Pixels, frames: number, shake: number, chance: Chance): Pixels {
  const shifts = Array.from({ length: frames }, () => {
    const dx = Math.round(chance.between(-shake, shake));
    const dy = Math.round(chance.between(-shake, shake));
    return 3 * (dy * width + dx);
  });
  const out = new Uint8Array(data);
  const far = 3 * (width + 1) * Math.ceil(shake + 1);
  for (let i = far; i < data.length - far; i++) {
    let sum = 0;
    for (const shift of shifts) sum += data[i + shift]!;
    out[i] = sum / frames;
  }
  return { width, height, data: out };
}

/** Local contrast lifted and shadows opened: what several exposures put together look like. */
async function haloed(pixels: Pixels, much: number): Promise<Pixels> {
  const { width, height, data } = pixels;
  const small = 8;
  const wide = await imageOf(pixels)
    .resize({ width: Math.ceil(width / small), height: Math.ceil(height / small), fit: 'fill' })
    .blur(width / small / 60)
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const around = await imageOf({
    width: Math.ceil(width / small),
    height: Math.ceil(height / small),
    data: wide,
  })
    .resize({ width, height, fit: 'fill' })
    .raw()
    .toBuffer();
  const out = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const value = data[i]! + much * (data[i]! - around[i]!);
    const opened = value + much * 40 * (1 - around[i]! / 255) ** 2;
    out[i] = Math.max(0, Math.min(255, opened));
  }
  return { width, height, data: out };
}

/** The picture as a phone saves it, or as a messenger passes it on. */
export async function throughPipeline(file: Buffer, wish: PipelineWish, chance: Chance): Promise<Buffer> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let pixels: Pixels = { width: info.width, height: info.height, data: new Uint8Array(data) };
  pixels = throughMosaic(pixels, wish.shot, chance);
  if (wish.night) pixels = overlaid(pixels, wish.night.frames, wish.night.shake, chance);
  if (wish.smear > 0) pixels = smeared(pixels, wish.smear);
  if (wish.halo > 0) pixels = await haloed(pixels, wish.halo);
  let photo = imageOf(pixels);
  if (wish.sharpen) photo = photo.sharpen({ sigma: wish.sharpen.sigma, m1: wish.sharpen.much, m2: 2 });
  const saved = await photo.jpeg({ quality: wish.quality, chromaSubsampling: '4:2:0' }).toBuffer();
  if (!wish.sent) return saved;
  const { long, quality } = wish.sent;
  return sharp(saved)
    .resize({ width: long, height: long, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality, chromaSubsampling: '4:2:0' })
    .toBuffer();
}
