// A talk's board in one line: how many cards lie in each zone.

import { cardsIn, type Talk } from '../../src/domain/talk.ts';
import { ZONES } from '../../src/domain/zones.ts';
import { front } from '../app/words.ts';
import { ZoneArrows } from './ZoneArrows.tsx';

export function TalkCounts({ talk }: { readonly talk: Talk }) {
  const { zones } = front.value.game;
  return (
    <span class="talk-counts">
      {ZONES.map(({ id, weight }) => (
        <span key={id} class={`talk-count zone-${id}`}>
          <ZoneArrows weight={weight} />
          <span class="spoken">{zones[id]}: </span>
          {cardsIn(talk, id).length}
        </span>
      ))}
    </span>
  );
}
