// A talk's board as a small road: in each lane the signs of its cards.

import { ZONES } from '../../src/domain/board/zones.ts';
import { cardsIn, type Talk } from '../../src/domain/talk/talk.ts';
import { front } from '../page/pageWords.ts';
import { CardSigns } from './CardSigns.tsx';
import { ZoneArrows } from './ZoneArrows.tsx';
import './look/talkRoad.css';

export function TalkRoad({ talk }: { readonly talk: Talk }) {
  const { zones } = front.value.game;
  return (
    <span class="talk-road">
      {ZONES.map(({ id, weight }) => {
        const cards = cardsIn(talk, id);
        return (
          <span key={id} class={`talk-lane lane-of-${id}`}>
            <ZoneArrows weight={weight} look="lane-arrows" />
            <span class="spoken">
              {zones[id]}: {cards.length}.{' '}
            </span>
            <CardSigns cards={cards} />
          </span>
        );
      })}
    </span>
  );
}
