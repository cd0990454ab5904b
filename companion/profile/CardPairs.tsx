// The cards that belong together in the player's eyes.

import type { CardLink, Talk } from '../../src/domain/talk/talk.ts';
import { Sign } from '../kit/Sign.tsx';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

/** Nothing when no cards were linked. */
export function CardPairs({ talk, links }: { readonly talk: Talk; readonly links: readonly CardLink[] }) {
  const { links: linkWords } = words.value.profile;
  if (links.length === 0) return null;
  return (
    <section class="card-pairs">
      <h2>{linkWords.title}</h2>
      <ul>
        {links.map(({ from, to }) => {
          const [one, other] = [showCard(from, talk), showCard(to, talk)];
          return (
            <li key={`${from} ${to}`}>
              <span>
                <Sign group={one.group} icon={one.icon} />
                {one.name}
              </span>
              <span>
                <span class="pair-tie">
                  <span aria-hidden="true">+</span>
                  <span class="spoken"> {linkWords.and} </span>
                </span>
                <Sign group={other.group} icon={other.icon} />
                {other.name}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
