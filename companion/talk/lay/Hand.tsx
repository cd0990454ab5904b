// The card in hand: what it says, and what can be done with it.

import type { ZoneId } from '../../../src/domain/board/zones.ts';
import type { TalkCard } from '../../../src/domain/talk/talk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { ReadAloud } from '../../kit/ReadAloud.tsx';
import { Sign } from '../../kit/Sign.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { words } from '../../page/pageWords.ts';
import { isOwnCard, type ShownCard } from '../../talks/shownCard.ts';
import { startDrag } from './drag.ts';
import './hand.css';

interface HandProps {
  /** Undefined when all cards have been dealt with. */
  readonly card: ShownCard | undefined;
  readonly entry: TalkCard | undefined;
  onAside(): void;
  onBack(): void;
  onShift(direction: 'up' | 'down'): void;
  onName(name: string): void;
  onDrop(zone: ZoneId): void;
}

export function Hand({ card, entry, onAside, onBack, onShift, onName, onDrop }: HandProps) {
  const { lay } = words.value.screens;
  if (!card) {
    return (
      <section class="hand" aria-label={lay.hand}>
        <p>{lay.allDone}</p>
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
