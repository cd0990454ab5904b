// The board as it is printed: four zones on a road, brakes left and pushes right. A tap on a zone lays the card in hand,
// or takes the zone in the hand.

import { useMemo } from 'preact/hooks';
import { ZONES, type Zone, type ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { cardsIn, type Talk } from '../../../src/domain/talk/talk.ts';
import { Sign } from '../../kit/Sign.tsx';
import { ZoneArrows } from '../../kit/ZoneArrows.tsx';
import { words } from '../../page/pageWords.ts';
import { type ShownCard, showCard } from '../../talks/shownCard.ts';
import { startDrag } from './drag.ts';
import './board.css';

interface BoardProps {
  readonly talk: Talk;
  /** The card that a tap on a zone lays. */
  readonly inHand: ShownCard | undefined;
  /** The zone that tapped cards go to; undefined while cards are laid one by one. */
  readonly zoneInHand: ZoneId | undefined;
  onZone(zone: ZoneId): void;
  /** A card on the board was tapped. */
  onPick(card: string): void;
  onDrop(card: string, zone: ZoneId): void;
}

interface LaidProps extends Pick<BoardProps, 'onPick' | 'onDrop'> {
  readonly card: ShownCard;
  readonly pressed: boolean;
}

function Laid({ card, pressed, onPick, onDrop }: LaidProps) {
  return (
    <button
      type="button"
      class="laid"
      data-card={card.id}
      aria-pressed={pressed}
      onClick={() => onPick(card.id)}
      onPointerDown={(event) => {
        if (event.pointerType !== 'touch') startDrag(event, (zone) => onDrop(card.id, zone));
      }}
    >
      <Sign group={card.group} icon={card.icon} />
      <span class="laid-title">{card.title}</span>
    </button>
  );
}

interface BoardZoneProps extends BoardProps {
  readonly zone: Zone;
  readonly keyShortcut: number;
}

function BoardZone({
  zone: { id, weight },
  keyShortcut,
  talk,
  inHand,
  zoneInHand,
  onZone,
  onPick,
  onDrop,
}: BoardZoneProps) {
  const { edition, screens } = words.value;
  const name = edition.zones[id];
  const cards = cardsIn(talk, id).map((entry) => showCard(entry.card, talk));
  const count = fillIn(cards.length === 1 ? screens.lay.oneCard : screens.lay.cards, { n: cards.length });
  const pressed = cards.find((card) => card.id === inHand?.id)?.id;
  // A tap moves one card: the zones it does not touch are not rendered again.
  const laid = useMemo(
    () => (
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <Laid card={card} pressed={card.id === pressed} onPick={onPick} onDrop={onDrop} />
          </li>
        ))}
      </ul>
    ),
    [cards.map((card) => `${card.id} ${card.title}`).join('\n'), pressed, zoneInHand],
  );
  const { layIn, chooseZone } = screens.lay;
  const says = zoneInHand
    ? fillIn(chooseZone, { zone: name, count })
    : inHand
      ? fillIn(layIn, { card: inHand.name, zone: name })
      : `${name}, ${count}`;
  return (
    <section class={`zone zone-${id}`} data-zone={id} aria-label={`${name}, ${count}`}>
      <ZoneArrows weight={weight} look="zone-road" />
      <button
        type="button"
        class="zone-lay"
        disabled={!inHand && !zoneInHand}
        aria-keyshortcuts={String(keyShortcut)}
        aria-pressed={zoneInHand && zoneInHand === id}
        aria-label={says}
        onClick={() => onZone(id)}
      >
        <ZoneArrows weight={weight} />
        <span>{name}</span>
      </button>
      {laid}
    </section>
  );
}

export function Board(props: BoardProps) {
  return (
    <div class="board">
      {ZONES.map((zone, index) => (
        <BoardZone key={zone.id} zone={zone} keyShortcut={index + 1} {...props} />
      ))}
    </div>
  );
}
