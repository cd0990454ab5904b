// Tells days and instants that exist from text that only looks like them.

const DAY = /^(?:19|2\d)\d\d-\d\d-\d\d$/;
const INSTANT = /^(?:19|2\d)\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

/** Whether a text is an ISO date, as in `2026-11-22`, of a day from 1900 to 2999 that is on the calendar. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // Some engines roll 30 February over to 2 March where others refuse it.
  return date.getUTCDate() === Number(text.slice(-2));
}

/** Whether a text is an ISO instant in UTC, as `Date.prototype.toISOString` writes it; milliseconds may be left out. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10));
}

/** The day so many days after an ISO date, or before it. */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
