// Flat and bent surfaces before the camera: the table, the board on it, and what else is given by a grid.

import type { Size } from '../../../src/domain/units.ts';
import { type Camera, project, type Vec3 } from './camera.ts';
import { type Canvas, drawTriangle, type Paint, type Vertex } from './canvas.ts';
import type { Chance } from './random.ts';
import { type Texture, textureFrom } from './texture.ts';

/** Draws a surface that is given by a grid: `at(i, j)` says where grid point (i / columns, j / rows) lies. */
export function drawSurface(
  canvas: Canvas,
  camera: Camera,
  columns: number,
  rows: number,
  at: (s: number, t: number) => { point: Vec3; u: number; v: number },
  paint: Paint,
): void {
  const grid: (Vertex & { depth: number })[] = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const { point, u, v } = at(i / columns, j / rows);
      const p = project(camera, point);
      grid.push({ x: p.x, y: p.y, depth: p.depth, u, v });
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = grid[j * (columns + 1) + i]!;
      const b = grid[j * (columns + 1) + i + 1]!;
      const c = grid[(j + 1) * (columns + 1) + i + 1]!;
      const d = grid[(j + 1) * (columns + 1) + i]!;
      if (Math.min(a.depth, b.depth, c.depth, d.depth) < 40) continue;
      drawTriangle(canvas, a, b, c, paint);
      drawTriangle(canvas, a, c, d, paint);
    }
  }
}

const FAR = 3000;

/** The table under a board of a size, as far as the camera sees. */
export function drawTable(canvas: Canvas, camera: Camera, size: Size, ground: Texture): void {
  drawSurface(
    canvas,
    camera,
    60,
    60,
    (s, t) => {
      const x = size.w / 2 + (s - 0.5) * FAR;
      const y = size.h / 2 + (t - 0.5) * FAR;
      return { point: { x, y, z: -1 }, u: x + FAR, v: y + FAR };
    },
    { texture: ground, tiled: true, thing: 0 },
  );
}

/** A board on the table. */
export function drawBoard(canvas: Canvas, camera: Camera, size: Size, print: Texture): void {
  drawSurface(
    canvas,
    camera,
    60,
    42,
    (s, t) => ({ point: { x: s * size.w, y: t * size.h, z: 0 }, u: s * size.w, v: t * size.h }),
    { texture: print, thing: 1 },
  );
}

/** A table of a random colour with some grain. */
export function tableTexture(chance: Chance): Texture {
  const side = 256;
  const base = [chance.between(60, 230), chance.between(60, 220), chance.between(50, 210)];
  const data = new Uint8Array(side * side * 3);
  const grain = chance.between(2, 14);
  const stripes = Array.from({ length: side }, () => chance.normal() * grain);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const value = stripes[(y + Math.round(3 * Math.sin(x / 20))) & 255]! + chance.normal() * 3;
      for (let c = 0; c < 3; c++) data[(y * side + x) * 3 + c] = Math.max(0, Math.min(255, base[c]! + value));
    }
  }
  return textureFrom({ width: side, height: side, data }, 1.2);
}
