// What is on the big screen step by step, so that the room guesses and talks before it sees all.

import type { Direction } from '../../../src/domain/board/zones.ts';
import { foldUnlaid } from '../../../src/domain/group/headline.ts';
import { type Order, orderFactors } from '../../../src/domain/group/order.ts';
import type { ToldPart } from '../../../src/domain/group/told.ts';
import type { FactorView, GroupView } from '../../../src/domain/group/view.ts';
import { ROWS_FOR_ROOM } from '../../../src/figure/group/figureSizes.ts';

/** In the order of showing. */
export const STAGES = [
  'hidden',
  'push',
  'brake',
  'both',
  'double-edged',
  'groups',
  'leaders',
  'other',
  'triggers',
  'yields',
  'recommendations',
  'study-push',
  'study-brake',
  'study-leaders',
  'conclusions',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages that are the figure. */
export type FigureStage = Extract<Stage, 'push' | 'brake' | 'both' | 'double-edged'>;

export function isFigureStage(stage: Stage): stage is FigureStage {
  return isSideStage(stage) || stage === 'both' || stage === 'double-edged';
}

/** A first look at one side: its leaders alone. */
export function isSideStage(stage: Stage): stage is Direction & Stage {
  return stage === 'push' || stage === 'brake';
}

export interface FigureChoice {
  readonly order: Order;
  /** A group of cards alone, or all. */
  readonly group: string | 'all';
}

/** A stage, or a page of one that has more rows than can be read from the back of the room. */
export interface Step {
  readonly stage: Stage;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** All steps in the order of showing. @param compared whether another group is looked at beside this one */
export function stepsOf(view: GroupView, choice: FigureChoice, compared = false): readonly Step[] {
  const shown = STAGES.filter((stage) => (stage === 'other' ? compared : hasStage(view, stage)));
  return shown.flatMap((stage) => {
    const pages = isFigureStage(stage) && !isSideStage(stage) ? pagesOf(factorsAt(view, stage, choice)) : 1;
    return Array.from({ length: pages }, (_, index) => ({ stage, page: index + 1, pages }));
  });
}

/** Whether there is anything to show: what no table told has no step. */
function hasStage({ leaders, told }: GroupView, stage: Stage): boolean {
  const isTold = (...parts: readonly ToldPart[]) => told.some(({ part }) => parts.includes(part));
  switch (stage) {
    case 'leaders':
      return leaders !== null && leaders.cards.length > 0;
    case 'triggers':
      return isTold('triggers', 'health');
    case 'yields':
    case 'recommendations':
      return isTold(stage);
    default:
      return true;
  }
}

/** The index of the step after or before; it stays at either end. */
export function stepBeside(at: number, by: 1 | -1, steps: readonly Step[]): number {
  return Math.min(Math.max(at + by, 0), steps.length - 1);
}

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/** What a key, or the button of a clicker, asks for; `blank` is what clickers send to darken the screen. */
export function stageKey(key: string): 'on' | 'back' | 'blank' | undefined {
  if (FORWARD.includes(key)) return 'on';
  if (BACK.includes(key)) return 'back';
  return key === '.' || key === 'b' ? 'blank' : undefined;
}

/**
 * The cards of a stage in order: those that push or brake, the most first; all that more than a few talks laid, own cards
 * on top; or the double-edged ones.
 */
export function factorsAt(view: GroupView, stage: FigureStage, choice: FigureChoice): readonly FactorView[] {
  const chosen = chosenFactors(view, choice);
  if (isSideStage(stage))
    return orderFactors(
      chosen.filter((factor) => factor[stage] > 0),
      stage,
    );
  const { order, group } = choice;
  if (stage === 'both') {
    const { rows } = foldUnlaid(orderFactors(chosen, order), view.n);
    return [...ownRow(view, group), ...rows];
  }
  return orderFactors(
    chosen.filter(({ doubleEdged }) => doubleEdged),
    order,
  );
}

/** The cards that are looked at: all, or those of one group of cards. */
export function chosenFactors({ factors }: GroupView, { group }: FigureChoice): readonly FactorView[] {
  return factors.filter((factor) => group === 'all' || factor.group === group);
}

/** Own cards as a row, when their group of cards is looked at. */
export function ownRow({ own }: GroupView, group: FigureChoice['group']): readonly FactorView[] {
  return own && (group === 'all' || group === own.group) ? [own] : [];
}

/** On how many pages so many cards can be read from the back of the room. */
export function pagesOf(factors: readonly FactorView[]): number {
  return Math.max(1, Math.ceil(factors.length / ROWS_FOR_ROOM));
}

/** The cards on a page of a stage; the pages of a stage are as even as they can be. */
export function factorsOnPage(
  factors: readonly FactorView[],
  { page, pages }: Pick<Step, 'page' | 'pages'>,
): readonly FactorView[] {
  const size = pages === 1 ? ROWS_FOR_ROOM : Math.ceil(factors.length / pages);
  return factors.slice((page - 1) * size, page * size);
}
