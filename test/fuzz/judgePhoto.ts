// What the command line makes of a photo file, held against the truth.

import type { DeckCard } from '../../src/domain/deck/deck.ts';
import { readPhoto } from '../../src/scan/photoFile.ts';
import { Fault } from '../../src/shell/fault.ts';
import { readPicture } from '../../src/vision/reading/reading.ts';
import { hasEvidence } from '../../src/vision/reading/verdict.ts';
import type { Photo } from '../vision/lab/shoot.ts';

export interface Verdict {
  /**
   * All cards that can be seen are read; some are not, or all are and still something is said; the file is refused in a
   * sentence; a card has another zone or does not lie there; a card is lost and nothing said; something else was thrown.
   */
  readonly kind: 'read' | 'doubted' | 'refused' | 'wrong' | 'lost in silence' | 'threw';
  readonly why: string;
}

const WHOLE = 0.999;

export async function judgePhoto(
  path: string,
  truth: Photo['truth'],
  deck: readonly DeckCard[],
): Promise<Verdict> {
  try {
    const reading = readPicture(await readPhoto(path), { deck });
    const wrong = reading.cards.filter(({ card, zone, doubt }) => {
      const real = truth.find((t) => t.card === card);
      return !real || (doubt === null && zone !== real.zone);
    });
    if (wrong.length > 0) return { kind: 'wrong', why: wrong.map(({ card }) => card).join(', ') };
    const lost = truth.filter(
      ({ card, visible }) => visible > WHOLE && !reading.cards.some((read) => read.card === card),
    );
    if (!hasEvidence(reading)) return { kind: 'doubted', why: '' };
    return lost.length > 0
      ? { kind: 'lost in silence', why: lost.map(({ card }) => card).join(', ') }
      : { kind: 'read', why: '' };
  } catch (error) {
    const isSentence = error instanceof Fault && error.lines.every((line) => /^\S+: .+\.$/.test(line));
    return { kind: isSentence ? 'refused' : 'threw', why: String(error) };
  }
}
