// What is on the big screen step by step, so that the room guesses and talks before it sees all.

import { type Order, orderFactors } from '../../../src/domain/group/order.ts';
import type { ToldPart } from '../../../src/domain/group/told.ts';
import type { FactorView, GroupView } from '../../../src/domain/group/view.ts';
import { ROWS_FOR_ROOM } from '../../../src/figure/group/figureSizes.ts';

/** In the order of showing. */
export const STAGES = [
  'hidden',
  'push',
  'both',
  'double-edged',
  'groups',
  'leaders',
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
export type FigureStage = Extract<Stage, 'push' | 'both' | 'double-edged'>;

export function isFigureStage(stage: Stage): stage is FigureStage {
  return stage === 'push' || stage === 'both' || stage === 'double-edged';
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

/** All steps in the order of showing. */
export function stepsOf(view: GroupView, choice: FigureChoice): readonly Step[] {
  return STAGES.filter((stage) => hasStage(view, stage)).flatMap((stage) => {
    // Pushes are a first look: their leaders alone.
    const pages = isFigureStage(stage) && stage !== 'push' ? pagesOf(factorsAt(view, stage, choice)) : 1;
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

/** The cards of a stage in order: those that push, the most first; all, own cards on top; or the double-edged ones. */
export function factorsAt(
  view: GroupView,
  stage: FigureStage,
  { order, group }: FigureChoice,
): readonly FactorView[] {
  const chosen = view.factors.filter((factor) => group === 'all' || factor.group === group);
  if (stage === 'push')
    return orderFactors(
      chosen.filter(({ push }) => push > 0),
      'push',
    );
  if (stage === 'both') return [...ownRow(view, group), ...orderFactors(chosen, order)];
  return orderFactors(
    chosen.filter(({ doubleEdged }) => doubleEdged),
    order,
  );
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
