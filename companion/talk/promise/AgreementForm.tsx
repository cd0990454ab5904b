// One small step that is agreed on: what, who, when, with whose help, and the day to look back.

import { type Agreement, HELPERS } from '../../../src/domain/talk/agreement.ts';
import { Choices, toggled } from '../../kit/Choices.tsx';
import { DayField } from '../../kit/DayField.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { words } from '../../page/pageWords.ts';

interface AgreementFormProps {
  readonly agreement: Agreement;
  /** The first day that one can look back on it, as an ISO date. */
  readonly from: string;
  onSay(parts: Partial<Agreement>): void;
}

const WORK_TIME = [
  ['yes', true],
  ['no', false],
  ['unsaid', null],
] as const;

export function AgreementForm({ agreement, from, onSay }: AgreementFormProps) {
  const { promise, screens } = words.value;
  const { ask, workTime, helpers } = promise;
  const { step, who, by } = screens.agree;
  return (
    <>
      <WordField label={step} value={agreement.step} onType={(said) => onSay({ step: said })} />
      <WordField label={who} oneLine value={agreement.who} onType={(said) => onSay({ who: said })} />
      <WordField
        label={ask.when}
        hint={ask.whenHint}
        oneLine
        value={agreement.when}
        onType={(said) => onSay({ when: said })}
      />
      <fieldset class="choices">
        <legend>{ask.inWorkTime}</legend>
        <div class="choices-list">
          {WORK_TIME.map(([id, inWorkTime]) => (
            <label class="choice" key={id}>
              <input
                type="radio"
                name="in-work-time"
                checked={agreement.inWorkTime === inWorkTime}
                onChange={() => onSay({ inWorkTime })}
              />
              <span>{workTime[id]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choices
        legend={ask.helpers}
        hint={ask.helpersHint}
        options={HELPERS}
        labels={helpers}
        chosen={agreement.helpers}
        onToggle={(id) => onSay({ helpers: toggled(HELPERS, agreement.helpers, id) })}
      />
      <DayField label={by} min={from} value={agreement.by} onChoose={(day) => onSay({ by: day })} />
    </>
  );
}
