// A question that is folded up until it is asked: what was answered stands beside it, and all may stay empty.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../kit/Icon.tsx';
import { words } from '../page/pageWords.ts';

interface AskFoldProps {
  readonly question: string;
  /** What was answered, in short; empty when nothing was. */
  readonly said: string;
  /** Whether it is asked at once. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Folds a question up and asks the one after it, with the keyboard in its first field. */
function askNext({ currentTarget }: { readonly currentTarget: HTMLElement }): void {
  const fold = currentTarget.closest('details');
  const next = fold?.nextElementSibling;
  if (!fold || !(next instanceof HTMLDetailsElement)) return;
  fold.open = false;
  next.open = true;
  next.querySelector<HTMLElement>('input, textarea, select')?.focus();
  next.scrollIntoView({ block: 'nearest' });
}

export function AskFold({ question, said, open = false, children }: AskFoldProps) {
  // Only what it begins with: a person opens and closes it after that.
  const [begins] = useState(open);
  return (
    <details class="more ask" open={begins}>
      <summary>
        <span>
          {question}
          {said !== '' && (
            <span class="ask-said" dir="auto">
              {said}
            </span>
          )}
        </span>
      </summary>
      {children}
      <button type="button" class="button ask-next" onClick={askNext}>
        {words.value.screens.ask.next}
        <Icon name="on" />
      </button>
    </details>
  );
}
