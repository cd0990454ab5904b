// Asks once more before something goes for good. The browser keeps the focus inside, and Esc means no.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { front } from '../page/pageWords.ts';

interface ConfirmProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly yes: string;
  readonly children: ComponentChildren;
  onYes(): void;
  onNo(): void;
}

export function Confirm({ title, yes, children, onYes, onNo }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="confirm" ref={dialog} aria-labelledby={id} aria-describedby={`${id}-text`} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      <div id={`${id}-text`}>{children}</div>
      <div class="confirm-actions">
        {/* First, so that the focus begins on the answer that costs nothing; closing gives it back to the opener. */}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {front.value.screens.common.cancel}
        </button>
        <button type="button" class="button danger" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
