// A browser that is killed in mid-typing: what was said to be kept is there when it opens again.

import { expect, test } from 'vitest';
import { inBothEditions } from './editions.ts';
import { killOften } from './killOften.ts';
import { addressOf } from './visit.ts';

inBothEditions('kill -9', (edition) => {
  test('when the browser is killed in mid-word then no word is lost that was said to be kept', {
    timeout: 120_000,
  }, async () => {
    for (const kill of await killOften(addressOf(edition), 3)) {
      expect(kill.acknowledged).toBeGreaterThan(0);
      expect(kill.acknowledgedLost).toBe(0);
    }
  });
});
