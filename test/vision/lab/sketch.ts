// Plain drawings for the tests of single steps: a grey sheet with tags on it, through a homography, without a camera.

import { TAG_MODULES, tagModules } from '../../../src/domain/board/tags.ts';
import { picturePoint } from '../../../src/domain/units.ts';
import {
  type Homography,
  homographyProduct,
  invertHomography,
  mapPoint,
} from '../../../src/vision/geometry/homography.ts';
import type { Corners } from '../../../src/vision/geometry/quad.ts';
import type { Grey } from '../../../src/vision/picture/picture.ts';

/** A sheet of one grey. */
export function plainSheet(width: number, height: number, grey = 220): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(grey) };
}

/** Draws a tag whose whole square (quiet zone included) is the unit square sent through `h`; 5 x 5 samples a pixel. */
export function drawTag(sheet: Grey, id: number, h: Homography, black = 30, white = 220): void {
  const modules = tagModules(id);
  const back = invertHomography(h)!;
  const samples = 5;
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) {
      let sum = 0;
      let inside = 0;
      for (let s = 0; s < samples * samples; s++) {
        const p = mapPoint(
          back,
          x + ((s % samples) + 0.5) / samples,
          y + (Math.floor(s / samples) + 0.5) / samples,
        );
        if (p.x < 0 || p.y < 0 || p.x >= 1 || p.y >= 1) continue;
        inside++;
        sum += modules[Math.floor(p.y * TAG_MODULES)]![Math.floor(p.x * TAG_MODULES)]! ? black : white;
      }
      if (inside === 0) continue;
      const i = y * sheet.width + x;
      sheet.data[i] = Math.round((sum + sheet.data[i]! * (samples ** 2 - inside)) / samples ** 2);
    }
  }
}

/** The homography that turns, scales and moves the unit square: `side` px, clockwise by `angle`, centred at (x, y). */
export function placedAt(x: number, y: number, side: number, angle = 0, slant = 0): Homography {
  const c = Math.cos(angle) * side;
  const s = Math.sin(angle) * side;
  const move = Float64Array.of(c, -s, x, s, c, y, slant, 0, 1);
  const centre = Float64Array.of(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
  return homographyProduct(centre, move);
}

/** The corners of the black square of a tag drawn through `h`, in the tag's order. */
export function blackSquare(h: Homography): Corners {
  const near = 1 / TAG_MODULES;
  const far = 1 - near;
  const at = (u: number, v: number) => {
    const { x, y } = mapPoint(h, u, v);
    return picturePoint(x, y);
  };
  return [at(near, near), at(far, near), at(far, far), at(near, far)];
}
