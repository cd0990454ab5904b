// Finds out what a file is by the fields at its top, in whatever order they stand.

import { parseJson } from '../parseJson.ts';
import type { ByteWindow } from './byteWindow.ts';
import { isJson } from './jsonScan.ts';

const [COMMA, COLON, QUOTE] = [0x2c, 0x3a, 0x22];
const [OPEN_BRACE, OPEN_BRACKET] = [0x7b, 0x5b];

/** The lists that are read item by item. */
const ITEM_LISTS: ReadonlySet<string> = new Set(['talks', 'handIns']);

/** What the top of a file says; what it does not say is undefined. */
export interface FileHead {
  readonly format: unknown;
  readonly version: unknown;
  /** Where the first item of each list stands, by the list's name; counted from the window's place, which does not move. */
  readonly lists: ReadonlyMap<string, number>;
  /** All fields up to where it was read, in their order; a field that comes twice is there twice. */
  readonly fields: readonly string[];
  /** A field whose value is no JSON. What a list of items holds is not looked at: each is when it is read. */
  readonly broken: string | undefined;
  /** Whether there was no end to a value: the file was cut off, or more comes in front than one window holds. */
  readonly endless: boolean;
}

/**
 * Reads the fields of the object at the window's place, up to the first list that comes after format and version. An
 * object that says these two after its list must fit in the window.
 */
export function readHead(window: ByteWindow): FileHead {
  const lists = new Map<string, number>();
  const says = new Map<string, unknown>();
  const fields: string[] = [];
  let broken: string | undefined;
  const head = (endless: boolean): FileHead => ({
    format: says.get('format'),
    version: says.get('version'),
    lists,
    fields,
    broken,
    endless,
  });
  if (window.next() !== OPEN_BRACE) return head(false);
  for (let offset = 1; ; ) {
    const name = window.pastBlanks(offset);
    if (window.byteAt(name) !== QUOTE) return head(window.byteAt(name) === undefined);
    const nameEnd = window.valueEnd(name);
    if (nameEnd === undefined) return head(true);
    const colon = window.pastBlanks(nameEnd);
    if (window.byteAt(colon) !== COLON) return head(window.byteAt(colon) === undefined);
    const value = window.pastBlanks(colon + 1);
    const field = String(parseJson(window.text(name, nameEnd)));
    fields.push(field);
    if (window.byteAt(value) === OPEN_BRACKET) {
      if (!lists.has(field)) lists.set(field, value + 1);
      if (says.has('format') && says.has('version')) return head(false);
    }
    const end = window.valueEnd(value);
    if (end === undefined) return head(true);
    if (!ITEM_LISTS.has(field) && !isJson(window.bytes, window.at + value, window.at + end)) broken ??= field;
    if (field === 'format' || field === 'version') says.set(field, parseJson(window.text(value, end)));
    const after = window.pastBlanks(end);
    if (window.byteAt(after) !== COMMA) return head(window.byteAt(after) === undefined);
    offset = after + 1;
  }
}
