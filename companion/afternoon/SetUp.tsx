// How many tables there are and how long each step takes, for whoever leads the afternoon.

import type { Afternoon } from '../../src/domain/afternoon/afternoon.ts';
import { NEW_AFTERNOON, setMinutes, setTables } from '../../src/domain/afternoon/afternoon.ts';
import { MOST_MINUTES, PHASES } from '../../src/domain/afternoon/script.ts';
import { afternoonWords } from './afternoonWords.ts';
import { changeAfternoon } from './kept.ts';
import '../kit/look/choices.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  onNumber(value: number): void;
}

function NumberField({ label, value, least, onNumber }: NumberFieldProps) {
  return (
    <label class="afternoon-number">
      <span>{label}</span>
      <input
        type="number"
        inputmode="numeric"
        min={least}
        max={MOST_MINUTES}
        value={value === 0 ? '' : value}
        onChange={({ currentTarget }) => onNumber(Number(currentTarget.value))}
      />
    </label>
  );
}

export function SetUp({ now }: { readonly now: Afternoon }) {
  const words = afternoonWords.value;
  return (
    <details class="more afternoon-setup">
      <summary>{words.settings}</summary>
      <NumberField
        label={words.tables}
        value={now.tables}
        least={0}
        onNumber={(value) => changeAfternoon((before) => setTables(before, value))}
      />
      <fieldset>
        <legend>{words.minutes}</legend>
        <p class="hint">{words.advice}</p>
        {PHASES.map((phase) => (
          <NumberField
            key={phase}
            label={words.phases[phase].name}
            value={now.minutes[phase]}
            least={1}
            onNumber={(value) => changeAfternoon((before) => setMinutes(before, phase, value))}
          />
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={now.sound}
          onChange={({ currentTarget }) =>
            changeAfternoon((before) => ({ ...before, sound: currentTarget.checked }))
          }
        />
        <span>{words.sound}</span>
      </label>
      <p class="hint">{words.keys}</p>
      <button
        type="button"
        class="button danger"
        onClick={() => changeAfternoon(() => ({ ...NEW_AFTERNOON, open: true }))}
      >
        {words.anew}
      </button>
    </details>
  );
}
