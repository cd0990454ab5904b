import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarWords, writeAgreementCalendar } from '../../../companion/files/agreementCalendar.ts';
import { type Agreement, NO_AGREEMENT } from '../../../src/domain/talk/agreement.ts';
import { DUTCH } from '../gameWords.ts';
import { anyTalk, NOW, REAL_TALK } from './sampleTalks.ts';

const words: CalendarWords = { calendar: DUTCH.all.files.calendar, promise: DUTCH.all.promise };

function fileOf(agreement: Partial<Agreement>): string {
  const whole = { ...REAL_TALK.agreement, ...agreement };
  return writeAgreementCalendar({ agreement: whole, event: 'mark' }, words, NOW)!;
}

/** The content lines, unfolded. */
function linesOf(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

function unescapeText(value: string): string {
  return value.replace(/\\([\\;,n])/g, (_, character) => (character === 'n' ? '\n' : character));
}

describe('the calendar file of an agreement', () => {
  it('is an all-day event with reminders at nine, a week and a day before', () => {
    expect(linesOf(fileOf({}))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Duwtje//Duwtje//NL',
      'BEGIN:VEVENT',
      'UID:mark@duwtje',
      'DTSTAMP:20261122T093000Z',
      'DTSTART;VALUE=DATE:20270131',
      'DTEND;VALUE=DATE:20270201',
      'SUMMARY:Terugkijken op onze afspraak over leren',
      'DESCRIPTION:Stap: Dag meelopen\\; met Jan\\, buiten\\nWie: ik',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Over een week kijken we terug op onze afspraak over leren.',
      'TRIGGER:-P6DT15H',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Morgen kijken we terug op onze afspraak over leren.',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says when, whether it is in working hours and who helps', () => {
    const more = { step: 'Meelopen', who: '', when: 'elke donderdag; vroeg', inWorkTime: true } as const;
    const file = fileOf({ ...more, helpers: ['leader', 'home'] });
    expect(linesOf(file).find((line) => line.startsWith('DESCRIPTION:Stap'))).toBe(
      'DESCRIPTION:Stap: Meelopen\\nWanneer: elke donderdag\\; vroeg\\nIn werktijd\\nWie helpt: mijn leidinggevende\\, iemand thuis',
    );
  });

  it.each([
    ['2026-12-01', ['-P6DT15H', '-PT15H']],
    ['2026-11-29', ['-P6DT15H', '-PT15H']],
    ['2026-11-28', ['-PT15H']],
    ['2026-11-22', []],
    ['2026-01-01', []],
  ])('made on 22 November reminds of %s only on days that are still to come: %j', (by, triggers) => {
    const found = linesOf(fileOf({ by })).filter((line) => line.startsWith('TRIGGER:'));
    expect(found).toEqual(triggers.map((trigger) => `TRIGGER:${trigger}`));
  });

  it('is not made without a day', () => {
    const agreement = { ...NO_AGREEMENT, step: 'iets', who: 'ik' };
    expect(writeAgreementCalendar({ event: 'x', agreement }, words, NOW)).toBeUndefined();
  });

  it('needs no words', () => {
    expect(linesOf(fileOf({ step: ' ', who: '' })).filter((line) => /^DESCR/.test(line))).toHaveLength(2);
  });

  it('ends on the day after, over the end of a year and in a leap year', () => {
    expect(fileOf({ by: '2027-12-31' })).toContain('DTEND;VALUE=DATE:20280101\r\n');
    expect(fileOf({ by: '2028-02-28' })).toContain('DTEND;VALUE=DATE:20280229\r\n');
    expect(fileOf({ by: '2999-12-31' })).toContain('DTEND;VALUE=DATE:30000101\r\n');
  });

  it('keeps lines within 75 octets, characters whole and words as they were', () => {
    const step = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(step, (text) => {
        const file = fileOf({ step: `x${text}`, who: '' });
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        const description = linesOf(file).find((line) => line.startsWith('DESCRIPTION:'))!;
        expect(unescapeText(description)).toBe(`DESCRIPTION:Stap: x${text}`);
      }),
    );
  });

  it('lets no words break out into a line of their own', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\r', '\n', '\\', ';', ',', ':', '\0', '\t', 'END:VEVENT', '\u2028'),
    });
    fc.assert(
      fc.property(anyTalk, nasty, (talk, step) => {
        const agreement = { ...NO_AGREEMENT, step, who: talk.agreement.who, by: '2027-01-31' };
        const file = writeAgreementCalendar({ event: 'x', agreement }, words, NOW)!;
        const names = linesOf(file).map((line) => line.split(/[:;]/)[0]);
        const expected = linesOf(fileOf({ step: 'x', who: 'y' })).map((line) => line.split(/[:;]/)[0]);
        const asked = step.trim() === '' && agreement.who.trim() === '' ? expected.toSpliced(9, 1) : expected;
        expect(names).toEqual(asked);
        expect(file).not.toMatch(/[^\P{Cc}\t\r\n]|\r(?!\n)|(?<!\r)\n/u);
      }),
    );
  });
});
