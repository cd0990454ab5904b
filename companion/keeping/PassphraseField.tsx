// One field for a passphrase, that can be looked at: two fields that nobody can read only hide the same mistake twice.

import { useId, useState } from 'preact/hooks';
import { words } from '../page/pageWords.ts';

interface PassphraseFieldProps {
  readonly value: string;
  readonly hint?: string;
  /** Why it was not accepted. */
  readonly fault?: string | undefined;
  /** Begin with the words in sight: for a new passphrase, in which a typing error would cost every talk. */
  readonly shown?: boolean;
  onType(value: string): void;
}

export function PassphraseField({ value, hint, fault, shown = false, onType }: PassphraseFieldProps) {
  const { passphrase } = words.value.keepingPage;
  const [visible, setVisible] = useState(shown);
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    'aria-invalid': fault !== undefined,
    'aria-describedby': described || undefined,
    onInput: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  } as const;
  return (
    <div class="word-field">
      <label for={id}>{passphrase.label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="passphrase">
        {visible ? <input type="text" {...shared} /> : <input type="password" {...shared} />}
        <button type="button" class="button" onClick={() => setVisible(!visible)}>
          {visible ? passphrase.hide : passphrase.show}
        </button>
      </div>
      <p class="field-fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
