// Compares the dates that a PDF states twice, once as PDF and once as XMP writes them.

const DATE =
  /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?\s*(?:(Z)|([+-])(\d\d)[':]?(\d\d)?)?/;

/**
 * A PDF date (`D:20251124120000+01'00'`) or an XMP date (`2025-11-24T12:00:00+01:00`) as milliseconds UTC, to the
 * second. A missing zone counts as UTC; null for what is no date.
 */
export function momentOfDate(text: string): number | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [
    ,
    year,
    month = '1',
    day = '1',
    hour = '0',
    minute = '0',
    second = '0',
    ,
    sign,
    zoneHour,
    zoneMinute,
  ] = found;
  const time = Date.UTC(+year!, +month - 1, +day, +hour, +minute, +second);
  const offset = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * 60_000;
  return sign === '-' ? time + offset : time - offset;
}
