// Says quietly whether the talk is kept.

import { front } from '../page/pageWords.ts';
import { lasting } from '../talks/library.ts';
import type { Session } from '../talks/session.ts';

/** Kept, busy or nothing yet: a quiet word in the header. */
export function KeepingNote({ session }: { readonly session: Session }) {
  const { keeping } = front.value.screens;
  const now = session.keeping.value;
  if (typeof now === 'object' || now === 'new') return null;
  const text = now === 'busy' ? keeping.busy : lasting.value === 'no' ? keeping.onlyNow : keeping.kept;
  return (
    <span class="keeping-note" data-keeping={now}>
      {text}
    </span>
  );
}
