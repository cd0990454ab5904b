// Makes this screen quick for the first file: the browser compiles code well only after it has run for a while.

import deck from 'virtual:duwtje/deck';
import { viewGroup } from '../../src/domain/group/view.ts';
import { type HandIn, PLACES_ALONE, placementsOf } from '../../src/domain/handIn/handIn.ts';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { PLACES } from '../../src/domain/talk/talk.ts';
import { figureSvg } from '../../src/figure/group/figureSvg.ts';
import type { FigureWords } from '../../src/figure/group/figureWords.ts';
import { idle } from '../page/frames.ts';
import { FACTOR_TAGS } from '../talks/shownCard.ts';
import { foundInTextFile } from './intake/intakeFile.ts';
import { EMPTY_PILE, putOn, showWaiting } from './pile/pile.ts';
import { wholeFigure } from './stage/stageFigure.ts';

/** Turns of a few ms each; after so many nothing gets much quicker. */
const TURNS = 40;
const CODES_A_TURN = 100;

function madeUp(number: number): HandIn {
  return {
    talk: number.toString(16).padStart(16, '0'),
    deck: deck.version,
    revision: 1,
    placements: placementsOf(FACTOR_TAGS.map((tag, at) => [tag, PLACES[(number + at) % PLACES.length]!])),
    ...PLACES_ALONE,
    ownCards: 1,
    named: [],
  };
}

/** Reads, counts and draws a group that nobody sees, in turns; until the screen is left. */
export async function practise(words: FigureWords, isOpen: () => boolean): Promise<void> {
  const file = new File(
    [handInFileText(Array.from({ length: CODES_A_TURN }, (_, n) => madeUp(n)))],
    'practice',
  );
  for (let turn = 0; turn < TURNS; turn += 1) {
    await idle();
    if (!isOpen()) return;
    const { handIns } = await foundInTextFile(file);
    const { batches, threshold } = showWaiting(putOn(EMPTY_PILE, handIns, FACTOR_TAGS).pile, FACTOR_TAGS);
    const figure = wholeFigure(viewGroup(batches, deck, threshold), { order: 'study', group: 'all' });
    figureSvg(figure, { deck, words, idPrefix: 'practice' });
  }
}
