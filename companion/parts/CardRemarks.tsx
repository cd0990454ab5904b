// What the player said about the cards, strengths first.

import type { LaidCard } from '../../src/domain/profile.ts';
import type { Talk } from '../../src/domain/talk.ts';
import { showCard } from '../app/cards.ts';
import { words } from '../app/words.ts';
import { Sign } from './Sign.tsx';

interface CardRemarksProps {
  readonly talk: Talk;
  readonly cards: readonly LaidCard[];
}

/** Nothing when nothing was written. */
export function CardRemarks({ talk, cards }: CardRemarksProps) {
  const { profile, edition } = words.value;
  const written = cards.filter(({ remark }) => remark.trim() !== '');
  if (written.length === 0) return null;
  return (
    <section class="card-remarks">
      <h2>{profile.remarks.title}</h2>
      <ul>
        {written.map(({ card: id, remark, place }) => {
          const card = showCard(id, talk);
          return (
            <li key={id} data-card={id}>
              <Sign group={card.group} icon={card.icon} />
              <div>
                <h3>
                  {card.name} <span class="quiet">({edition.zones[place]})</span>
                </h3>
                <blockquote>{remark.trim()}</blockquote>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
