// A hand-in as text: for the QR code, and for the keyboard where cameras are forbidden.

import { fromBase45, toBase45 } from './base45.ts';
import type { HandIn } from './handIn.ts';
import { decodeHandIn, encodeHandIn, type HandInAnswer } from './handInCode.ts';
import { NO_STORY } from './story.ts';
import { fromTypedLines, toTypedLines } from './typedCode.ts';

/** Tells a hand-in from any other QR code; in the letters that a QR code packs tightest. */
const PREFIX = 'DUWTJE:';

export const HAND_IN_FORMAT = 'duwtje-hand-in';
export const HAND_IN_VERSION = 1;

/** The longest text of a hand-in: QR version 15 with a quarter of it unreadable holds 600 such letters. */
const LONGEST_TEXT = 600;

/** The text in the QR code: 57 letters for 24 cards, at most 592. */
export function handInText(handIn: HandIn): string {
  return PREFIX + toBase45(encodeHandIn(handIn));
}

/** The text of a file with hand-ins, for whoever prefers that to a QR code. */
export function handInFileText(handIns: readonly HandIn[]): string {
  return `${JSON.stringify({ format: HAND_IN_FORMAT, version: HAND_IN_VERSION, handIns: handIns.map(handInText) }, null, 1)}\n`;
}

/** Whether a text begins as that of a hand-in does. */
const isHandInText = (text: string): boolean => text.startsWith(PREFIX);

/** Reads the text of a QR code; whatever it is, it answers. */
export function handInFromText(text: string): HandInAnswer {
  // No code ends in a space: the last letter of a group is its highest digit, which never reaches the value of a space, 36.
  const plain = text.trim();
  if (!isHandInText(plain)) return { ok: false, reason: 'foreign' };
  const bytes = plain.length <= LONGEST_TEXT ? fromBase45(plain.slice(PREFIX.length)) : undefined;
  const answer = bytes && decodeHandIn(bytes);
  // With our own prefix it is ours, whatever became of the rest.
  return answer?.ok || answer?.reason === 'newer' ? answer : { ok: false, reason: 'damaged' };
}

/** The lines to type: seven for 24 cards. What is told beside places stays behind: nobody types a page. */
export function handInLines(handIn: HandIn): readonly string[] {
  return toTypedLines(encodeHandIn(typedPart(handIn)));
}

/** What of a hand-in is typed. */
export function typedPart(handIn: HandIn): HandIn {
  return { ...handIn, named: [], story: NO_STORY };
}

export type TypedAnswer =
  | HandInAnswer
  | { readonly ok: false; readonly reason: 'line'; readonly line: number };

/** Reads typed lines; whatever was typed, it answers, with the number of the first line that is wrong. */
export function handInFromLines(text: string): TypedAnswer {
  const read = fromTypedLines(text.slice(0, LONGEST_TEXT * 2));
  if (!(read instanceof Uint8Array)) return { ok: false, reason: 'line', line: read.line };
  return decodeHandIn(read);
}
