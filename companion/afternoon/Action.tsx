// From brake to action: the hall's largest brakes beside what they belong to and what helps; tables choose, and the hall does.

import { useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { type Actions, addAction, LONGEST_ACTION, removeAction } from '../../src/domain/group/actions.ts';
import type { FactorView } from '../../src/domain/group/view.ts';
import { MECHANISMS, type Mechanism, mechanismOf, TIPS } from '../../src/domain/study/learningCulture.ts';
import { AddLine } from './AddLine.tsx';
import { afternoonWords } from './afternoonWords.ts';
import '../kit/look/choices.css';

export interface ActionProps extends Actions {
  /** The cards that brake most, the most first, of `n` talks. */
  readonly brakes: readonly FactorView[];
  readonly n: number;
  titleOf(card: string): string;
  onActions(change: (now: Actions) => Actions): void;
}

export function Action({ brakes, n, titleOf, actions, action, onActions }: ActionProps) {
  const words = afternoonWords.value;
  const [typed, setTyped] = useState('');
  const found = brakes.flatMap((factor) => mechanismOf(factor) ?? []);
  const shown: readonly Mechanism[] =
    found.length > 0 ? [...new Set(found)] : (Object.keys(MECHANISMS) as Mechanism[]);
  const option = (text: string) => (
    <li key={text}>
      <button type="button" class="button" onClick={() => setTyped(text)}>
        {text}
      </button>
    </li>
  );
  return (
    <div class="afternoon-part action">
      <section>
        <h3>{words.brakes}</h3>
        {brakes.length === 0 && <p>{words.noBrakes}</p>}
        <ul class="afternoon-lines">
          {brakes.map((factor) => {
            const mechanism = mechanismOf(factor);
            const { brake } = factor;
            const count = factor.tally.hidden > 0 ? fillIn(words.orMore, { count: brake }) : brake;
            return (
              <li key={factor.card}>
                <strong>{fillIn(words.brakeCount, { card: titleOf(factor.card), count, n })}</strong>
                {mechanism && ` – ${words.belongs}: ${words.mechanisms[mechanism]}`}
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        {shown.map((mechanism) => (
          <div key={mechanism}>
            <h3>
              {words.mechanisms[mechanism]} <small>{words.feeds}</small>
            </h3>
            <ul class="afternoon-options">{Object.values(words.feedWords[mechanism]).map(option)}</ul>
          </div>
        ))}
        <details class="more">
          <summary>{words.tips}</summary>
          <ul class="afternoon-options">{TIPS.map((tip) => option(words.tipWords[tip]))}</ul>
        </details>
      </section>
      <section class="action-choice">
        <p class="hint source">{words.ownMapping}</p>
        <AddLine
          label={words.actionLabel}
          value={typed}
          most={LONGEST_ACTION}
          onType={setTyped}
          onAdd={() => {
            onActions((now) => addAction(now, typed));
            setTyped('');
          }}
        />
        {actions.length === 0 ? (
          <p class="hint">{words.actionHint}</p>
        ) : (
          <fieldset>
            <legend>
              {words.actions}. {words.hall}:
            </legend>
            <ul class="afternoon-lines">
              {actions.map((text) => (
                <li key={text} class="table-action">
                  <label class="choice">
                    <input
                      type="radio"
                      name="hall-action"
                      checked={text === action}
                      onChange={() => onActions((now) => ({ ...now, action: text }))}
                    />
                    <span dir="auto">{text}</span>
                  </label>
                  <button
                    type="button"
                    class="button plain"
                    aria-label={`${words.remove}: ${text}`}
                    onClick={() => onActions((now) => removeAction(now, text))}
                  >
                    {words.remove}
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
      </section>
    </div>
  );
}
