import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actions,
  addAction,
  LONGEST_ACTION,
  MOST_ACTIONS,
  mergeActions,
  NO_ACTIONS,
  poolActions,
  readActions,
  removeAction,
} from '../../../src/domain/group/actions.ts';
import { groupText, readGroup } from '../../../src/domain/group/groupFile.ts';

const anyActions: fc.Arbitrary<Actions> = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 2 * LONGEST_ACTION }), { maxLength: 12 })
  .chain((typed) => {
    const { actions } = typed.reduce(addAction, NO_ACTIONS);
    return fc.record({ actions: fc.constant(actions), action: fc.constantFrom('', ...actions) });
  });

describe('what halls do about a brake', () => {
  it('goes along in a group file and comes back the same', () => {
    fc.assert(
      fc.property(anyActions, (chosen) => {
        const actions = { ...chosen, actions: chosen.actions.toSorted() };
        expect(readGroup(JSON.parse(groupText([], chosen)))).toEqual({ ok: true, batches: [], actions });
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

  it('of halls that are added up is the same in every order, and nobody’s where two do something else', () => {
    const [a, b] = [
      { actions: ['meelopen', 'koffie'], action: 'koffie' },
      { actions: ['folder'], action: 'folder' },
    ];
    const all = ['folder', 'koffie', 'meelopen'];
    expect(poolActions([a, b])).toEqual({ actions: all, action: '' });
    expect(poolActions([a, { ...b, action: '' }])).toEqual({ actions: all, action: 'koffie' });
    fc.assert(
      fc.property(fc.array(anyActions, { maxLength: 4 }), (halls) => {
        expect(poolActions(halls)).toEqual(poolActions(halls.toReversed()));
        expect(poolActions([...halls, ...halls])).toEqual(poolActions(halls));
      }),
    );
  });

  it('is one text however its accents are composed, and has no blank at its end where it is cut', () => {
    expect(addAction({ actions: ['café'], action: '' }, 'cafe\u0301').actions).toEqual(['café']);
    const long = 'x'.repeat(LONGEST_ACTION - 1);
    expect(addAction(NO_ACTIONS, `${long} y`).actions).toEqual([long]);
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
      [
        { tables: Array.from({ length: MOST_ACTIONS + 1 }, (_, i) => `a${i}`) },
        'it has more than 2000 actions',
      ],
      ...[[1], [''], [' a'], ['x'.repeat(201)]].map(
        (tables) => [{ tables }, 'it has an action that is no text of 1 to 200 letters'] as const,
      ),
    ] as const)
      expect(wrong(actions)).toEqual({ ok: false, reason: 'damaged', wrong: clause });
  });
});
