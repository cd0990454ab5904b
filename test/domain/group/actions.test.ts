import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actions,
  addAction,
  LONGEST_ACTION,
  MOST_ACTIONS,
  mergeActions,
  NO_ACTIONS,
  readActions,
  removeAction,
} from '../../../src/domain/group/actions.ts';
import { groupText, readGroup } from '../../../src/domain/group/groupFile.ts';

const anyActions: fc.Arbitrary<Actions> = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 12 })
  .chain((typed) => {
    const { actions } = typed.reduce(addAction, NO_ACTIONS);
    return fc.record({ actions: fc.constant(actions), action: fc.constantFrom('', ...actions) });
  });

describe('what halls do about a brake', () => {
  it('goes along in a group file and comes back the same', () => {
    fc.assert(
      fc.property(anyActions, (chosen) => {
        expect(readGroup(JSON.parse(groupText([], chosen)))).toEqual({
          ok: true,
          batches: [],
          actions: chosen,
        });
      }),
    );
  });

  it('leaves a group file without any as it was before there were any', () => {
    expect(JSON.parse(groupText([]))).toEqual({ format: 'duwtje-group', version: 2, batches: [] });
    expect(JSON.parse(groupText([], { actions: ['koffie'], action: '' })).version).toBe(3);
  });

  it('of two halls is all of both, each once, and ours stays what our hall does', () => {
    const ours = { actions: ['meelopen', 'koffie'], action: 'koffie' };
    const other = { actions: ['koffie', 'folder'], action: 'folder' };
    expect(mergeActions(ours, other)).toEqual({
      actions: ['meelopen', 'koffie', 'folder'],
      action: 'koffie',
    });
    expect(mergeActions({ ...ours, action: '' }, other).action).toBe('folder');
    fc.assert(
      fc.property(anyActions, anyActions, (a, b) => {
        const both = mergeActions(a, b);
        expect(mergeActions(both, b)).toEqual(both);
        expect(typeof readActions({ hall: both.action, tables: both.actions })).toBe('object');
      }),
    );
  });

  it('is added once, bounded, and taken away with what the hall does', () => {
    expect(addAction(NO_ACTIONS, '  ')).toBe(NO_ACTIONS);
    const one = addAction(NO_ACTIONS, ' koffie ');
    expect(addAction(one, 'koffie')).toBe(one);
    expect(addAction(NO_ACTIONS, 'x'.repeat(900)).actions[0]).toHaveLength(LONGEST_ACTION);
    const full = Array.from({ length: MOST_ACTIONS + 5 }, (_, i) => `a${i}`).reduce(addAction, NO_ACTIONS);
    expect(full.actions).toHaveLength(MOST_ACTIONS);
    expect(removeAction({ ...one, action: 'koffie' }, 'koffie')).toEqual(NO_ACTIONS);
  });

  it('is a claim in a file: what is wrong with it is said', () => {
    const wrong = (actions: unknown) =>
      readGroup({ format: 'duwtje-group', version: 3, batches: [], actions });
    for (const [actions, clause] of [
      [[], 'its actions are no list'],
      [{ tables: 'a' }, 'its actions are no list'],
      [{ tables: ['a', 'a'] }, 'it has one action twice'],
      [{ tables: ['a'], hall: 'b' }, 'its hall does what no table chose'],
      [{ tables: Array.from({ length: 201 }, (_, i) => `a${i}`) }, 'it has more than 200 actions'],
      ...[[1], [''], [' a'], ['x'.repeat(201)]].map(
        (tables) => [{ tables }, 'it has an action that is no text of 1 to 200 letters'] as const,
      ),
    ] as const)
      expect(wrong(actions)).toEqual({ ok: false, reason: 'damaged', wrong: clause });
  });
});
