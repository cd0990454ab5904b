// What is on the big screen step by step: so that the room guesses and talks before it sees all.

import { type Figure, layOutFigure } from '../../src/domain/group/figure.ts';
import type { FigureWords } from '../../src/domain/group/figureWords.ts';
import type { Order } from '../../src/domain/group/order.ts';
import type { GroupView } from '../../src/domain/group/view.ts';

/** In the order of showing. */
export const STAGES = [
  'hidden',
  'push',
  'both',
  'double-edged',
  'groups',
  'study-push',
  'study-brake',
  'conclusions',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages that are the figure. */
export type FigureStage = Extract<Stage, 'push' | 'both' | 'double-edged'>;

export function isFigureStage(stage: Stage): stage is FigureStage {
  return stage === 'push' || stage === 'both' || stage === 'double-edged';
}

/** The stage after or before; it stays at either end. */
export function stageBeside(stage: Stage, by: 1 | -1): Stage {
  const at = STAGES.indexOf(stage) + by;
  return STAGES[Math.min(Math.max(at, 0), STAGES.length - 1)]!;
}

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/** What a key, or the button of a clicker, asks for; `blank` is what clickers send to darken the screen. */
export function stageKey(key: string): 'on' | 'back' | 'blank' | undefined {
  if (FORWARD.includes(key)) return 'on';
  if (BACK.includes(key)) return 'back';
  return key === '.' || key === 'b' ? 'blank' : undefined;
}

export interface FigureChoice {
  readonly order: Order;
  /** A group of cards alone, or all. */
  readonly group: string | 'all';
}

/** The figure of a stage: pushes alone, both sides, or the double-edged cards alone and so larger. */
export function figureAt(view: GroupView, stage: FigureStage, { order, group }: FigureChoice): Figure {
  const factors = view.factors.filter(
    (factor) =>
      (group === 'all' || factor.group === group) && (stage !== 'double-edged' || factor.doubleEdged),
  );
  const figure = layOutFigure({ ...view, factors }, order);
  return stage === 'push' ? withoutBrakes(figure) : figure;
}

function withoutBrakes(figure: Figure): Figure {
  return {
    ...figure,
    rows: figure.rows.map((row) => ({
      ...row,
      brake: undefined,
      bars: row.bars.filter(({ piece }) => piece.endsWith('push')),
    })),
  };
}

/** The words of a stage's figure: of a card whose brake is not shown yet nothing is said, least of all that it was not laid. */
export function wordsAt(stage: FigureStage, words: FigureWords): FigureWords {
  if (stage !== 'push') return words;
  return {
    ...words,
    describe: (figure) =>
      words.describe({ ...figure, rows: figure.rows.filter(({ push }) => push !== undefined) }),
  };
}
