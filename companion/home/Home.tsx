// The talks on this device, and the way to a new one.

import { effect, signal } from '@preact/signals';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { announce, showToast } from '../page/announce.ts';
import { hashFromRoute } from '../page/route.ts';
import { front } from '../page/words.ts';
import { beginTalk } from '../talks/current.ts';
import { broken, keep, keepPictures, picturesOf, recordOf, removeTalks, talks } from '../talks/library.ts';
import { showDay, talkNames } from '../talks/talkName.ts';
import { TalkCounts } from './TalkCounts.tsx';
import './home.css';

const showArchived = signal(false);

// An empty archive is closed; otherwise the next talk that is put away would open it again.
effect(() => {
  if (!talks.value.some(({ archived }) => archived)) showArchived.value = false;
});

/** Puts a talk away or brings it back. @returns whether that was kept */
async function setArchived(id: string, archived: boolean): Promise<boolean> {
  const record = recordOf(id);
  if (!record) return false;
  const { fault } = await keep({ ...record.talk, archived }, record.revision);
  if (fault) showToast({ text: front.value.screens.keeping.refused });
  return !fault;
}

async function archive({ id, archived }: Talk): Promise<void> {
  const { common, home } = front.value.screens;
  if (!(await setArchived(id, !archived))) return;
  const putBack = async () => {
    if (await setArchived(id, archived)) announce(home.undone);
  };
  showToast({
    text: archived ? home.unarchived : home.archived,
    action: { label: common.undo, run: () => void putBack() },
  });
}

async function duplicate(talk: Talk): Promise<void> {
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const { fault } = await keep({ ...talk, id, created: now, changed: now }, 0);
  if (fault ?? (await keepPictures(id, await picturesOf(talk.id))))
    showToast({ text: front.value.screens.keeping.refused });
  else showToast({ text: `${front.value.screens.home.duplicated}: ${talkNames(talks.value).get(id)}` });
}

async function remove(talk: Talk): Promise<void> {
  const { common, home } = front.value.screens;
  const pictures = await picturesOf(talk.id);
  await removeTalks([talk.id]);
  const putBack = async () => {
    const { fault } = await keep(talk, 0);
    if (fault ?? (await keepPictures(talk.id, pictures)))
      showToast({ text: front.value.screens.keeping.refused });
    // Otherwise a screen reader would still say that it was thrown away.
    else announce(home.undone);
  };
  showToast({ text: home.removed, action: { label: common.undo, run: () => void putBack() } });
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
        <strong>{name}</strong>
        <span>{showDay(talk.date)}</span>
        <TalkCounts talk={talk} />
      </a>
      <details class="more">
        <summary aria-label={`${home.actions}: ${name}`}>{home.actions}</summary>
        <div class="talk-actions">
          <button type="button" class="button" onClick={() => duplicate(talk)}>
            {home.duplicate}
          </button>
          <button type="button" class="button" onClick={() => archive(talk)}>
            {talk.archived ? home.unarchive : home.archive}
          </button>
          <button type="button" class="button" onClick={() => remove(talk)}>
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
