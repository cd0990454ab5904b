// What the frame says when something is wrong, with what can be done: the talk is not kept, or the browser withholds something.

import { later } from '../kit/later.tsx';
import { front } from '../page/pageWords.ts';
import { goTo } from '../page/route.ts';
import { attempt } from '../page/trouble.ts';
import { lasting, unkept } from '../talks/library.ts';
import type { Session } from '../talks/session.ts';

const PlainHttp = later(() => import('./PlainHttp.tsx').then((view) => view.PlainHttp));

/** What this browser does not do at this address, the player is told before they begin. */
export function Limits() {
  const { keeping } = front.value.screens;
  return (
    <>
      {lasting.value !== 'yes' && (
        <p class="alert">{lasting.value === 'no' ? keeping.nothingKept : keeping.perhapsPrivate}</p>
      )}
      {!isSecureContext && <PlainHttp />}
    </>
  );
}

/** Of a talk that was left before it was kept. */
export function LeftUnkept() {
  const { full, refused } = front.value.screens.keeping;
  const [first] = unkept.value.values();
  if (!first) return null;
  return (
    <p class="alert" role="alert">
      {first.fault.code === 'full' ? full : refused}
    </p>
  );
}

/** Takes the talk as it is on the screen: the list of kept talks may not have it. */
async function saveAsFile(session: Session): Promise<void> {
  const { handOverTalk } = await import('../files/handOver.ts');
  await handOverTalk(session.talk.value);
}

/** A fault: a bar that stays until it is solved. */
export function KeepingFault({ session }: { readonly session: Session }) {
  const { keeping } = front.value.screens;
  const fault = session.keeping.value;
  if (typeof fault !== 'object') return null;
  if (fault.code !== 'changed-elsewhere') {
    return (
      <div class="alert" role="alert">
        <p>{fault.code === 'full' ? keeping.full : keeping.refused}</p>
        <button type="button" class="button" onClick={() => attempt(() => saveAsFile(session))}>
          {keeping.saveAsFile}
        </button>
      </div>
    );
  }
  const copy = () => {
    const id = session.keepMineAsCopy();
    goTo({ screen: 'talk', talk: id, step: 'profile' });
  };
  return (
    <div class="alert" role="alert">
      <p>{fault.kept ? keeping.clash : keeping.deletedElsewhere}</p>
      {fault.kept && (
        <button type="button" class="button" onClick={session.takeTheirs}>
          {keeping.takeTheirs}
        </button>
      )}
      <button type="button" class="button" onClick={copy}>
        {keeping.keepCopy}
      </button>
    </div>
  );
}
