// The figure of a group on the page.

import deck from 'virtual:duwtje/deck';
import { useMemo } from 'preact/hooks';
import { figureSvg } from '../../../src/figure/group/figureSvg.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import type { Figure } from '../../../src/figure/group/groupFigure.ts';

interface FigureImageProps {
  readonly figure: Figure;
  readonly words: FigureWords;
  /** Different for each figure on the page. */
  readonly id: string;
}

export function FigureImage({ figure, words, id }: FigureImageProps) {
  // The SVG is ours: all words in it are escaped by the one who wrote it.
  const __html = useMemo(() => figureSvg(figure, { deck, words, idPrefix: id }), [figure, words, id]);
  return (
    <section
      class="group-figure"
      aria-label={words.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, and the keyboard must be able to
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html }}
    />
  );
}
