// What the player said about the cards, strengths first.

import type { LaidCard } from '../../src/domain/talk/profile.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { Sign } from '../kit/Sign.tsx';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

interface CardRemarksProps {
  readonly talk: Talk;
  readonly cards: readonly LaidCard[];
}

/** Whether there is more to a card than where it lies. */
export const hasStory = ({ remark, bothWays }: Pick<LaidCard, 'remark' | 'bothWays'>) =>
  bothWays || remark.trim() !== '';

/** Nothing when nothing was written. */
export function CardRemarks({ talk, cards }: CardRemarksProps) {
  const { profile, edition, screens } = words.value;
  const written = cards.filter(hasStory);
  if (written.length === 0) return null;
  return (
    <section class="card-remarks">
      <h2>{profile.remarks.title}</h2>
      <ul>
        {written.map(({ card: id, remark, place, weight, bothWays }) => {
          const card = showCard(id, talk);
          return (
            <li key={id} data-card={id}>
              <Sign group={card.group} icon={card.icon} />
              <div>
                <h3>
                  {card.name} <span class="quiet">({edition.zones[place]})</span>
                </h3>
                {remark.trim() && <blockquote dir="auto">{remark.trim()}</blockquote>}
                {bothWays && <p class="hint">{weight > 0 ? screens.why.toldBrake : screens.why.toldPush}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
