// Two windows changed one talk.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTalks } from '../../../src/domain/talk/mergeTalks.ts';
import { findCard } from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { arbitraryTalk, emptyTalk } from './talks.ts';

test('when each changed something else then both changes are kept', () => {
  const base = layCard(emptyTalk(), 'geld', 'strong-push');
  const mine = { ...writeOn(base, 'geld', { remark: 'Bonus' }), question: 'Hoe?' };
  const theirs = { ...layCard(base, 'collegas', 'slight-brake'), experience: 'Cursus' };
  const merged = mergeTalks(base, mine, theirs);
  expect(merged).toMatchObject({ question: 'Hoe?', experience: 'Cursus' });
  expect(merged && findCard(merged, 'geld')?.remark).toBe('Bonus');
  expect(merged && findCard(merged, 'collegas')?.place).toBe('slight-brake');
});

test('when both changed the same words then a person must choose', () => {
  const base = emptyTalk();
  expect(mergeTalks(base, { ...base, question: 'A' }, { ...base, question: 'B' })).toBeUndefined();
});

test('when both wrote something else in the same place then a person must choose, and nothing is glued together', () => {
  const words = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(words, words, fc.constantFrom('', 'Samen'), (mine, theirs, before) => {
      fc.pre(mine !== theirs && mine !== before && theirs !== before);
      const base = writeOn(layCard(emptyTalk(), 'geld', 'strong-push'), 'geld', { remark: before });
      const write = (remark: string) => writeOn(base, 'geld', { remark });
      expect(mergeTalks(base, write(mine), write(theirs))).toBeUndefined();
    }),
  );
});

test('when both moved the same card to different zones then a person must choose', () => {
  const base = layCard(emptyTalk(), 'geld', 'strong-push');
  expect(
    mergeTalks(base, layCard(base, 'geld', 'slight-push'), layCard(base, 'geld', 'strong-brake')),
  ).toBeUndefined();
});

test('when only one side changed then the merge is that side', () => {
  fc.assert(
    fc.property(arbitraryTalk, arbitraryTalk, (base, other) => {
      const changed = { ...other, id: base.id };
      expect(mergeTalks(base, changed, base)).toEqual({
        ...changed,
        changed: [base.changed, changed.changed].sort()[1],
      });
      expect(mergeTalks(base, base, changed)).toEqual({
        ...changed,
        changed: [base.changed, changed.changed].sort()[1],
      });
    }),
  );
});
