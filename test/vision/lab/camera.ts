// A pinhole camera above the table, with radial distortion: where a point of the scene falls in the photo.

import type { Size } from '../../../src/domain/units.ts';

/** World: x to the right and y down on the board in mm, z up from the board's face. */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Camera {
  readonly width: number;
  readonly height: number;
  /** Focal length in px. */
  readonly focal: number;
  readonly position: Vec3;
  readonly right: Vec3;
  readonly down: Vec3;
  readonly ahead: Vec3;
  /** Distortion, radius in half diagonals. */
  readonly k1: number;
  readonly k2: number;
}

export interface CameraWish {
  readonly width: number;
  readonly height: number;
  /** Focal length over the longer side. */
  readonly focalShare: number;
  /** Where it looks, mm on the board. */
  readonly target: { readonly x: number; readonly y: number };
  readonly tilt: number;
  /** From which side of the table: 0 is from the board's bottom edge, radians. */
  readonly azimuth: number;
  readonly roll: number;
  readonly distance: number;
  readonly k1: number;
  readonly k2: number;
}

export function aimCamera(wish: CameraWish): Camera {
  const { tilt, azimuth, roll, distance, target } = wish;
  const side = { x: -Math.sin(azimuth), y: Math.cos(azimuth) };
  const position = {
    x: target.x + side.x * Math.sin(tilt) * distance,
    y: target.y + side.y * Math.sin(tilt) * distance,
    z: Math.cos(tilt) * distance,
  };
  const ahead = { x: -side.x * Math.sin(tilt), y: -side.y * Math.sin(tilt), z: -Math.cos(tilt) };
  const right0 = { x: Math.cos(azimuth), y: Math.sin(azimuth), z: 0 };
  const down0 = { x: side.x * Math.cos(tilt), y: side.y * Math.cos(tilt), z: -Math.sin(tilt) };
  const c = Math.cos(roll);
  const s = Math.sin(roll);
  const mix = (a: Vec3, b: Vec3, p: number, q: number): Vec3 => ({
    x: p * a.x + q * b.x,
    y: p * a.y + q * b.y,
    z: p * a.z + q * b.z,
  });
  return {
    width: wish.width,
    height: wish.height,
    focal: wish.focalShare * Math.max(wish.width, wish.height),
    position,
    ahead,
    right: mix(right0, down0, c, s),
    down: mix(right0, down0, -s, c),
    k1: wish.k1,
    k2: wish.k2,
  };
}

/** The picture of a point in px and its depth in mm; depth <= 0 lies behind the camera. */
export function project(camera: Camera, p: Vec3): { x: number; y: number; depth: number } {
  const dx = p.x - camera.position.x;
  const dy = p.y - camera.position.y;
  const dz = p.z - camera.position.z;
  const depth = dx * camera.ahead.x + dy * camera.ahead.y + dz * camera.ahead.z;
  const u = ((dx * camera.right.x + dy * camera.right.y + dz * camera.right.z) / depth) * camera.focal;
  const v = ((dx * camera.down.x + dy * camera.down.y + dz * camera.down.z) / depth) * camera.focal;
  const half = Math.hypot(camera.width, camera.height) / 2;
  const r2 = Math.min((u * u + v * v) / (half * half), 3);
  const bend = 1 + camera.k1 * r2 + camera.k2 * r2 * r2;
  return { x: camera.width / 2 + u * bend, y: camera.height / 2 + v * bend, depth };
}

/** How far back the camera stands, mm, until a board of a size fills `margin` of the picture at the most. */
export function distanceToFit(wish: CameraWish, size: Size, margin: number): number {
  const { width, height } = wish;
  const fits = (distance: number): boolean => {
    const camera = aimCamera({ ...wish, distance });
    return [0, 0.5, 1].every((s) =>
      [0, 0.5, 1].every((t) => {
        const p = project(camera, { x: s * size.w, y: t * size.h, z: 0 });
        return (
          p.depth > 60 &&
          Math.abs(p.x / width - 0.5) < 0.5 * margin &&
          Math.abs(p.y / height - 0.5) < 0.5 * margin
        );
      }),
    );
  };
  let near = 200;
  let far = 4000;
  for (let i = 0; i < 24; i++) {
    const middle = (near + far) / 2;
    if (fits(middle)) far = middle;
    else near = middle;
  }
  return far;
}
