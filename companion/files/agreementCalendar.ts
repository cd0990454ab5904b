// Writes the agreement of a talk as a calendar file (RFC 5545), so that the day to look back is not forgotten.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { dayAfter, isDay } from '../../src/domain/isoDates.ts';
import type { Agreement } from '../../src/domain/talk/agreement.ts';
import { type AgreementWords, agreementLines } from '../talks/agreementLines.ts';

/** 75 octets without the line break, by RFC 5545 3.1. */
const LINE_OCTETS = 75;

/**
 * When to remind, from the midnight that the all-day event starts at back to nine in the morning: a week before, while
 * there is time yet for the step, and the day before.
 */
const REMINDERS = [
  { says: 'weekAhead', days: 7, trigger: '-P6DT15H' },
  { says: 'dayAhead', days: 1, trigger: '-PT15H' },
] as const;

export interface CalendarWords {
  /** `step` holds `{step}`. */
  readonly calendar: Readonly<Record<'summary' | 'step' | (typeof REMINDERS)[number]['says'], string>>;
  readonly promise: AgreementWords;
}

export interface AgreementEvent {
  readonly agreement: Agreement;
  /** The mark of the talk's event, so that a later version takes the place of an earlier one; never the talk's id. */
  readonly event: string;
}

/**
 * The calendar file: an all-day event on the day of the agreement, with a reminder at 9:00 a week before and one the day
 * before, in the time zone of whoever opens it. A reminder of which the day has gone by is left out: some calendars
 * would give it at once, and its words would not be true.
 * @param stamp the ISO instant at which the file is made
 * @returns undefined when the agreement has no day
 */
export function writeAgreementCalendar(
  { event, agreement }: AgreementEvent,
  { calendar, promise }: CalendarWords,
  stamp: string,
): string | undefined {
  const { step, by } = agreement;
  if (!isDay(by)) return undefined;
  const description = [
    ...(step.trim() === '' ? [] : [fillIn(calendar.step, { step })]),
    ...agreementLines(agreement, promise),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Duwtje//Duwtje//NL',
    'BEGIN:VEVENT',
    `UID:${event}@duwtje`,
    `DTSTAMP:${stamp.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${by.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(by).replaceAll('-', '')}`,
    // What is agreed can be read in the event itself: a shared calendar shows only the summary.
    `SUMMARY:${escapeText(calendar.summary)}`,
    ...(description.length === 0 ? [] : [`DESCRIPTION:${escapeText(description.join('\n'))}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...REMINDERS.filter(({ days }) => dayAfter(by, -days) >= stamp.slice(0, 10)).flatMap(
      ({ says, trigger }) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escapeText(calendar[says])}`,
        `TRIGGER:${trigger}`,
        'END:VALARM',
      ],
    ),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** A text value; control characters other than the line break may not stand in a calendar at all. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** Breaks a line between characters, never within one, where it would grow longer than RFC 5545 allows. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
