// Where something helped and held back at once: often the best stories.

import { fillIn } from '../../src/domain/deck/edition.ts';
import type { DoubleEdged } from '../../src/domain/talk/profile.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

interface TwoSidesProps {
  readonly talk: Talk;
  readonly found: DoubleEdged;
}

/** Nothing when all stories have one side. */
export function TwoSides({ talk, found }: TwoSidesProps) {
  const { profile, edition } = words.value;
  const { twoSides } = profile;
  const nameOf = (id: string) => showCard(id, talk).name;
  const stories = [
    ...found.cards.map(({ card }) => fillIn(twoSides.card, { card: nameOf(card) })),
    ...found.links.map(({ push, brake }) =>
      fillIn(twoSides.link, { push: nameOf(push.card), brake: nameOf(brake.card) }),
    ),
    ...found.groups.flatMap(({ group }) =>
      group ? [fillIn(twoSides.group, { group: edition.groups[group.id] ?? group.id })] : [],
    ),
  ];
  if (stories.length === 0) return null;
  return (
    <section>
      <h2>{twoSides.title}</h2>
      <p class="hint">{twoSides.hint}</p>
      <ul class="points">
        {stories.map((story) => (
          <li key={story}>{story}</li>
        ))}
      </ul>
    </section>
  );
}
