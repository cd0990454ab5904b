// Tables as they are measured: grain, weave and speckle whose contrast falls with its fineness as it does on real ones.

import type { Chance } from './random.ts';
import { type Texture, textureFrom } from './texture.ts';

const SIDE = 512;
const PX_PER_MM = 1.2;

export type Ground = 'wood' | 'cloth' | 'speckle' | 'paper';
export const GROUNDS: readonly Ground[] = ['wood', 'cloth', 'speckle', 'paper'];

/**
 * Noise that repeats after SIDE px whose amplitude is as 1/f (Field 1987: natural surfaces have it), stretched along x.
 * Octaves of smoothed noise, each twice as fine and half as strong as the one before.
 */
function naturalNoise(chance: Chance, stretch: number): Float32Array {
  const field = new Float32Array(SIDE * SIDE);
  for (let octave = 2; octave <= 8; octave++) {
    const down = 2 ** octave;
    const across = Math.max(2, Math.round(down / stretch));
    const knots = Float32Array.from({ length: down * across }, () => chance.normal() / octave);
    for (let y = 0, i = 0; y < SIDE; y++) {
      const v = (y * down) / SIDE;
      const [v0, fv] = [Math.floor(v), v % 1];
      for (let x = 0; x < SIDE; x++, i++) {
        const u = (x * across) / SIDE;
        const [u0, fu] = [Math.floor(u), u % 1];
        const at = (dv: number, du: number) => knots[((v0 + dv) % down) * across + ((u0 + du) % across)]!;
        field[i]! +=
          (at(0, 0) * (1 - fu) + at(0, 1) * fu) * (1 - fv) + (at(1, 0) * (1 - fu) + at(1, 1) * fu) * fv;
      }
    }
  }
  return field;
}

/** A ground of a kind, of a random colour. */
export function paintGround(kind: Ground, chance: Chance): Texture {
  const light = kind === 'paper' ? chance.between(215, 245) : chance.between(50, 225);
  const warm = kind === 'wood' ? chance.between(0.65, 0.95) : chance.between(0.92, 1.02);
  const tone = [light, light * (0.45 + 0.55 * warm), light * (warm * 2 - 1)];
  const noise = naturalNoise(chance, kind === 'wood' ? 12 : 1);
  const strength = { wood: chance.between(6, 22), cloth: 5, speckle: 4, paper: 1.5 }[kind];
  const weave = chance.between(0.7, 1.6) * PX_PER_MM;
  const data = new Uint8Array(SIDE * SIDE * 3);
  for (let y = 0, i = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++, i++) {
      let value = strength * noise[i]!;
      if (kind === 'cloth')
        value += 9 * Math.sin((2 * Math.PI * x) / weave) * Math.sin((2 * Math.PI * y) / weave);
      if (kind === 'speckle' && noise[(i * 7919) % noise.length]! > 1.1) value -= chance.between(15, 70);
      for (let c = 0; c < 3; c++) data[3 * i + c] = Math.max(0, Math.min(255, tone[c]! + value));
    }
  }
  return textureFrom({ width: SIDE, height: SIDE, data }, PX_PER_MM);
}
