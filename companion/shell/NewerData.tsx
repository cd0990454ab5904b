// Shown instead of everything else when a newer Duwtje kept the talks: an empty list would frighten.

import { frame } from '../page/pageWords.ts';
import { Messages } from './Messages.tsx';

/** An update that arrives is offered in the messages; until then the player can try again. */
export function NewerData() {
  const { newerData } = frame.value;
  return (
    <>
      <header class="masthead">
        <span class="plate">Duwtje</span>
      </header>
      <main class="screen">
        <h1>{newerData.title}</h1>
        <div class="alert" role="alert">
          <p>{newerData.text}</p>
        </div>
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {newerData.again}
        </button>
      </main>
      <Messages />
    </>
  );
}
