// Short messages: spoken by a screen reader, and some shown for a while with a way back.

import { signal } from '@preact/signals';

export interface Toast {
  readonly text: string;
  /** What can be done about it, such as undoing it, and what the button says. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Where else it belongs; left out: only on the screen on which it came. */
  readonly along?: 'next screen' | 'everywhere';
}

/** What the screen reader is to say next. */
export const spoken = signal('');

/** What is shown at the bottom of the screen. */
export const toast = signal<Toast | undefined>(undefined);

const TOAST_STAYS_MS = 10_000;
let timer = 0;

/** Lets a screen reader say something; the same words twice are said twice. */
export function announce(text: string): void {
  spoken.value = spoken.value === text ? `${text}\u00a0` : text;
}

/** Shows a message; one with something to do stays until something else comes or it is dismissed. */
export function showToast(message: Toast): void {
  clearTimeout(timer);
  toast.value = message;
  announce(message.text);
  if (!message.action) timer = window.setTimeout(dismissToast, TOAST_STAYS_MS);
}

export function dismissToast(): void {
  toast.value = undefined;
}

/** Lets a message go with its screen; the way back from what was done stays a little longer. */
export function leaveScreen(): void {
  const message = toast.peek();
  if (!message || message.along === 'everywhere') return;
  const { along, ...here } = message;
  if (along) toast.value = here;
  else if (!message.action) dismissToast();
  else {
    clearTimeout(timer);
    timer = window.setTimeout(dismissToast, TOAST_STAYS_MS);
  }
}
