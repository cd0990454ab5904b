// What a comparison begins with: the card that changed most, a brake that went before all else of its size.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/domain/talk/changes.ts';
import { compareTalks } from '../../../src/domain/talk/compare.ts';
import { arbitraryTalk, talkWith } from './talks.ts';

const between = (...talks: readonly [ReturnType<typeof talkWith>, ReturnType<typeof talkWith>]) =>
  changesOf(compareTalks(...talks)).map(({ card, kind, step }) => [card.card, kind, step]);

describe('what changed between two talks', () => {
  it('begins with the largest step, whichever way it went', () => {
    const before = talkWith(
      ['geld', 'strong-brake'],
      ['werktaken', 'slight-push'],
      ['opleiding', 'slight-push'],
    );
    const after = talkWith(
      ['geld', 'strong-push'],
      ['werktaken', 'strong-brake'],
      ['opleiding', 'strong-push'],
    );
    expect(between(before, after)).toEqual([
      ['geld', 'brakeToPush', 4],
      ['werktaken', 'pushToBrake', -3],
      ['opleiding', 'pushMore', 1],
    ]);
  });

  it('tells of a brake that went before anything else of that size', () => {
    const before = talkWith(['collegas', 'strong-push'], ['gezondheid', 'strong-brake']);
    const after = talkWith(['inspraak', 'strong-push']);
    expect(between(before, after)).toEqual([
      ['gezondheid', 'brakeGone', 2],
      ['inspraak', 'pushNew', 2],
      ['collegas', 'pushGone', -2],
    ]);
  });

  it('tells lighter from heavier on both sides, and new brakes', () => {
    const before = talkWith(
      ['geld', 'strong-brake'],
      ['collegas', 'strong-push'],
      ['opleiding', 'slight-brake'],
    );
    const after = talkWith(
      ['geld', 'slight-brake'],
      ['collegas', 'slight-push'],
      ['opleiding', 'strong-brake'],
      ['werktaken', 'slight-brake'],
    );
    expect(new Set(between(before, after).map(([card, kind]) => `${card} ${kind}`))).toEqual(
      new Set(['geld brakeLess', 'collegas pushLess', 'opleiding brakeMore', 'werktaken brakeNew']),
    );
  });

  it('is nothing between a talk and itself, and never a card that lies where it lay', () => {
    fc.assert(
      fc.property(arbitraryTalk, arbitraryTalk, (one, other) => {
        expect(changesOf(compareTalks(one, one))).toEqual([]);
        const { kept, added, gone } = compareTalks(one, other);
        const moved = kept.filter(({ change }) => change !== 'same').length + added.length + gone.length;
        expect(changesOf({ kept, added, gone, totals: compareTalks(one, other).totals })).toHaveLength(moved);
      }),
      { seed: 18, numRuns: 100 },
    );
  });
});
