import { expect, it } from 'vitest';
import { MIGRATIONS, STEPS } from '../../../src/domain/talk/talkMigrations.ts';
import { TALK_TEXTS } from '../../../src/domain/talk/talkTexts.ts';
import { TALK_VERSION } from '../../../src/domain/talk/talkVersion.ts';

it('is the latest that a text or a step leads to', () => {
  expect(Math.max(...Object.values(TALK_TEXTS), ...Object.keys(STEPS).map(Number))).toBe(TALK_VERSION);
});

it('is where the steps from the first version end', () => {
  expect(MIGRATIONS).toHaveLength(TALK_VERSION - 1);
});
