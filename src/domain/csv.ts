// Writes tables as CSV (RFC 4180), for page and command line: no cell is ever run as a formula, and all in it can be seen.

import { visibleText } from './visibleText.ts';

/** An empty cell is null. A number is written as it is: a minus in front of one starts no formula. */
export type Cell = string | number | null;
export type Table = readonly (readonly Cell[])[];

// A spreadsheet takes a text that begins with a sign for a formula, and a formula can send the sheet elsewhere. Some also
// take signs of full width, and look past blanks and marks that nobody sees. A tab or a line break in front is as bad.
const FORMULA =
  /^(?:[\t\r\n]|[\s\u2800\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** What a cell of a spreadsheet may hold beside what can be seen. */
const LAYOUT = '\t\r\n';

/** The text of a cell in any spreadsheet: an apostrophe stands before what could be a formula, and nothing in it is hidden. */
export function cellText(text: string, kept: string = LAYOUT): string {
  const visible = visibleText(text, kept);
  return FORMULA.test(text) ? `'${visible}` : visible;
}

/**
 * One field, between quotes where its text holds a character that could split columns, here or in the program that opens it.
 * @param kept hidden signs that stay as they are: tab and line breaks, if nothing else is said
 */
export function csvField(cell: Cell, kept: string = LAYOUT): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = cellText(cell, kept);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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

/** A field that holds no line break, so that a tool that reads line by line counts as many rows as there are. */
export const csvLineField = (cell: Cell): string => csvField(cell, '');

/** The lines of a table that people open and programs read: with the mark, and a line break that every tool knows. */
export function csvLines(table: Table, separator: Separator): string {
  return CSV_MARK + table.map((row) => `${row.map(csvLineField).join(separator)}\n`).join('');
}

/** A table for spreadsheets: with the mark, and CRLF. */
export function csvSheet(table: Table, separator: Separator = ','): string {
  return CSV_MARK + table.map((row) => `${row.map((cell) => csvField(cell)).join(separator)}\r\n`).join('');
}
