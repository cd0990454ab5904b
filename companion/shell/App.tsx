// The frame around every screen: header, the screen itself, messages.

import street from 'virtual:duwtje/street';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { loadGroupWords } from '../group/groupWords.ts';
import { Home } from '../home/Home.tsx';
import { later } from '../kit/later.tsx';
import { announce, leaveScreen } from '../page/announce.ts';
import { front, LANGUAGES, showLanguage } from '../page/pageWords.ts';
import { hashFromRoute, type Route, route } from '../page/route.ts';
import { attempt, tellMissing } from '../page/trouble.ts';
import { session } from '../talks/current.ts';
import { keepSetting } from '../talks/library.ts';
import { KeepingNote } from './KeepingNote.tsx';
import { Messages } from './Messages.tsx';

const TalkScreen = later(() => import('../talk/TalkScreen.tsx').then((view) => view.TalkScreen));
const Keeping = later(() => import('../keeping/Keeping.tsx').then((view) => view.Keeping));
const Privacy = later(() => import('../keeping/Privacy.tsx').then((view) => view.Privacy));
const Compare = later(() => import('../profile/compare/Compare.tsx').then((view) => view.Compare));
const Views = later(() => import('../profile/views/Views.tsx').then((view) => view.Views));
const Group = later(() => import('../group/Group.tsx').then((view) => view.Group), loadGroupWords);
const HandIn = later(() => import('../group/handIn/HandIn.tsx').then((view) => view.HandIn), loadGroupWords);
const LookBack = later(() => import('../talk/promise/LookBack.tsx').then((view) => view.LookBack));
const Photo = later(() => import('../photo/Photo.tsx').then((view) => view.Photo));
const Dialogue = later(() => import('../dialogue/Dialogue.tsx').then((view) => view.Dialogue));
const Print = later(() => import('../profile/print/Print.tsx').then((view) => view.Print));

function Screen({ at }: { readonly at: Route }) {
  const open = session.value;
  switch (at.screen) {
    case 'home':
      return <Home />;
    case 'talk':
      return open ? <TalkScreen session={open} step={at.step} /> : null;
    case 'photo':
      return open ? <Photo session={open} /> : null;
    case 'print':
      return open ? <Print session={open} /> : null;
    case 'dialogue':
      return open ? <Dialogue session={open} /> : null;
    case 'lookback':
      return open ? <LookBack session={open} nth={at.nth} /> : null;
    case 'handin':
      return open ? <HandIn session={open} /> : null;
    case 'group':
      return <Group />;
    case 'compare':
      return <Compare before={at.before} after={at.after} />;
    case 'views':
      return <Views employee={at.employee} leader={at.leader} />;
    case 'keeping':
      return <Keeping />;
    case 'privacy':
      return <Privacy />;
    case 'nowhere':
      return <Nowhere />;
  }
}

function Nowhere() {
  const { nowhere } = front.value.screens;
  return (
    <>
      <h1>{nowhere.title}</h1>
      <p>{nowhere.text}</p>
      <a class="button primary" href="#/">
        {nowhere.home}
      </a>
    </>
  );
}

/** The way to the other language; where there are more than two, a choice. */
function Languages() {
  const { common } = front.value.screens;
  const now = front.value.game.language;
  const change = async (tag: string) => {
    // Kept first: what is seen outlives a reload. A browser that keeps nothing still shows it.
    await attempt(() => keepSetting('language', tag));
    try {
      await showLanguage(tag);
    } catch (cause) {
      await tellMissing(cause);
    }
  };
  const [other, ...more] = LANGUAGES.filter(({ tag }) => tag !== now);
  if (!other) return null;
  if (more.length === 0)
    return (
      <button type="button" class="button plain" lang={other.tag} onClick={() => change(other.tag)}>
        {other.name}
      </button>
    );
  return (
    <select
      aria-label={common.languages}
      value={now}
      onChange={({ currentTarget: { value } }) => change(value)}
    >
      {LANGUAGES.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}

type Alerts = typeof import('./Alerts.tsx');

const alerts = signal<Alerts | undefined>(undefined);

/** Gives the page the words for what is wrong, which are fetched once it stands. */
export function showAlerts(given: Alerts): void {
  alerts.value = given;
}

export function App() {
  const at = route.value;
  const main = useRef<HTMLElement>(null);
  const address = hashFromRoute(at);
  const first = useRef(true);
  const { screens } = front.value;

  // A new screen begins at its top, and a screen reader hears which it is.
  useEffect(() => {
    const isFirst = first.current;
    first.current = false;
    if (!main.current) return;
    if (!isFirst) {
      leaveScreen();
      scrollTo(0, 0);
      main.current.focus({ preventScroll: true });
    }
    return whenHeaded(main.current, (heading) => {
      document.title = `${heading} – Duwtje`;
      if (!isFirst) announce(heading);
    });
  }, [address, screens]);

  const open = session.value;
  const alert = alerts.value;
  return (
    <>
      <header class={`masthead${at.screen === 'home' ? ' by-the-street' : ''}`}>
        {/* Sky and road stand at once; who and what stands along it comes when the page does. */}
        {at.screen === 'home' && alert && <img class="street" src={street} alt="" />}
        <a class="skip" href={address} onClick={(event) => skipTo(event, main.current)}>
          {screens.common.skip}
        </a>
        <a class="plate" href="#/" aria-label={screens.common.home}>
          Duwtje
        </a>
        {open && <KeepingNote session={open} />}
        <Languages />
      </header>
      <main
        ref={main}
        tabIndex={-1}
        class={`screen screen-${at.screen}${at.screen === 'talk' ? ` step-${at.step}` : ''}`}
      >
        {alert && <alert.NotKept session={open} />}
        {alert && (at.screen !== 'talk' || at.step === 'tell') && <alert.Limits />}
        <Screen at={at} />
      </main>
      <Messages />
    </>
  );
}

/** Calls once with the screen's heading, which a screen that is loaded later does not have at first. */
function whenHeaded(main: HTMLElement, call: (heading: string) => void): () => void {
  const look = () => {
    const heading = main.querySelector('h1')?.textContent;
    if (!heading) return;
    observer.disconnect();
    call(heading);
  };
  const observer = new MutationObserver(look);
  observer.observe(main, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}

function skipTo(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
