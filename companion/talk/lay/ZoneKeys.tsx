// The four zones as a row of keys in the hand, so that they stay in sight while the stack scrolls.

import { ZONES, type ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { ZoneArrows } from '../../kit/ZoneArrows.tsx';
import { words } from '../../page/pageWords.ts';
import './zoneKeys.css';

interface ZoneKeysProps {
  /** The zone in the hand; undefined when a card is, which a key then lays. */
  readonly chosen: ZoneId | undefined;
  readonly byZone: boolean;
  /** Whether a key does anything now. */
  readonly ready: boolean;
  onZone(zone: ZoneId): void;
}

export function ZoneKeys({ chosen, byZone, ready, onZone }: ZoneKeysProps) {
  const { edition, screens } = words.value;
  const { lay } = screens;
  return (
    <fieldset class="zone-keys" aria-label={lay.zones}>
      {ZONES.map(({ id, weight }) => (
        <button
          key={id}
          type="button"
          class={`zone-key key-of-${id}`}
          disabled={!ready}
          aria-pressed={byZone ? chosen === id : undefined}
          aria-label={fillIn(byZone ? lay.chooseKey : lay.layKey, { zone: edition.zones[id] })}
          onClick={() => onZone(id)}
        >
          <ZoneArrows weight={weight} />
          <span>{edition.zones[id]}</span>
        </button>
      ))}
    </fieldset>
  );
}
