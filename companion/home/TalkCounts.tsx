// A talk's board in one line: how many cards lie in each zone.

import { ZONES } from '../../src/domain/board/zones.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { ZoneArrows } from '../kit/ZoneArrows.tsx';
import { front } from '../page/pageWords.ts';

export function TalkCounts({ talk }: { readonly talk: Talk }) {
  const { zones } = front.value.game;
  return (
    <span class="talk-counts">
      {ZONES.map(({ id, weight }) => (
        <span key={id} class={`talk-count zone-${id}`}>
          <ZoneArrows weight={weight} />
          <span class="spoken">{zones[id]}: </span>
          {talk.cards.filter(({ place }) => place === id).length}
        </span>
      ))}
    </span>
  );
}
