// Things to tick: one question, answers as large as a finger.
import './look/choices.css';

interface ChoicesProps<Id extends string> {
  readonly legend: string;
  /** Said under the legend. */
  readonly hint?: string;
  readonly options: readonly Id[];
  readonly labels: Readonly<Record<Id, string>>;
  readonly chosen: readonly Id[];
  onToggle(id: Id): void;
}

/** Any number of answers. */
export function Choices<Id extends string>({
  legend,
  hint,
  options,
  labels,
  chosen,
  onToggle,
}: ChoicesProps<Id>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="choices-list">
        {options.map((id) => (
          <label class="choice" key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
            <span>{labels[id]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The list with an answer put in or taken out; the order is that of the options. */
export function toggled<Id extends string>(
  options: readonly Id[],
  chosen: readonly Id[],
  id: Id,
): readonly Id[] {
  return options.filter((option) => chosen.includes(option) !== (option === id));
}
