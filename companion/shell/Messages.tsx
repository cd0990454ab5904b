// What the page has to say: aloud for a screen reader, and in a bar at the bottom with what can be done.

import { CLOSE, IconShape } from '../kit/IconShape.tsx';
import { dismissToast, spoken, toast } from '../page/announce.ts';
import { front } from '../page/pageWords.ts';

export function Messages() {
  const message = toast.value;
  return (
    <>
      <p class="spoken" aria-live="polite">
        {spoken}
      </p>
      {/* Room under the page, so that its last buttons can be moved out from under the message. */}
      {message && <div class="toast-room" />}
      {message && (
        <div class="toast">
          <p>{message.text}</p>
          {message.action && (
            <button
              type="button"
              class="button"
              onClick={() => {
                message.action?.run();
                dismissToast();
              }}
            >
              {message.action.label}
            </button>
          )}
          <button
            type="button"
            class="button plain"
            aria-label={front.value.screens.common.close}
            onClick={dismissToast}
          >
            <IconShape lines={CLOSE} />
          </button>
        </div>
      )}
    </>
  );
}
