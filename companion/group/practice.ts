// Makes this screen quick for the first file: the browser compiles code well only after it has run for a while.

import deck from 'virtual:duwtje/deck';
import { closeBatch, countHandIns, LEAST_THRESHOLD } from '../../src/domain/group/batch.ts';
import { figureSvg } from '../../src/domain/group/figureSvg.ts';
import type { FigureWords } from '../../src/domain/group/figureWords.ts';
import { viewGroup } from '../../src/domain/group/view.ts';
import { HANDED_PLACES, type HandIn } from '../../src/domain/handIn.ts';
import { handInFromText, handInText } from '../../src/domain/handInText.ts';
import { wholeFigure } from './stageFigure.ts';

const TAGS = deck.factors.map(({ tag }) => tag);
/** Turns of a few ms each; after so many nothing gets quicker. */
const TURNS = 10;
const CODES_A_TURN = 100;

function madeUp(number: number): HandIn {
  return {
    talk: number.toString(16).padStart(16, '0'),
    deck: deck.version,
    revision: 1,
    placements: new Map(TAGS.map((tag, at) => [tag, HANDED_PLACES[(number + at) % HANDED_PLACES.length]!])),
    ownCards: 1,
    named: [],
  };
}

/** A moment in which nobody asks for anything, or, in a browser that knows none, the next one. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve),
  );

/** Reads, counts and draws a group that nobody sees, in turns; until the screen is left. */
export async function practise(words: FigureWords, isOpen: () => boolean): Promise<void> {
  const codes = Array.from({ length: CODES_A_TURN }, (_, number) => handInText(madeUp(number)));
  for (let turn = 0; turn < TURNS; turn += 1) {
    await idle();
    if (!isOpen()) return;
    const handIns = codes.flatMap((code) => {
      const answer = handInFromText(code);
      return answer.ok ? [answer.handIn] : [];
    });
    const batch = closeBatch(countHandIns(handIns, TAGS), LEAST_THRESHOLD);
    if (!batch) return;
    const figure = wholeFigure(viewGroup([batch], deck, LEAST_THRESHOLD), { order: 'study', group: 'all' });
    figureSvg(figure, { deck, words, idPrefix: 'practice' });
  }
}
