// Photos of one dialogue board as one reading: what one hides another shows, and what they contradict is a doubt.

import { describe, expect, test } from 'vitest';
import type { PinKind } from '../../../src/domain/board/dialogueBoard.ts';
import type { Spot } from '../../../src/domain/board/pins.ts';
import { boardPoint, picturePoint } from '../../../src/domain/units.ts';
import { isDialogueClear, mergeDialogue } from '../../../src/vision/reading/mergeDialogue.ts';
import { type DialogueReading, pinWarnings, type ReadPin } from '../../../src/vision/reading/readDialogue.ts';

const corner = picturePoint(0, 0);

function pin(pair: number, kind: PinKind, spot: Spot | null, more: Partial<ReadPin> = {}): ReadPin {
  return {
    pair,
    kind,
    spot,
    doubt: null,
    centreMm: boardPoint(0, 0),
    spreadMm: 0.5,
    confidence: 0.95,
    corners: [corner, corner, corner, corner],
    ...more,
  };
}

function reading(pins: readonly ReadPin[], unread = 0): DialogueReading {
  return {
    board: { confidence: 1, missingTags: [], mapping: {} as never },
    pins,
    warnings: pinWarnings(pins, unread),
  };
}

const now = pin(1, 'now', { person: -40, proactive: 10 });
const wanted = pin(1, 'wanted', { person: 30, proactive: 60 });

describe('a reading of one photo', () => {
  test('is clear with both pins of a pair', () => {
    expect(isDialogueClear(mergeDialogue([reading([now, wanted])]))).toBe(true);
  });

  test('is not clear without pins, with half a pair, with a pin that shows and cannot be told, or with a doubt', () => {
    expect(reading([]).warnings).toEqual([{ code: 'no-pin' }]);
    expect(reading([now]).warnings).toEqual([{ code: 'half-pair', pair: 1 }]);
    expect(reading([now, wanted], 2).warnings).toEqual([{ code: 'unread-pins', count: 2 }]);
    const doubtful = reading([now, { ...wanted, doubt: 'seen-twice' }]);
    for (const read of [reading([]), reading([now]), reading([now, wanted], 2), doubtful])
      expect(isDialogueClear(mergeDialogue([read]))).toBe(false);
  });
});

describe('two photos', () => {
  test('show together what each of them hides', () => {
    const merged = mergeDialogue([reading([now], 1), reading([wanted])]);
    expect(merged.pins).toEqual([now, wanted]);
    expect(merged.warnings).toEqual([]);
  });

  test('that agree give the later place, to the hundredth', () => {
    const later = pin(1, 'now', { person: -38, proactive: 11 });
    expect(mergeDialogue([reading([now, wanted]), reading([later, wanted])]).pins[0]).toEqual(later);
  });

  test('that contradict each other are a doubt', () => {
    const moved = pin(1, 'now', { person: 40, proactive: 10 });
    expect(mergeDialogue([reading([now, wanted]), reading([moved, wanted])]).pins[0]).toEqual({
      ...moved,
      doubt: 'photos-disagree',
    });
  });

  test('of which one is in doubt give the place of the other', () => {
    const twice = pin(1, 'now', { person: 90, proactive: 90 }, { doubt: 'seen-twice' });
    expect(mergeDialogue([reading([now, wanted]), reading([twice, wanted])]).pins[0]).toEqual(now);
  });
});
