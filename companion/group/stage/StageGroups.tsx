// The groups of cards together on the big screen: how often their cards were a brake or a push.

import deck from 'virtual:duwtje/deck';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { pictureSvg } from '../../../src/figure/drawing/pictureSvg.ts';
import { drawCardGroups } from '../../../src/figure/group/cardGroupsPicture.ts';
import { words } from '../../page/pageWords.ts';
import { groupWords } from '../groupWords.ts';

export function StageGroups({ view }: { readonly view: GroupView }) {
  const { stage } = groupWords.value;
  const { groups } = words.value.edition;
  const nameOf = (group: string) => groups[group] ?? group;
  const sentences = view.factorGroups.map(({ group, push, brake }) =>
    fillIn(stage.groupRow, { group: nameOf(group), push, brake }),
  );
  // The SVG is ours: all words in it are escaped by the one who wrote it.
  const __html = pictureSvg(drawCardGroups(view.factorGroups, nameOf, deck), {
    title: stage.groupsTitle,
    description: sentences.join('. '),
    id: 'groups',
  });
  return <div class="groups-figure" dangerouslySetInnerHTML={{ __html }} />;
}
