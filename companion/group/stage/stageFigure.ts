// The figure of a step on the big screen, large enough for the last row of the room.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { type Figure, layOutFigure } from '../../../src/figure/group/groupFigure.ts';
import {
  type FigureChoice,
  type FigureStage,
  factorsAt,
  factorsOnPage,
  ownRow,
  pagesOf,
  type Step,
} from './stages.ts';

/** What stands on a figure of the big screen beside the figure's own words. */
export interface StageFigureWords {
  readonly titles: Readonly<Record<FigureStage, string>>;
  /** `{n} talks`: a hall reads words before symbols. */
  readonly talks: string;
  /** `{title} ({page} of {pages})`. */
  readonly page: string;
  /** `{n} more cards`. */
  readonly morePushes: string;
  readonly morePushesOne: string;
}

export interface FigureStep extends Step {
  readonly stage: FigureStage;
}

/** The figure of a whole group, or of one group of cards, as it is on the laptop and on paper. */
export function wholeFigure(view: GroupView, { order, group }: FigureChoice): Figure {
  const factors = view.factors.filter((factor) => group === 'all' || factor.group === group);
  const [own = null] = ownRow(view, group);
  return layOutFigure({ n: view.n, factors, own }, order, { besides: [view] });
}

/** The figure of a step; without rows when no card belongs in it. */
export function figureAt(
  view: GroupView,
  step: FigureStep,
  choice: FigureChoice,
  words: StageFigureWords,
): Figure {
  const factors = factorsAt(view, step.stage, choice);
  const shown = factorsOnPage(factors, step);
  const pushesOnly = step.stage === 'push';
  const more = pushesOnly ? factors.length - shown.length : 0;
  // They are in order already.
  return layOutFigure({ n: view.n, factors: shown }, 'study', {
    besides: [view],
    pushesOnly,
    note: more === 0 ? '' : more === 1 ? words.morePushesOne : fillIn(words.morePushes, { n: more }),
  });
}

/** This group and another, page by page with the same cards in the order of this one, all to one scale. */
export function comparedFigures(
  view: GroupView,
  other: GroupView,
  choice: FigureChoice,
): readonly { readonly here: Figure; readonly there: Figure }[] {
  const others = new Map([...ownRow(other, 'all'), ...other.factors].map((factor) => [factor.card, factor]));
  // Own cards that only one of the two tells of have nothing to stand beside.
  const factors = factorsAt(view, 'both', choice).filter(({ card }) => others.has(card));
  const besides = [view, other];
  return Array.from({ length: pagesOf(factors) }, (_, index) => {
    const here = factorsOnPage(factors, { page: index + 1, pages: pagesOf(factors) });
    const there = here.flatMap(({ card }) => others.get(card) ?? []);
    return {
      here: layOutFigure({ n: view.n, factors: here }, 'study', { besides }),
      there: layOutFigure({ n: other.n, factors: there }, 'study', { besides }),
    };
  });
}

/** The words of a step's figure: its title says what is looked at, and which page it is. */
export function wordsAt(
  { stage, page, pages }: FigureStep,
  figure: FigureWords,
  words: StageFigureWords,
): FigureWords {
  const title = words.titles[stage];
  return {
    ...figure,
    talks: (n) => fillIn(words.talks, { n }),
    title: pages === 1 ? title : fillIn(words.page, { title, page, pages }),
  };
}
