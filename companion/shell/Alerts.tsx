// What the frame says when something is wrong, with what can be done: the talk is not kept, or the browser withholds something.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { later } from '../kit/later.tsx';
import { showToast } from '../page/announce.ts';
import { frame, front } from '../page/pageWords.ts';
import { goTo, hashFromRoute, route } from '../page/route.ts';
import { attempt } from '../page/trouble.ts';
import { left, others } from '../talks/current.ts';
import { cleared, lasting, talks, unkept } from '../talks/library.ts';
import type { TalkRecord, WriteFault } from '../talks/record.ts';
import type { Session } from '../talks/session.ts';

const PlainHttp = later(() => import('./PlainHttp.tsx').then((view) => view.PlainHttp));

/** What this browser does not do at this address, the player is told before they begin. */
export function Limits() {
  const { alerts } = frame.value;
  return (
    <>
      {lasting.value !== 'yes' && (
        <p class="alert">{lasting.value === 'no' ? alerts.nothingKept : alerts.perhapsPrivate}</p>
      )}
      {!isSecureContext && <PlainHttp />}
    </>
  );
}

/** The talks that the device did not take, as they are on the screen. */
function talksNotKept(session: Session | undefined): readonly Talk[] {
  const open = session?.talk.peek();
  return [...unkept.peek().values()].map(({ talk }) => (talk.id === open?.id ? open : talk));
}

/** Takes the talks as they are on the screen: the list of kept talks may not have them. */
async function saveAsFile(talks: readonly Talk[]): Promise<void> {
  const { handOverTalks } = await import('../files/handOver.ts');
  await handOverTalks(talks);
}

async function keepAllAgain(): Promise<void> {
  const { keepAgain } = await import('../talks/keepAgain.ts');
  const { keptAgain, full } = frame.value.alerts;
  const { trouble } = front.value.screens;
  const fault = await keepAgain();
  showToast({ text: !fault ? keptAgain : fault.code === 'full' ? full : trouble.any });
}

/** Whatever is not kept, on every screen: a bar that stays until it is, with what can be done. */
export function NotKept({ session }: { readonly session: Session | undefined }) {
  const { alerts } = frame.value;
  if (cleared.value)
    return (
      <div class="alert" role="alert">
        <p>{alerts.cleared}</p>
        <button type="button" class="button" onClick={() => attempt(keepAllAgain)}>
          {alerts.keepAgain}
        </button>
        <button type="button" class="button" onClick={() => attempt(() => saveAsFile(talks.peek()))}>
          {alerts.saveAsFile}
        </button>
      </div>
    );
  const clash = session && clashOf(session);
  const [first] = unkept.value.values();
  const isFull = first?.fault.code === 'full';
  return (
    <>
      {session && clash && <Clash session={session} kept={clash.kept} />}
      <NotChosen />
      <NotKeptToo />
      {first && (
        <div class="alert" role="alert">
          <p>{isFull ? alerts.full : alerts.refused}</p>
          <button
            type="button"
            class="button"
            onClick={() => attempt(() => saveAsFile(talksNotKept(session)))}
          >
            {alerts.saveAsFile}
          </button>
          {isFull && route.value.screen !== 'keeping' && (
            <a class="button" href="#/keeping">
              {alerts.makeRoom}
            </a>
          )}
        </div>
      )}
    </>
  );
}

function clashOf({ keeping }: Session): Extract<WriteFault, { code: 'changed-elsewhere' }> | undefined {
  const fault = keeping.value;
  return typeof fault === 'object' && fault.code === 'changed-elsewhere' ? fault : undefined;
}

/** A talk that was left before anybody chose what to keep of it: elsewhere it is told of, there it can be chosen. */
function NotChosen() {
  const { alerts } = frame.value;
  const waiting = [...left.value.values()].find((each) => clashOf(each) && !each.isSettled());
  if (!waiting) return null;
  return (
    <div class="alert" role="alert">
      <p>{alerts.clashLeft}</p>
      <a class="button" href={hashFromRoute({ screen: 'talk', talk: waiting.talk.value.id, step: 'tell' })}>
        {alerts.openClash}
      </a>
    </div>
  );
}

/** The group that the device did not take: its own screen says so by itself. */
function NotKeptToo() {
  const { alerts } = frame.value;
  const { screen } = route.value;
  const fault = others.value.map(({ unkept }) => unkept.value).find((why) => why !== undefined);
  if (!fault || screen === 'group') return null;
  return (
    <div class="alert" role="alert">
      <p>{alerts.groupNotKept[fault]}</p>
      {fault === 'full' && screen !== 'keeping' && (
        <a class="button" href="#/keeping">
          {alerts.makeRoom}
        </a>
      )}
    </div>
  );
}

interface ClashProps {
  readonly session: Session;
  /** What another window kept; undefined when it threw the talk away. */
  readonly kept: TalkRecord | undefined;
}

function Clash({ session, kept }: ClashProps) {
  const { alerts } = frame.value;
  const copy = () => {
    const id = session.keepMineAsCopy();
    goTo({ screen: 'talk', talk: id, step: 'profile' });
  };
  return (
    <div class="alert" role="alert">
      <p>{kept ? alerts.clash : alerts.deletedElsewhere}</p>
      {kept && (
        <button type="button" class="button" onClick={session.takeTheirs}>
          {alerts.takeTheirs}
        </button>
      )}
      <button type="button" class="button" onClick={copy}>
        {alerts.keepCopy}
      </button>
    </div>
  );
}
