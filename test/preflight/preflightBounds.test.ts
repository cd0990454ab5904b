// The preflight's answer to files that would fill the memory or never end: an error or a finding, soon.

import { expect, test } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { PreflightError } from '../../src/preflight/preflightError.ts';
import { HOSTILE } from './hostilePdf.ts';
import { EXPECTED } from './preflightSample.ts';

test.each(HOSTILE)('%s is refused', (_name, make, says) => {
  const bytes = make();
  const start = performance.now();
  let said: string;
  try {
    said = preflight(bytes, EXPECTED)
      .map(({ message }) => message)
      .join('\n');
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    said = error.message;
  }
  expect(said).toMatch(says);
  expect(performance.now() - start).toBeLessThan(10_000);
});
