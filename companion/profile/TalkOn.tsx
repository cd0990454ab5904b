// Questions to talk on with, from the cards that weigh most.

import type { LaidCard } from '../../src/domain/talk/profile.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { ReadAloud } from '../kit/ReadAloud.tsx';
import { Sign } from '../kit/Sign.tsx';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

interface TalkOnProps {
  readonly talk: Talk;
  readonly cards: readonly LaidCard[];
}

/** Nothing when every question was answered. */
export function TalkOn({ talk, cards }: TalkOnProps) {
  const { talkOn } = words.value.profile;
  if (cards.length === 0) return null;
  const beginsWell = cards.some(({ direction }) => direction === 'push');
  return (
    <details class="more talk-on">
      <summary>{talkOn.title}</summary>
      <p class="hint">{beginsWell ? talkOn.hint : talkOn.hintBrakes}</p>
      <ul>
        {cards.map(({ card: id, direction }) => {
          const card = showCard(id, talk);
          return (
            <li key={id}>
              <Sign group={card.group} icon={card.icon} />
              <div>
                <h3 dir="auto">{card.name}</h3>
                <p>{card[direction]}</p>
              </div>
              <ReadAloud text={`${card.name}. ${card[direction]}`} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
