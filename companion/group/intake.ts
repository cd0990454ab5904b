// What a file or a code holds for the group: hand-ins, batches, or a reason why nothing.

import type { Deck } from '../../src/domain/deck.ts';
import type { Batch } from '../../src/domain/group/batch.ts';
import { GROUP_FORMAT, readGroup } from '../../src/domain/group/groupFile.ts';
import { type HandIn, handInFromTalk } from '../../src/domain/handIn.ts';
import type { HandInRefusal } from '../../src/domain/handInCode.ts';
import { HAND_IN_FORMAT, handInFromText } from '../../src/domain/handInText.ts';
import type { Talk } from '../../src/domain/talk.ts';
import { rememberCode } from './keptPile.ts';

/** Far more than a file of 10,000 talks. */
export const MOST_OCTETS = 128_000_000;

export type IntakeRefusal = HandInRefusal | 'too-large' | 'unreadable';

/** What came of one code or file. Both can be: a file with one damaged talk gives the others. */
export interface Found {
  readonly handIns: readonly HandIn[];
  readonly batches: readonly Batch[];
  /** Why something in it did not count. */
  readonly refusal?: IntakeRefusal;
}

/** Nothing, and why. */
export const nothing = (refusal: IntakeRefusal): Found => ({ handIns: [], batches: [], refusal });

// A space at the end is a letter of the code.
const LINE_ENDS = /[\r\n]+$/;

/** What is in the texts of QR codes; `refusal` is of the first that was refused. */
function foundInCodes(codes: readonly unknown[]): Found {
  const handIns: HandIn[] = [];
  let refusal: IntakeRefusal | undefined;
  for (const code of codes) {
    const text = String(code);
    const answer = handInFromText(text);
    if (answer.ok) {
      rememberCode(answer.handIn, text.replace(LINE_ENDS, ''));
      handIns.push(answer.handIn);
    } else refusal ??= answer.reason;
  }
  return { handIns, batches: [], ...(refusal && { refusal }) };
}

/** What is in the text of a QR code. */
export const foundInCode = (text: string): Found => foundInCodes([text]);

/** Reads talks from a file of talks; given from outside, for its checks weigh more than all else here. */
export type ReadTalks = (
  text: string,
) => Promise<{ readonly talks: readonly Talk[]; readonly faulty: boolean }>;

/** What is in the text of a file: hand-ins, a group, or whole talks of which only the places are taken. */
export async function foundInText(text: string, deck: Deck, readTalks: ReadTalks): Promise<Found> {
  if (text.startsWith('DUWTJE:')) return foundInCodes(text.split(/[\r\n]+/).filter(Boolean));
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return nothing(text.includes('duwtje-') ? 'damaged' : 'foreign');
  }
  const { format, version, handIns } = (typeof data === 'object' && data !== null ? data : {}) as Readonly<
    Record<string, unknown>
  >;
  if (format === GROUP_FORMAT) {
    const answer = readGroup(data);
    return answer.ok ? { handIns: [], batches: answer.batches } : nothing(answer.reason);
  }
  if (format === HAND_IN_FORMAT) {
    if (typeof version === 'number' && version > 1) return nothing('newer');
    return Array.isArray(handIns) ? foundInCodes(handIns) : nothing('damaged');
  }
  if (format !== 'duwtje-talks') return nothing('foreign');
  const { talks, faulty } = await readTalks(text);
  return {
    handIns: talks.map((talk) => handInFromTalk(talk, deck, { own: 'count' })),
    batches: [],
    ...(faulty && { refusal: 'damaged' }),
  };
}
