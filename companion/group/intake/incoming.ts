// What a file or a code holds for the group: hand-ins, batches, or a reason why nothing.

import type { Deck } from '../../../src/domain/deck/deck.ts';
import { type Actions, NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import type { Batch } from '../../../src/domain/group/batch.ts';
import { countedHandIn, type HandIn, tagsOf } from '../../../src/domain/handIn/handIn.ts';
import type { HandInRefusal } from '../../../src/domain/handIn/handInCode.ts';
import { handInFromText } from '../../../src/domain/handIn/handInText.ts';
import { ByteWindow } from '../../../src/domain/intake/byteWindow.ts';
import { type FileFault, readIncoming } from '../../../src/domain/intake/readIncoming.ts';
import type { Strange } from '../../../src/domain/intake/strangeFile.ts';
import { byteSource } from '../../files/byteSource.ts';
import { rememberCode } from '../pile/keptPile.ts';

/** `cut`, `goes-on`: what stands before counts. */
export type IntakeRefusal =
  | HandInRefusal
  | Strange
  | 'too-large'
  | 'unreadable'
  | 'quotes'
  | 'cut'
  | 'goes-on'
  | 'repeated-field'
  | 'false-group';

/** What came of one code or file. Both can be: a file with one damaged talk gives the others. */
export interface Found {
  readonly handIns: readonly HandIn[];
  readonly batches: readonly Batch[];
  /** What a group's tables and hall do about a brake. */
  readonly actions: Actions;
  /** Why something in it did not count. */
  readonly refusal?: IntakeRefusal;
  /** The line of the file that it is about, from 1, where there is one. */
  readonly line?: number;
}

/** Of what holds nothing for a group. */
export const NOTHING: Found = { handIns: [], batches: [], actions: NO_ACTIONS };

/** Nothing, and why. */
export const nothing = (refusal: IntakeRefusal): Found => ({ ...NOTHING, refusal });

/** What is in the text of a QR code. */
export function foundInCode(text: string): Found {
  const answer = handInFromText(text);
  if (!answer.ok) return nothing(answer.reason);
  rememberCode(answer.handIn, text.trim());
  return { ...NOTHING, handIns: [answer.handIn] };
}

/** What is in the octets of a file: hand-ins, a group, or whole talks of which a group takes no words. */
export function foundInOctets(octets: Uint8Array, deck: Deck): Found {
  const tags = tagsOf(deck);
  const handIns: HandIn[] = [];
  let { batches, actions } = NOTHING;
  let why: Pick<Found, 'refusal' | 'line'> | undefined;
  const window = new ByteWindow(octets.length);
  window.open(byteSource(octets));
  const fault = readIncoming(window, {
    talk: (talk) => void handIns.push(countedHandIn(talk, tags)),
    handIn: (handIn, code) => {
      rememberCode(handIn, code.trim());
      handIns.push(handIn);
    },
    group: (found, chosen) => {
      [batches, actions] = [found, chosen];
    },
    fault: ({ reason }, at) => {
      const [kind, number] = at.split(' ');
      why ??= { refusal: reason, ...(kind === 'line' && { line: Number(number) }) };
    },
  });
  why ??= fault && {
    refusal: refusalOf(fault),
    ...('line' in fault && { line: fault.line }),
  };
  return { handIns, batches, actions, ...why };
}

function refusalOf({ code }: FileFault): IntakeRefusal {
  switch (code) {
    case 'cut-off':
    case 'cut-off-after':
    case 'cut-head':
      return 'cut';
    case 'not-json-after':
    case 'not-json-field':
    case 'no-list':
    case 'late-head':
      return 'damaged';
    default:
      return code;
  }
}
