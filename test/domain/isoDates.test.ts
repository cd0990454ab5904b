import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, isDay, isInstant } from '../../src/domain/isoDates.ts';

const instant = fc.date({
  min: new Date('1900-01-01'),
  max: new Date('2999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

describe('days and instants', () => {
  it('are known when the calendar has them, and only in the one form', () => {
    fc.assert(
      fc.property(instant, (date) => {
        const text = date.toISOString();
        expect([isInstant(text), isDay(text.slice(0, 10))]).toEqual([true, true]);
        expect([isDay(text), isInstant(text.slice(0, 10)), isInstant(`${text} `)]).toEqual([
          false,
          false,
          false,
        ]);
      }),
    );
  });

  it('are refused when the calendar has no such day', () => {
    const days = fc.tuple(
      fc.integer({ min: 1900, max: 2999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
    );
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const lastDay = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
        expect(isDay(text)).toBe(day >= 1 && day <= lastDay);
        expect(isInstant(`${text}T09:30:00Z`)).toBe(isDay(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '2026-11-22T24:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:30:00+01:00',
    '2026-11-22 09:30:00Z',
  ])('are refused in another form or at another hour: %s', (text) => expect(isInstant(text)).toBe(false));

  it('follow each other', () => {
    expect(['2026-12-31', '2028-02-28', '2027-02-28'].map((day) => dayAfter(day))).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2027-03-01',
    ]);
  });

  it('are counted back over the ends of months and years', () => {
    expect([dayAfter('2027-01-05', -7), dayAfter('2028-03-01', -1), dayAfter('2027-01-05', 0)]).toEqual([
      '2026-12-29',
      '2028-02-29',
      '2027-01-05',
    ]);
  });
});
