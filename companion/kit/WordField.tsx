// A field to write in: grows with what is written, keeps each keystroke, and can be left empty.

import { useId } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { LONGEST_TEXT } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';

interface WordFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Left out: as many lines as are wanted. */
  readonly oneLine?: boolean;
  /** The most characters; left out: as many as a talk may hold. */
  readonly most?: number;
  onType(value: string): void;
}

export function WordField({
  label,
  hint,
  value,
  oneLine = false,
  most = LONGEST_TEXT,
  onType,
}: WordFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength: most,
    autocomplete: 'off',
    dir: 'auto',
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  } as const;
  return (
    <div class="word-field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {oneLine ? <input type="text" {...shared} /> : <textarea rows={2} {...shared} />}
      {value.length >= most && <p role="alert">{fillIn(words.value.screens.fieldFull, { n: most })}</p>}
    </div>
  );
}
