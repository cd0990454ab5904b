// The card in hand: what it says, and what can be done with it; or the zone in the hand, that cards are tapped for.

import type { ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { TalkCard } from '../../../src/domain/talk/talk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { ReadAloud } from '../../kit/ReadAloud.tsx';
import { Sign } from '../../kit/Sign.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { words } from '../../page/pageWords.ts';
import { isOwnCard, type ShownCard } from '../../talks/shownCard.ts';
import { startDrag } from './drag.ts';
import { ZoneKeys } from './ZoneKeys.tsx';
import './hand.css';

interface HandProps {
  /** Undefined when all cards have been dealt with, or a zone is in the hand. */
  readonly card: ShownCard | undefined;
  readonly zone: ZoneId | undefined;
  readonly entry: TalkCard | undefined;
  onZone(zone: ZoneId): void;
  onAside(): void;
  onBack(): void;
  onShift(direction: 'up' | 'down'): void;
  onName(name: string): void;
  onDrop(zone: ZoneId): void;
}

export function Hand({ card, zone, entry, onZone, onAside, onBack, onShift, onName, onDrop }: HandProps) {
  const { edition, screens } = words.value;
  const { lay } = screens;
  const keys = (
    <ZoneKeys
      chosen={zone}
      byZone={zone !== undefined}
      ready={zone !== undefined || card !== undefined}
      onZone={onZone}
    />
  );
  if (!card) {
    return (
      <section class="hand" aria-label={lay.hand}>
        <p>{zone ? fillIn(lay.tapCards, { zone: edition.zones[zone] }) : lay.allDone}</p>
        {zone && keys}
      </section>
    );
  }
  const place = entry?.place ?? null;
  const laid = place !== null && place !== 'not-laid';
  return (
    <section class="hand" aria-label={lay.hand}>
      <div class="card-face" onPointerDown={(event) => startDrag(event, onDrop)} data-card={card.id}>
        <Sign group={card.group} icon={card.icon} />
        <div>
          <h2 dir="auto">{card.title}</h2>
          <p>{card.sentence}</p>
        </div>
      </div>
      {isOwnCard(card.id) && (
        <WordField label={lay.ownName} oneLine value={entry?.name ?? ''} onType={onName} />
      )}
      {keys}
      <div class="actions">
        <ReadAloud text={`${card.name}. ${card.sentence}`} />
        {laid && (
          <>
            <button type="button" class="button" aria-label={lay.up} onClick={() => onShift('up')}>
              <Icon name="up" />
            </button>
            <button type="button" class="button" aria-label={lay.down} onClick={() => onShift('down')}>
              <Icon name="down" />
            </button>
          </>
        )}
        {place !== null && (
          <button type="button" class="button" onClick={onBack}>
            {lay.back}
          </button>
        )}
        {place !== 'not-laid' && (
          <button type="button" class="button" aria-keyshortcuts="0" onClick={onAside}>
            {lay.aside}
          </button>
        )}
      </div>
    </section>
  );
}
