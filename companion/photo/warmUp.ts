// Makes the reader quick for the first photo: the browser compiles code well only after it has run for a while.

import type { Picture } from '../../src/vision/picture.ts';
import { type DeckCard, readPicture } from '../../src/vision/reading.ts';

const [WIDTH, HEIGHT] = [1200, 900];
const SQUARES = 300;

/** Squares of many sizes and shades, each run alike: enough like tags for every step to have work. */
function squares(): Picture {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(190);
  let state = 1;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
  for (let square = 0; square < SQUARES; square += 1) {
    const side = 12 + below(40);
    const [left, top, shade] = [below(WIDTH - side), below(HEIGHT - side), below(2) * 220];
    for (let y = top; y < top + side; y += 1)
      data.fill(shade, (y * WIDTH + left) * 4, (y * WIDTH + left + side) * 4);
  }
  return { width: WIDTH, height: HEIGHT, channels: 4, data };
}

/** A few hundred ms of reading that nobody waits for: the player is still aiming. */
export function warmUp(deck: readonly DeckCard[]): void {
  readPicture(squares(), { deck });
}
