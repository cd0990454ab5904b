// Four zones and 'not on the board' to choose from, in the order of the board.

import type { ComponentChildren } from 'preact';
import { ZONES, type ZoneId } from '../../src/domain/board/zones.ts';
import { ZoneArrows } from '../kit/ZoneArrows.tsx';
import { words } from '../page/pageWords.ts';

interface ZoneChoiceProps {
  readonly legend: string;
  /** What it is about, below the question. */
  readonly about?: ComponentChildren;
  /** Null: not on the board. Undefined: nothing chosen yet. */
  readonly chosen: ZoneId | null | undefined;
  /** What speaks for a zone, as in 'on the photo'. */
  readonly notes?: Partial<Record<ZoneId, string>>;
  onChoose(zone: ZoneId | null): void;
}

export function ZoneChoice({ legend, about, chosen, notes = {}, onChoose }: ZoneChoiceProps) {
  const { edition, photo } = words.value;
  return (
    <fieldset class="zone-choice">
      <legend>{legend}</legend>
      {about}
      <div class="zone-choice-zones">
        {ZONES.map(({ id, weight }) => (
          <button
            key={id}
            type="button"
            class={`button zone-${id}`}
            aria-pressed={chosen === id}
            onClick={() => onChoose(id)}
          >
            <ZoneArrows weight={weight} />
            <span>
              {edition.zones[id]}
              {notes[id] && <small>{notes[id]}</small>}
            </span>
          </button>
        ))}
      </div>
      <button type="button" class="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {photo.off}
      </button>
    </fieldset>
  );
}
