// The questions that worked, as tables tell them; the hall keeps five.

import { useState } from 'preact/hooks';
import {
  addQuestion,
  keepQuestion,
  LONGEST_QUESTION,
  type Question,
} from '../../src/domain/afternoon/afternoon.ts';
import { QUESTIONS_KEPT } from '../../src/domain/afternoon/script.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { AddLine } from './AddLine.tsx';
import { afternoonWords } from './afternoonWords.ts';
import { changeAfternoon } from './kept.ts';
import '../kit/look/choices.css';

export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const words = afternoonWords.value;
  const [typed, setTyped] = useState('');
  const n = questions.filter(({ kept }) => kept).length;
  return (
    <div class="afternoon-part">
      <AddLine
        label={words.questionLabel}
        value={typed}
        most={LONGEST_QUESTION}
        onType={setTyped}
        onAdd={() => {
          changeAfternoon((now) => addQuestion(now, typed));
          setTyped('');
        }}
      />
      {questions.length > 0 && (
        <>
          <p>
            {words.keepHint} {fillIn(words.kept, { n, most: QUESTIONS_KEPT })}.
          </p>
          <ul class="afternoon-lines">
            {questions.map(({ text, kept }, index) => (
              <li key={text}>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={kept}
                    disabled={!kept && n >= QUESTIONS_KEPT}
                    onChange={() => changeAfternoon((now) => keepQuestion(now, index))}
                  />
                  <span dir="auto">{text}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
