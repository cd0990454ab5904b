// 'Not right now': no wish is an answer too, after which nothing is left to fill in.

import { words } from '../../page/pageWords.ts';

/** Puts the focus on what took the place of the button that was pressed, once it is there. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

interface SayNotNowProps {
  onSay(notNow: boolean): void;
}

/** The way to say so. */
export function SayNotNow({ onSay }: SayNotNowProps) {
  const { notNow } = words.value.promise;
  const say = () => {
    onSay(true);
    focusOn('not-now');
  };
  return (
    <div class="say-not-now" id="say-not-now" tabIndex={-1}>
      <p class="hint">{notNow.hint}</p>
      <button type="button" class="button" onClick={say}>
        {notNow.say}
      </button>
    </div>
  );
}

interface NotNowProps extends SayNotNowProps {
  /** The id of what is there again once it was taken back. */
  readonly backTo: string;
}

/** What is there once it was said. */
export function NotNow({ onSay, backTo }: NotNowProps) {
  const { notNow } = words.value.promise;
  const takeBack = () => {
    onSay(false);
    focusOn(backTo);
  };
  return (
    <section class="not-now" id="not-now" tabIndex={-1} aria-labelledby="not-now-title">
      <h2 id="not-now-title">{notNow.say}</h2>
      <p>{notNow.text}</p>
      <button type="button" class="button" onClick={takeBack}>
        {notNow.takeBack}
      </button>
    </section>
  );
}
