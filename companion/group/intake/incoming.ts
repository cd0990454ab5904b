// What a file or a code holds for the group: hand-ins, batches, or a reason why nothing.

import type { Deck } from '../../../src/domain/deck/deck.ts';
import type { Batch } from '../../../src/domain/group/batch.ts';
import { GROUP_FORMAT, readGroup } from '../../../src/domain/group/groupFile.ts';
import { countedHandIn, type HandIn, tagsOf } from '../../../src/domain/handIn/handIn.ts';
import type { HandInRefusal } from '../../../src/domain/handIn/handInCode.ts';
import { HAND_IN_FORMAT, HAND_IN_VERSION, handInFromText } from '../../../src/domain/handIn/handInText.ts';
import { isRecord } from '../../../src/domain/isRecord.ts';
import { checkPlacedTalk } from '../../../src/domain/talk/placedTalk.ts';
import { TALKS_FORMAT } from '../../../src/domain/talk/talk.ts';
import { TALK_VERSION, toPresent } from '../../../src/domain/talk/talkVersions.ts';
import { rememberCode } from '../pile/keptPile.ts';

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

/** The places of whole talks; those that are not right are left out. */
function foundInTalks(records: readonly unknown[], version: number, deck: Deck): Found {
  const tags = tagsOf(deck);
  const checked = records.map((record) => checkPlacedTalk(isRecord(record) && toPresent(record, version)));
  const right = checked.filter((talk) => typeof talk !== 'string');
  return {
    handIns: right.map((talk) => countedHandIn(talk, tags)),
    batches: [],
    ...(right.length < checked.length && { refusal: 'damaged' }),
  };
}

/** What is in the text of a file: hand-ins, a group, or whole talks of which only the places are taken. */
export function foundInText(text: string, deck: Deck): Found {
  if (text.startsWith('DUWTJE:')) return foundInCodes(text.split(/[\r\n]+/).filter(Boolean));
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return nothing(text.includes('duwtje-') ? 'damaged' : 'foreign');
  }
  if (!isRecord(data)) return nothing('foreign');
  const { format, version, handIns, talks } = data;
  switch (format) {
    case GROUP_FORMAT: {
      const answer = readGroup(data);
      return answer.ok ? { handIns: [], batches: answer.batches } : nothing(answer.reason);
    }
    case HAND_IN_FORMAT:
      if (Number(version) > HAND_IN_VERSION) return nothing('newer');
      return Array.isArray(handIns) ? foundInCodes(handIns) : nothing('damaged');
    case TALKS_FORMAT:
      if (Number(version) > TALK_VERSION) return nothing('newer');
      return Array.isArray(talks) && Number.isSafeInteger(version) && Number(version) >= 1
        ? foundInTalks(talks, Number(version), deck)
        : nothing('damaged');
    default:
      return nothing('foreign');
  }
}
