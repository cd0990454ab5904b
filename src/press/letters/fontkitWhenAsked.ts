// Stands in for fontkit in the built program: the library is loaded when a font is opened with it, which few texts ask for.

import { createRequire } from 'node:module';

/** As fontkit's own `create`. */
export function create(...given: unknown[]): unknown {
  const load = createRequire(import.meta.url);
  return load('fontkit').create(...given);
}
