// The groups of cards together on the big screen: how often their cards were a brake or a push.

import deck from 'virtual:duwtje/deck';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { pictureSvg } from '../../../src/figure/drawing/pictureSvg.ts';
import { drawCardGroups } from '../../../src/figure/group/cardGroupsPicture.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { groupWords } from '../groupWords.ts';
import { SaidLines } from './SaidLines.tsx';
import { useNarrow } from './useNarrow.ts';

interface StageGroupsProps {
  readonly view: GroupView;
  readonly title: string;
  readonly words: FigureWords;
  nameOf(group: string): string;
}

export function StageGroups({ view, title, words, nameOf }: StageGroupsProps) {
  const { stage } = groupWords.value;
  const narrow = useNarrow();
  const sentences = view.factorGroups.map(({ group, push, brake, tally }) => {
    const said = (count: number) => (tally.hidden > 0 ? fillIn(words.orMore, { count }) : count);
    return fillIn(stage.groupRow, { group: nameOf(group), push: said(push), brake: said(brake) });
  });
  if (narrow) return <SaidLines lines={sentences} />;
  // The SVG is ours: all words in it are escaped by the one who wrote it.
  const __html = pictureSvg(drawCardGroups(view.factorGroups, nameOf, deck, words), {
    title,
    description: sentences.join('. '),
    id: 'groups',
  });
  return <div class="stage-figure" dangerouslySetInnerHTML={{ __html }} />;
}
