// One small step that is agreed on: what, who, when, with whose help, and the day to look back.

import { type Agreement, HELPERS } from '../../../src/domain/talk/agreement.ts';
import { Choices, toggled } from '../../kit/Choices.tsx';
import { DayField } from '../../kit/DayField.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { words } from '../../page/pageWords.ts';
import { AskFold } from '../AskFold.tsx';
import '../../kit/look/choices.css';

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
  const helpersSaid = agreement.helpers.map((id) => helpers[id]).join(', ');
  const timeSaid = WORK_TIME.find(([id, value]) => id !== 'unsaid' && value === agreement.inWorkTime);
  return (
    <>
      <WordField label={step} value={agreement.step} onType={(said) => onSay({ step: said })} />
      <DayField label={by} min={from} value={agreement.by} onChoose={(day) => onSay({ by: day })} />
      <div class="asks">
        <AskFold question={who} said={agreement.who}>
          <WordField label={who} oneLine value={agreement.who} onType={(said) => onSay({ who: said })} />
        </AskFold>
        <AskFold question={ask.when} said={agreement.when}>
          <WordField
            label={ask.when}
            hint={ask.whenHint}
            oneLine
            value={agreement.when}
            onType={(said) => onSay({ when: said })}
          />
        </AskFold>
        <AskFold question={ask.inWorkTime} said={timeSaid ? workTime[timeSaid[0]] : ''}>
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
        </AskFold>
        <AskFold question={ask.helpers} said={helpersSaid}>
          <Choices
            legend={ask.helpers}
            hint={ask.helpersHint}
            options={HELPERS}
            labels={helpers}
            chosen={agreement.helpers}
            onToggle={(id) => onSay({ helpers: toggled(HELPERS, agreement.helpers, id) })}
          />
        </AskFold>
      </div>
    </>
  );
}
