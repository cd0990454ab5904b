// Whether somebody is about to write: then no field may change under their hands.

/** Whether the caret stands in a field of this window, and this is the window that the keyboard types in. */
export function isWriting(): boolean {
  return document.hasFocus() && document.activeElement?.matches('textarea, input[type=text]') === true;
}
