// Finds out what a file is by the fields at its top, in whatever order they stand.

import type { ByteWindow } from './byteWindow.ts';

const [COMMA, COLON, QUOTE] = [0x2c, 0x3a, 0x22];
const [OPEN_BRACE, OPEN_BRACKET] = [0x7b, 0x5b];

/** What the top of a file says; what it does not say is undefined. */
export interface FileHead {
  readonly format: unknown;
  readonly version: unknown;
  /** Where the first item of each list stands, by the list's name; counted from the window's place, which does not move. */
  readonly lists: ReadonlyMap<string, number>;
}

/**
 * Reads the fields of the object at the window's place, up to the first list that comes after format and version. An
 * object that says these two after its list must fit in the window.
 */
export function readHead(window: ByteWindow): FileHead {
  const lists = new Map<string, number>();
  const fields = new Map<unknown, unknown>();
  const head = (): FileHead => ({ format: fields.get('format'), version: fields.get('version'), lists });
  if (window.next() !== OPEN_BRACE) return head();
  for (let offset = 1; ; ) {
    const name = skipSpace(window, offset);
    const nameEnd = byteAt(window, name) === QUOTE ? window.valueEnd(name) : undefined;
    if (nameEnd === undefined) return head();
    const colon = skipSpace(window, nameEnd);
    if (byteAt(window, colon) !== COLON) return head();
    const value = skipSpace(window, colon + 1);
    const field = parsed(window.text(name, nameEnd));
    if (byteAt(window, value) === OPEN_BRACKET) {
      lists.set(String(field), value + 1);
      if (fields.has('format') && fields.has('version')) return head();
    }
    const end = window.valueEnd(value);
    if (end === undefined) return head();
    if (field === 'format' || field === 'version') fields.set(field, parsed(window.text(value, end)));
    const after = skipSpace(window, end);
    if (byteAt(window, after) !== COMMA) return head();
    offset = after + 1;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function byteAt(window: ByteWindow, offset: number): number | undefined {
  while (window.at + offset >= window.end) if (!window.more()) return undefined;
  return window.bytes[window.at + offset];
}

function skipSpace(window: ByteWindow, from: number): number {
  let offset = from;
  for (let byte = byteAt(window, offset); byte !== undefined && byte <= 0x20; byte = byteAt(window, offset))
    offset += 1;
  return offset;
}
