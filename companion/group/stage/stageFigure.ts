// The figure of a step on the big screen, large enough for the last row of the room.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import { foldUnlaid } from '../../../src/domain/group/headline.ts';
import { orderFactors } from '../../../src/domain/group/order.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { type Figure, type FigurePart, layOutFigure } from '../../../src/figure/group/groupFigure.ts';
import {
  chosenFactors,
  type FigureChoice,
  type FigureStage,
  factorsAt,
  factorsOnPage,
  isSideStage,
  ownRow,
  pagesOf,
  type Step,
} from './stages.ts';

/** What is said below a figure of the big screen. */
export interface NoteWords {
  /** `{n} more cards`. */
  readonly morePushes: string;
  readonly morePushesOne: string;
  readonly moreBrakes: string;
  readonly moreBrakesOne: string;
  readonly headlines: { readonly folded: string; readonly foldedMany: string };
}

export interface FigureNotes {
  readonly words: NoteWords;
  /** Names of cards as one text. */
  listOf(cards: readonly string[]): string;
}

export interface FigureStep extends Step {
  readonly stage: FigureStage;
}

type Form = FigurePart['form'];

/** The figure of a whole group, or of one group of cards, as it is on the laptop and on paper. */
export function wholeFigure(view: GroupView, choice: FigureChoice, form?: Form): Figure {
  const { order, group } = choice;
  const [own = null] = ownRow(view, group);
  const shown = { n: view.n, factors: chosenFactors(view, choice), own };
  return layOutFigure(shown, order, { besides: [view], form });
}

/** The figure of a step; without rows when no card belongs in it. */
export function figureAt(
  view: GroupView,
  step: FigureStep,
  choice: FigureChoice,
  notes: FigureNotes,
  form: Form = 'stage',
): Figure {
  const factors = factorsAt(view, step.stage, choice);
  const shown = factorsOnPage(factors, step);
  const only = isSideStage(step.stage) ? step.stage : undefined;
  const note = only
    ? moreNote(factors.length - shown.length, only === 'push', notes.words)
    : step.stage === 'both' && step.page === step.pages
      ? foldedNote(view, choice, notes)
      : '';
  // They are in order already.
  return layOutFigure({ n: view.n, factors: shown }, 'study', { besides: [view], only, note, form });
}

function moreNote(n: number, pushes: boolean, words: NoteWords): string {
  if (n === 0) return '';
  const [one, more] = pushes
    ? [words.morePushesOne, words.morePushes]
    : [words.moreBrakesOne, words.moreBrakes];
  return n === 1 ? one : fillIn(more, { n });
}

/** More than so many cards are counted, not named. */
const MOST_FOLDED = 3;

/** The cards that nearly nobody laid, in one line below those that have a row. */
function foldedNote(view: GroupView, choice: FigureChoice, { words, listOf }: FigureNotes): string {
  const { folded, foldedMany } = words.headlines;
  const cards = foldUnlaid(chosenFactors(view, choice), view.n).folded.map(({ card }) => card);
  if (cards.length === 0) return '';
  return cards.length > MOST_FOLDED
    ? fillIn(foldedMany, { n: cards.length })
    : fillIn(folded, { cards: listOf(cards) });
}

/** This group and another, page by page with the same cards in the order of this one, all to one scale. */
export function comparedFigures(
  view: GroupView,
  other: GroupView,
  choice: FigureChoice,
  form?: Form,
): readonly { readonly here: Figure; readonly there: Figure }[] {
  const others = new Map([...ownRow(other, 'all'), ...other.factors].map((factor) => [factor.card, factor]));
  // Own cards that only one of the two tells of have nothing to stand beside.
  const all = [...ownRow(view, choice.group), ...orderFactors(chosenFactors(view, choice), choice.order)];
  const factors = all.filter(({ card }) => others.has(card));
  const besides = [view, other];
  return Array.from({ length: pagesOf(factors) }, (_, index) => {
    const here = factorsOnPage(factors, { page: index + 1, pages: pagesOf(factors) });
    const there = here.flatMap(({ card }) => others.get(card) ?? []);
    return {
      here: layOutFigure({ n: view.n, factors: here }, 'study', { besides, form }),
      there: layOutFigure({ n: other.n, factors: there }, 'study', { besides, form }),
    };
  });
}
