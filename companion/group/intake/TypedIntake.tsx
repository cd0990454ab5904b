// A code typed line by line, where cameras are forbidden; each line is checked while the next is read aloud.

import { useId, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { handInFromLines } from '../../../src/domain/handIn/handInText.ts';
import { isTypedLine, wrongTypedLine } from '../../../src/domain/handIn/typedCode.ts';
import { groupWords } from '../groupWords.ts';
import { takeTyped } from './takeInHandIns.ts';

export function TypedIntake() {
  const { collect } = groupWords.value;
  const id = useId();
  const [text, setText] = useState('');
  // What only shows when all of it is read: a last line is full when nothing follows.
  const [refused, setRefused] = useState<number | undefined>();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const good = lines.filter((line, index) => isTypedLine(line, index + 1)).length;

  const wrong = wrongTypedLine(text) ?? refused;

  const add = (event: Event) => {
    event.preventDefault();
    const answer = handInFromLines(text);
    if (!answer.ok && answer.reason === 'line') {
      setRefused(answer.line);
      return;
    }
    setRefused(undefined);
    takeTyped(answer);
    if (answer.ok) setText('');
  };

  const hint =
    wrong !== undefined
      ? fillIn(collect.typedWrong, { n: wrong })
      : good > 0 && good === lines.length
        ? fillIn(collect.typedGood, { n: good })
        : collect.typedHint;
  return (
    <details class="more">
      <summary>{collect.typed}</summary>
      <form class="word-field typed-intake" onSubmit={add}>
        <label for={id}>{collect.typedLabel}</label>
        <textarea
          id={id}
          rows={6}
          value={text}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            setRefused(undefined);
          }}
        />
        <p id={`${id}-hint`} class={wrong === undefined ? 'hint' : 'alert'} role="status">
          {hint}
        </p>
        <button type="submit" class="button" disabled={lines.length === 0}>
          {collect.typedAdd}
        </button>
      </form>
    </details>
  );
}
