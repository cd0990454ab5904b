// A talk's board as a small road: in each lane the signs of its cards, or how many there are until those are here.

import { signal } from '@preact/signals';
import { ZONES } from '../../src/domain/board/zones.ts';
import { cardsIn, type Talk } from '../../src/domain/talk/talk.ts';
import { ZoneArrows } from '../kit/ZoneArrows.tsx';
import { front } from '../page/pageWords.ts';

type Signs = typeof import('./CardSigns.tsx');

/** The first screen does not wait for the pictograms of all cards. */
const signs = signal<Signs | undefined>(undefined);
let asked = false;

function askForSigns(): void {
  if (asked) return;
  asked = true;
  import('./CardSigns.tsx').then(
    (loaded) => {
      signs.value = loaded;
    },
    // The numbers say the same, so nobody need be told: the next visit tries again.
    () => {
      asked = false;
    },
  );
}

export function TalkRoad({ talk }: { readonly talk: Talk }) {
  const { zones } = front.value.game;
  const here = signs.value;
  if (!here) askForSigns();
  return (
    <span class="talk-road">
      {ZONES.map(({ id, weight }) => {
        const cards = cardsIn(talk, id);
        return (
          <span key={id} class={`talk-lane lane-of-${id}`}>
            <ZoneArrows weight={weight} />
            <span class="spoken">
              {zones[id]}: {cards.length}
            </span>
            {here ? <here.CardSigns cards={cards} /> : <span aria-hidden="true">{cards.length}</span>}
          </span>
        );
      })}
    </span>
  );
}
