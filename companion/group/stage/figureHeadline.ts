// The headline of a slide that is the figure: which side leads, or what lies on both.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { balanceHeadline, edgeHeadline, type Headline, type Said, sideHeadline } from './headlines.ts';
import type { FigureStep } from './stageFigure.ts';
import { chosenFactors, type FigureChoice, isSideStage } from './stages.ts';

interface FigureSaid {
  /** Names of groups of cards by their ids. */
  readonly groups: Readonly<Record<string, string>>;
  /** `{title} ({page} of {pages})`. */
  readonly page: string;
}

export function figureHeadline(
  view: GroupView,
  { stage, page, pages }: FigureStep,
  choice: FigureChoice,
  said: Said,
  { groups, page: paged }: FigureSaid,
): Headline {
  const factors = chosenFactors(view, choice);
  const edged = factors.filter(({ doubleEdged }) => doubleEdged).map(({ card }) => card);
  const { title, sub } = isSideStage(stage)
    ? sideHeadline(factors, view.n, stage, said)
    : stage === 'both'
      ? balanceHeadline(factors, said)
      : edgeHeadline(edged, said);
  const only =
    choice.group === 'all' ? '' : fillIn(said.words.only, { group: groups[choice.group] ?? choice.group });
  return {
    title: pages === 1 ? title : fillIn(paged, { title, page, pages }),
    sub: [sub, only].filter(Boolean).join(' · '),
  };
}
