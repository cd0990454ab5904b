// Two beside each other on the big screen, card by card, where they differ most; nobody is right.

import deck from 'virtual:duwtje/deck';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { PairedCard, SideCounts } from '../../../src/domain/group/pair.ts';
import { pictureSvg } from '../../../src/figure/drawing/pictureSvg.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { drawPairs, PAIRS_FOR_ROOM } from '../../../src/figure/group/pairsPicture.ts';
import { groupWords } from '../groupWords.ts';
import { SaidLines } from './SaidLines.tsx';
import { useNarrow } from './useNarrow.ts';

interface StagePairsProps {
  /** The largest gap first. */
  readonly pairs: readonly PairedCard[];
  readonly names: readonly [one: string, other: string];
  readonly title: string;
  readonly words: FigureWords;
}

export function StagePairs({ pairs, names, title, words }: StagePairsProps) {
  const { stage } = groupWords.value;
  const narrow = useNarrow();
  const shown = pairs.slice(0, PAIRS_FOR_ROOM);
  const sides = ({ n, brake, push }: SideCounts) => fillIn(stage.pairSides, { n, brake, push });
  const sentences = shown.map(({ card, one, other }) =>
    fillIn(stage.pairRow, {
      card: words.titleOf(card),
      one: names[0],
      other: names[1],
      a: sides(one),
      b: sides(other),
    }),
  );
  if (narrow) return <SaidLines lines={sentences} />;
  // The SVG is ours: all words in it are escaped by the one who wrote it.
  const __html = pictureSvg(drawPairs(shown, deck, { ...words, names, of: stage.pair }), {
    title,
    description: sentences.join('. '),
    id: 'pairs',
  });
  return <div class="stage-figure" dangerouslySetInnerHTML={{ __html }} />;
}
