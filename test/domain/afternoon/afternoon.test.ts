import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Afternoon,
  addMinutes,
  addQuestion,
  goOn,
  keepQuestion,
  keptAfternoon,
  leftAt,
  NEW_AFTERNOON,
  phaseOf,
  readAfternoon,
  setMinutes,
  setTables,
  startOrPause,
  timeText,
} from '../../../src/domain/afternoon/afternoon.ts';
import { ADVISED_MINUTES, PHASES, QUESTIONS_KEPT } from '../../../src/domain/afternoon/script.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 24, 12);

describe('the script', () => {
  it('takes about an hour and a half', () => {
    expect(Object.values(ADVISED_MINUTES).reduce((sum, minutes) => sum + minutes, 0)).toBe(90);
  });
});

describe('the clock of a phase', () => {
  const running = startOrPause(NEW_AFTERNOON, NOON);

  it('runs by the time of day, however long nobody looks, and through a reload', () => {
    expect(leftAt(running, NOON + 2 * MINUTE)).toBe(3 * MINUTE);
    const again = readAfternoon(JSON.parse(JSON.stringify(keptAfternoon(running))));
    expect(leftAt(again, NOON + 4 * MINUTE)).toBe(MINUTE);
    // The laptop slept.
    expect(leftAt(again, NOON + 40 * MINUTE)).toBe(-35 * MINUTE);
  });

  it('stands while it is paused, and goes on with what was left', () => {
    const paused = startOrPause(running, NOON + MINUTE);
    expect(leftAt(paused, NOON + 30 * MINUTE)).toBe(4 * MINUTE);
    expect(leftAt(startOrPause(paused, NOON + 30 * MINUTE), NOON + 31 * MINUTE)).toBe(3 * MINUTE);
  });

  it('takes five minutes more, from now where it has run over', () => {
    expect(leftAt(addMinutes(running, 5, NOON + MINUTE), NOON + MINUTE)).toBe(9 * MINUTE);
    expect(leftAt(addMinutes(running, 5, NOON + 60 * MINUTE), NOON + 60 * MINUTE)).toBe(5 * MINUTE);
    expect(leftAt(addMinutes(NEW_AFTERNOON, 5, NOON), NOON + MINUTE)).toBe(10 * MINUTE);
  });

  it('begins anew in the next phase, running if it ran; and stays at either end', () => {
    const next = goOn(running, 1, NOON + MINUTE);
    expect([phaseOf(next), leftAt(next, NOON + 2 * MINUTE)]).toEqual(['roles', 4 * MINUTE]);
    expect(goOn(NEW_AFTERNOON, 1, NOON).clock).toEqual({ kind: 'stands', left: 5 * MINUTE });
    expect(goOn(NEW_AFTERNOON, -1, NOON)).toBe(NEW_AFTERNOON);
    const last = PHASES.reduce<Afternoon>((so) => goOn(so, 1, NOON), NEW_AFTERNOON);
    expect([phaseOf(last), goOn(last, 1, NOON)]).toEqual(['end', last]);
  });

  it('has as many minutes as were set, at once where it stands and next time where it runs', () => {
    expect(leftAt(setMinutes(NEW_AFTERNOON, 'welcome', 7), NOON)).toBe(7 * MINUTE);
    expect(leftAt(setMinutes(running, 'welcome', 7), NOON)).toBe(5 * MINUTE);
    expect(setMinutes(NEW_AFTERNOON, 'lay', -3).minutes.lay).toBe(1);
    expect(setMinutes(NEW_AFTERNOON, 'lay', Number.NaN)).toBe(NEW_AFTERNOON);
  });

  it.each([
    [5 * MINUTE, '5:00'],
    [59_001, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-30_500, '+0:30'],
    [-400, '0:00'],
  ])('says %i ms as %s', (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });
});

describe('the questions that worked', () => {
  it('are as many as tables tell, each once, of which the hall keeps five', () => {
    const typed = ['a', ' a ', '', ...'bcdefg'];
    const told = typed.reduce(addQuestion, NEW_AFTERNOON);
    expect(told.questions.map(({ text }) => text)).toEqual([...'abcdefg']);
    const kept = told.questions.reduce<Afternoon>((so, _, index) => keepQuestion(so, index), told);
    expect(kept.questions.filter((question) => question.kept)).toHaveLength(QUESTIONS_KEPT);
    expect(keepQuestion(kept, 0).questions[0]!.kept).toBe(false);
  });
});

describe('what was kept', () => {
  it('is read as it was, and whatever else lies there is a new afternoon or a whole one', () => {
    const told = keepQuestion(addQuestion(setTables(goOn(NEW_AFTERNOON, 1, NOON), 12), 'Hoe ging dat?'), 0);
    expect(readAfternoon(JSON.parse(JSON.stringify(keptAfternoon({ ...told, open: true }))))).toEqual({
      ...told,
      open: true,
    });
    expect(readAfternoon(undefined)).toBe(NEW_AFTERNOON);
    const fields = Object.fromEntries(Object.keys(NEW_AFTERNOON).map((key) => [key, fc.anything()]));
    fc.assert(
      fc.property(fc.record(fields), (strange) => {
        const read = readAfternoon({ version: 1, ...strange });
        expect(PHASES).toContain(phaseOf(read));
        expect(Number.isFinite(leftAt(read, NOON))).toBe(true);
        expect(readAfternoon(keptAfternoon(read))).toEqual(read);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
