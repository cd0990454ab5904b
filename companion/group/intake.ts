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

const nothing = (refusal: IntakeRefusal): Found => ({ handIns: [], batches: [], refusal });

// A space at the end is a letter of the code.
const LINE_ENDS = /[\r\n]+$/;

/** What is in the text of a QR code. */
export function foundInCode(text: string): Found {
  const answer = handInFromText(text);
  if (!answer.ok) return nothing(answer.reason);
  rememberCode(answer.handIn, text.replace(LINE_ENDS, ''));
  return { handIns: [answer.handIn], batches: [] };
}

/** Reads talks from a file of talks; given from outside, for its checks weigh more than all else here. */
export type ReadTalks = (
  text: string,
) => Promise<{ readonly talks: readonly Talk[]; readonly faulty: boolean }>;

/** What is in the text of a file: hand-ins, a group, or whole talks of which only the places are taken. */
export async function foundInText(text: string, deck: Deck, readTalks: ReadTalks): Promise<Found> {
  if (text.startsWith('DUWTJE:'))
    return join(
      text
        .split(/[\r\n]+/)
        .filter(Boolean)
        .map(foundInCode),
    );
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
    return Array.isArray(handIns)
      ? join(handIns.map((code) => foundInCode(String(code))))
      : nothing('damaged');
  }
  if (format !== 'duwtje-talks') return nothing('foreign');
  const { talks, faulty } = await readTalks(text);
  return {
    handIns: talks.map((talk) => handInFromTalk(talk, deck, { own: 'count' })),
    batches: [],
    ...(faulty && { refusal: 'damaged' }),
  };
}

function join(all: readonly Found[]): Found {
  const refusal = all.find((found) => found.refusal)?.refusal;
  return {
    handIns: all.flatMap(({ handIns }) => handIns),
    batches: all.flatMap(({ batches }) => batches),
    ...(refusal && { refusal }),
  };
}
