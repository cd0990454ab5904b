// Several photos of one dialogue board become one reading: pin by pin, the surer and later photo wins, contradictions show.

import { PINS } from '../../domain/board/dialogueBoard.ts';
import { LATER } from './merge.ts';
import { type DialogueReading, pinWarnings, type ReadPin } from './readDialogue.ts';
import type { Warning } from './warnings.ts';

/** Hundredths that a pin may differ between photos of the same board. */
const SAME = 8;
/** Warnings about all that lies there: they follow anew from what all photos show. */
const OF_ALL: ReadonlySet<Warning['code']> = new Set(['unread-pins', 'half-pair', 'no-pin']);

/** @param readings at least one, in the order in which the photos were taken */
export function mergeDialogue(readings: readonly DialogueReading[]): DialogueReading {
  const best = readings.reduce((a, b) => (b.board.confidence >= a.board.confidence ? b : a));
  const pins = PINS.flatMap(({ pair, kind }): ReadPin[] => {
    const seen = readings.flatMap(({ pins }, photo) =>
      pins.filter((pin) => pin.pair === pair && pin.kind === kind).map((pin) => ({ pin, photo })),
    );
    return seen.length === 0 ? [] : [mergePin(seen)];
  });
  // What one photo hides another may show.
  const unread = Math.min(...readings.map(unreadIn));
  return {
    board: best.board,
    pins,
    warnings: [...best.warnings.filter(({ code }) => !OF_ALL.has(code)), ...pinWarnings(pins, unread)],
  };
}

function unreadIn({ warnings }: DialogueReading): number {
  return warnings.reduce((sum, warning) => sum + (warning.code === 'unread-pins' ? warning.count : 0), 0);
}

function mergePin(seen: readonly { readonly pin: ReadPin; readonly photo: number }[]): ReadPin {
  const worth = ({ pin, photo }: (typeof seen)[number]) =>
    pin.confidence + LATER * photo - (pin.doubt === null ? 0 : 0.5);
  const { pin } = seen.reduce((a, b) => (worth(b) >= worth(a) ? b : a));
  const firm = seen.filter((other) => other.pin.doubt === null);
  return firm.every((other) => areSame(other.pin, pin)) ? pin : { ...pin, doubt: 'photos-disagree' };
}

function areSame({ spot: a }: ReadPin, { spot: b }: ReadPin): boolean {
  if (!a || !b) return a === b;
  return Math.max(Math.abs(a.person - b.person), Math.abs(a.proactive - b.proactive)) <= SAME;
}

/** Whether nothing was left in doubt: pins were read, each with its other half, and the photo was good. */
export function isDialogueClear({ pins, warnings }: DialogueReading): boolean {
  return pins.length > 0 && warnings.length === 0 && pins.every(({ doubt }) => doubt === null);
}
