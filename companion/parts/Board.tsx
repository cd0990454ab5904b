// The board as it is printed: four zones on a road, brakes left and pushes right. A tap on a zone lays the card in hand.

import { fillIn } from '../../src/domain/edition.ts';
import { cardsIn, type Talk } from '../../src/domain/talk.ts';
import { ZONES, type ZoneId } from '../../src/domain/zones.ts';
import { type ShownCard, showCard } from '../app/cards.ts';
import { words } from '../app/words.ts';
import { startDrag } from './drag.ts';
import { Sign } from './Sign.tsx';
import { ZoneArrows } from './ZoneArrows.tsx';

interface BoardProps {
  readonly talk: Talk;
  /** The card that a tap on a zone lays. */
  readonly inHand: ShownCard | undefined;
  onLay(zone: ZoneId): void;
  /** A card on the board was tapped: it comes in the hand. */
  onPick(card: string): void;
  onDrop(card: string, zone: ZoneId): void;
}

export function Board({ talk, inHand, onLay, onPick, onDrop }: BoardProps) {
  const { edition, screens } = words.value;
  return (
    <div class="board">
      {ZONES.map(({ id, weight }, index) => {
        const cards = cardsIn(talk, id).map((entry) => showCard(entry.card, talk));
        const name = edition.zones[id];
        const count = fillIn(cards.length === 1 ? screens.lay.oneCard : screens.lay.cards, {
          n: cards.length,
        });
        return (
          <section key={id} class={`zone zone-${id}`} data-zone={id} aria-label={`${name}, ${count}`}>
            <ZoneArrows weight={weight} onRoad />
            <button
              type="button"
              class="zone-lay"
              disabled={!inHand}
              aria-keyshortcuts={String(index + 1)}
              aria-label={
                inHand ? fillIn(screens.lay.layIn, { card: inHand.name, zone: name }) : `${name}, ${count}`
              }
              onClick={() => onLay(id)}
            >
              <ZoneArrows weight={weight} />
              <span>{name}</span>
            </button>
            <ul>
              {cards.map((card) => (
                <li key={card.id}>
                  <button
                    type="button"
                    class="laid"
                    data-card={card.id}
                    aria-pressed={inHand?.id === card.id}
                    onClick={() => onPick(card.id)}
                    onPointerDown={(event) => {
                      if (event.pointerType !== 'touch') startDrag(event, (zone) => onDrop(card.id, zone));
                    }}
                  >
                    <Sign group={card.group} icon={card.icon} />
                    <span class="laid-title">{card.title}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
