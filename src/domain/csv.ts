// Writes tables as CSV (RFC 4180), for page and command line: no cell of it is ever run as a formula.

/** An empty cell is null. A number is written as it is: a minus in front of one starts no formula. */
export type Cell = string | number | null;
export type Table = readonly (readonly Cell[])[];

// A spreadsheet takes a text that begins with a sign for a formula, and a formula can send the sheet elsewhere. Some also
// take signs of full width, and look past blanks and marks that nobody sees. A tab or a line break in front is as bad.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** Control characters but for the tab and line breaks: no table may hold them. */
const CONTROLS = /[^\P{Cc}\t\r\n]/gu;

/** One field, between quotes where its text holds a character that could split columns, here or in the program that opens it. */
export function csvField(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const plain = cell.replace(CONTROLS, '');
  const harmless = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What splits columns: a comma by the standard, a semicolon where a comma splits decimals. */
export type Separator = ',' | ';';

/** Excel takes a file for UTF-8 when this stands in front. */
export const CSV_MARK = '\uFEFF';

/**
 * The separator on which a spreadsheet in this language splits a file that is double-clicked.
 * @param language a BCP 47 tag
 */
export function csvSeparator(language: string): Separator {
  return (0.5).toLocaleString(language).includes(',') ? ';' : ',';
}

/** The lines of a table that people open and programs read: with the mark, and a line break that every tool knows. */
export function csvLines(table: Table, separator: Separator): string {
  return CSV_MARK + table.map((row) => `${row.map(csvField).join(separator)}\n`).join('');
}

/** A table for spreadsheets: with the mark, and CRLF. */
export function csvSheet(table: Table, separator: Separator = ','): string {
  return CSV_MARK + table.map((row) => `${row.map(csvField).join(separator)}\r\n`).join('');
}
