// Writes the agreement of a talk as a calendar file (RFC 5545), so that the day to look back is not forgotten.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { isDay, nextDay } from '../../src/domain/isoDates.ts';
import type { Agreement } from '../../src/domain/talk/agreement.ts';

/** 75 octets without the line break, by RFC 5545 3.1. */
const LINE_OCTETS = 75;

// From the midnight that the all-day event starts at, back to nine in the morning of the day before.
const REMINDER = '-PT15H';

export interface CalendarWords {
  /** `step` holds `{step}`, `who` holds `{who}`. */
  readonly calendar: Readonly<Record<'summary' | 'step' | 'who' | 'reminder', string>>;
}

export interface AgreementEvent {
  readonly agreement: Agreement;
  /** The mark of the talk's event, so that a later version takes the place of an earlier one; never the talk's id. */
  readonly event: string;
}

/**
 * The calendar file: an all-day event on the day of the agreement, with a reminder at 9:00 the day before, in the time
 * zone of whoever opens it.
 * @param stamp the ISO instant at which the file is made
 * @returns undefined when the agreement has no day
 */
export function writeAgreementCalendar(
  { event, agreement }: AgreementEvent,
  { calendar }: CalendarWords,
  stamp: string,
): string | undefined {
  const { step, who, by } = agreement;
  if (!isDay(by)) return undefined;
  const description = [
    ...(step.trim() === '' ? [] : [fillIn(calendar.step, { step })]),
    ...(who.trim() === '' ? [] : [fillIn(calendar.who, { who })]),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Duwtje//Duwtje//NL',
    'BEGIN:VEVENT',
    `UID:${event}@duwtje`,
    `DTSTAMP:${stamp.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${by.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${nextDay(by).replaceAll('-', '')}`,
    // What is agreed can be read in the event itself: a shared calendar shows only the summary.
    `SUMMARY:${escapeText(calendar.summary)}`,
    ...(description.length === 0 ? [] : [`DESCRIPTION:${escapeText(description.join('\n'))}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(calendar.reminder)}`,
    `TRIGGER:${REMINDER}`,
    'END:VALARM',
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
