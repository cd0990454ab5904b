// A field for a day. WebKit shows today in an empty one, so that the page says itself that no day was chosen.

import { useId } from 'preact/hooks';
import { words } from '../page/pageWords.ts';

interface DayFieldProps {
  readonly label: string;
  /** An ISO date; empty when none was chosen. */
  readonly value: string;
  /** The first day that can be chosen, as an ISO date. */
  readonly min?: string;
  onChoose(day: string): void;
}

export function DayField({ label, value, min, onChoose }: DayFieldProps) {
  const id = useId();
  const empty = value === '';
  return (
    <div class="word-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={min}
        value={value}
        data-empty={empty}
        aria-describedby={empty ? `${id}-none` : undefined}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
      {empty && (
        <p class="hint" id={`${id}-none`}>
          {words.value.screens.noDay}
        </p>
      )}
    </div>
  );
}
