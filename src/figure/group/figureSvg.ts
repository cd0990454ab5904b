// A group's figure as an SVG document, with its words for whoever cannot see it.

import { pictureSvg } from '../drawing/pictureSvg.ts';
import { drawFigure } from './drawFigure.ts';
import type { FigureContent } from './drawRows.ts';
import type { Figure } from './groupFigure.ts';

export interface FigureSvgOptions extends FigureContent {
  /** Begins the ids in the SVG, when there are several figures on one page. */
  readonly idPrefix?: string;
  /** CSS of the letters, for an SVG that leaves the page. */
  readonly fontFaces?: string;
}

export function figureSvg(
  figure: Figure,
  { deck, words, idPrefix = 'figure', fontFaces = '' }: FigureSvgOptions,
): string {
  return pictureSvg(drawFigure(figure, { deck, words }), {
    title: `${words.title} ${words.talks(figure.n)}`,
    description: words.describe(figure),
    id: idPrefix,
    fontFaces,
  });
}
