// A table as CSV.

import type { Table } from './groupTables.ts';

/** RFC 4180 with a byte order mark, so that Excel sees UTF-8. */
export function csvText(table: Table): string {
  const field = (cell: string | number | null) => {
    const text = String(cell ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${table.map((row) => row.map(field).join()).join('\r\n')}\r\n`;
}
