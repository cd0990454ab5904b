// Things to choose one of, or none.

import { useId } from 'preact/hooks';
import '../kit/look/choices.css';

interface OneChoiceProps<Id extends string> {
  readonly legend: string;
  /** Said under the legend. */
  readonly hint?: string;
  readonly options: readonly Id[];
  readonly labels: Readonly<Record<Id, string>>;
  /** What choosing none is called. */
  readonly none: string;
  readonly chosen: Id | null;
  onChoose(id: Id | null): void;
}

export function OneChoice<Id extends string>({
  legend,
  hint,
  options,
  labels,
  none,
  chosen,
  onChoose,
}: OneChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="choices-list">
        {[...options, null].map((id) => (
          <label class="choice" key={id ?? ''}>
            <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
            <span>{id === null ? none : labels[id]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
