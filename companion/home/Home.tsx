// The talks on this device, and the way to a new one.

import { effect, signal } from '@preact/signals';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { announce, showToast } from '../page/announce.ts';
import { front } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import { attempt } from '../page/trouble.ts';
import { beginTalk } from '../talks/current.ts';
import { broken, cleared, talks, unkept } from '../talks/library.ts';
import { duplicateTalk, removeTalk, setArchived } from '../talks/manageTalks.ts';
import { newId } from '../talks/newId.ts';
import type { WriteFault } from '../talks/record.ts';
import { showDay, talkNames } from '../talks/talkName.ts';
import { TalkCounts } from './TalkCounts.tsx';
import './home.css';

const showArchived = signal(false);

// An empty archive is closed; otherwise the next talk that is put away would open it again.
effect(() => {
  if (!talks.value.some(({ archived }) => archived)) showArchived.value = false;
});

function sayFault({ code }: WriteFault): string {
  const { keeping, trouble } = front.value.screens;
  return code === 'full' ? keeping.full : trouble.any;
}

/** Says that the device did not take it, if so. @returns whether it did */
function isDone(fault: WriteFault | undefined): boolean {
  if (fault) showToast({ text: sayFault(fault) });
  return !fault;
}

/** Shows what was done, with a way back. */
function offerUndo(text: string, putBack: () => Promise<WriteFault | undefined>): void {
  const { common, home } = front.value.screens;
  const offer = (said: string) =>
    showToast({ text: said, action: { label: common.undo, run: () => void attempt(run) } });
  const run = async () => {
    const fault = await putBack();
    // Else a screen reader would still find what was undone.
    if (!fault) announce(home.undone);
    // Nobody else has what was thrown away: it can be asked for again.
    else offer(sayFault(fault));
  };
  offer(text);
}

async function archive({ id, archived }: Talk): Promise<void> {
  const { home } = front.value.screens;
  if (isDone(await setArchived(id, !archived)))
    offerUndo(archived ? home.unarchived : home.archived, () => setArchived(id, archived));
}

async function duplicate(talk: Talk): Promise<void> {
  const id = newId();
  if (isDone(await duplicateTalk(talk, id, new Date())))
    showToast({ text: `${front.value.screens.home.duplicated}: ${talkNames(talks.value).get(id)}` });
}

async function remove(talk: Talk): Promise<void> {
  offerUndo(front.value.screens.home.removed, await removeTalk(talk));
}

interface TalkItemProps {
  readonly talk: Talk;
  readonly name: string | undefined;
}

function TalkItem({ talk, name }: TalkItemProps) {
  const { home } = front.value.screens;
  return (
    <li class="talk-item">
      <a
        href={hashFromRoute({
          screen: 'talk',
          talk: talk.id,
          step: talk.cards.length > 0 ? 'profile' : 'tell',
        })}
      >
        <strong dir="auto">{name}</strong>
        <span>
          {showDay(talk.date)}
          {talk.view === 'leader' && ` – ${home.leaderView}`}
          {(cleared.value || unkept.value.has(talk.id)) && ` – ${home.notKept}`}
        </span>
        <TalkCounts talk={talk} />
      </a>
      <details class="more">
        <summary aria-label={`${home.actions}: ${name}`}>{home.actions}</summary>
        <div class="talk-actions">
          <button type="button" class="button" onClick={() => attempt(() => duplicate(talk))}>
            {home.duplicate}
          </button>
          <button type="button" class="button" onClick={() => attempt(() => archive(talk))}>
            {talk.archived ? home.unarchive : home.archive}
          </button>
          <button type="button" class="button" onClick={() => attempt(() => remove(talk))}>
            {home.remove}
          </button>
        </div>
      </details>
    </li>
  );
}

export function Home() {
  const { home } = front.value.screens;
  const archived = talks.value.filter((talk) => talk.archived);
  const shown = showArchived.value ? archived : talks.value.filter((talk) => !talk.archived);
  const names = talkNames(talks.value);
  return (
    <>
      <h1>{front.value.game.tagline}</h1>
      <p class="lead">{home.lead}</p>
      <button type="button" class="button primary large" onClick={beginTalk}>
        {home.begin}
      </button>
      {shown.length > 0 && (
        <section>
          <h2>{showArchived.value ? home.archivedTalks : home.talks}</h2>
          <ul class="talk-list">
            {shown.map((talk) => (
              <TalkItem key={talk.id} talk={talk} name={names.get(talk.id)} />
            ))}
          </ul>
        </section>
      )}
      {archived.length > 0 && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            showArchived.value = !showArchived.value;
          }}
        >
          {showArchived.value ? home.showCurrent : home.showArchived}
        </button>
      )}
      {broken.value.length > 0 && (
        <p class="alert">
          {home.broken} <a href="#/keeping">{home.keeping}</a>
        </p>
      )}
      <footer class="home-links">
        <p>{home.staysHere}</p>
        <a class="button plain" href="#/group">
          {home.group}
        </a>
        <a class="button plain" href="#/views">
          {home.views}
        </a>
        <a class="button plain" href="#/privacy">
          {home.privacy}
        </a>
        <a class="button plain" href="#/keeping">
          {home.keeping}
        </a>
      </footer>
    </>
  );
}
