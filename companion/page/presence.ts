// What a talk that is open must know of the page: the time, and whether somebody is writing in it or leaving it.

/** The clock of this machine. */
export const clock = {
  now: () => new Date(),
  after(ms: number, call: () => void): () => void {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Calls at each of these events; gives a way to stop. */
function follow(target: EventTarget, event: string, call: () => void): () => void {
  target.addEventListener(event, call);
  return () => target.removeEventListener(event, call);
}

/** Whoever sits in front of this page. */
export const presence = {
  /** The caret stands in a field of this window, and this is the window that the keyboard types in. */
  isWriting: () =>
    document.hasFocus() && document.activeElement?.matches('textarea, input[type=text]') === true,

  onFieldLeft: (call: () => void) => follow(document, 'focusout', call),

  onLeaving(call: () => void): () => void {
    // No browser tells both in every case. At `pagehide` it is too late: WebKit writes nothing that is begun by then.
    const stops = [follow(document, 'visibilitychange', call), follow(globalThis, 'beforeunload', call)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
