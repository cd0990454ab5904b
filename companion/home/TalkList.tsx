// The talks on this device, and what can be done to each; a first screen without talks does without.

import { effect, signal } from '@preact/signals';
import { isDue } from '../../src/domain/talk/agreement.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { TalkRoad } from '../kit/TalkRoad.tsx';
import { announce, showToast } from '../page/announce.ts';
import { frame, front } from '../page/pageWords.ts';
import { clock } from '../page/presence.ts';
import { hashFromRoute } from '../page/route.ts';
import { attempt } from '../page/trouble.ts';
import { cleared, talks, unkept } from '../talks/library.ts';
import { duplicateTalk, removeTalk, setArchived } from '../talks/manageTalks.ts';
import { newId } from '../talks/newId.ts';
import type { WriteFault } from '../talks/record.ts';
import { isoDay, showDay, talkNames } from '../talks/talkName.ts';
import './talkList.css';

const showArchived = signal(false);

// An empty archive is closed; otherwise the next talk that is put away would open it again.
effect(() => {
  if (!talks.value.some(({ archived }) => archived)) showArchived.value = false;
});

function sayFault({ code }: WriteFault): string {
  return code === 'full' ? frame.value.alerts.full : front.value.screens.trouble.any;
}

/** Says that the device did not take it, if so. @returns whether it did */
function isDone(fault: WriteFault | undefined): boolean {
  if (fault) showToast({ text: sayFault(fault) });
  return !fault;
}

/** Shows what was done, with a way back. */
function offerUndo(text: string, putBack: () => Promise<WriteFault | undefined>): void {
  const { common } = front.value.screens;
  const offer = (said: string) =>
    showToast({ text: said, action: { label: common.undo, run: () => void attempt(run) } });
  const run = async () => {
    const fault = await putBack();
    // Else a screen reader would still find what was undone.
    if (!fault) announce(frame.value.talks.undone);
    // Nobody else has what was thrown away: it can be asked for again.
    else offer(sayFault(fault));
  };
  offer(text);
}

/** Gives the keyboard a place when the talk it stood on leaves the list: the talk that takes its room, or else the screen. */
async function keepPlace(button: HTMLElement, leave: () => Promise<void>): Promise<void> {
  const item = button.closest('li');
  const near = item?.nextElementSibling ?? item?.previousElementSibling;
  await leave();
  requestAnimationFrame(() => {
    if (item?.isConnected || (document.activeElement ?? document.body) !== document.body) return;
    const place = near?.isConnected ? near.querySelector('a') : document.querySelector('main');
    place?.focus();
  });
}

async function archive({ id, archived }: Talk): Promise<void> {
  const words = frame.value.talks;
  if (isDone(await setArchived(id, !archived)))
    offerUndo(archived ? words.unarchived : words.archived, () => setArchived(id, archived));
}

async function duplicate(talk: Talk): Promise<void> {
  const id = newId();
  if (isDone(await duplicateTalk(talk, id, new Date())))
    showToast({ text: `${frame.value.talks.duplicated}: ${talkNames(talks.value).get(id)}` });
}

async function remove(talk: Talk): Promise<void> {
  offerUndo(frame.value.talks.removed, await removeTalk(talk));
}

/** Whether the day has come to look back on what was agreed. */
const isTimely = (talk: Talk) => isDue(talk, isoDay(clock.now()));

interface TalkItemProps {
  readonly talk: Talk;
  readonly name: string | undefined;
}

function TalkItem({ talk, name }: TalkItemProps) {
  const words = frame.value.talks;
  return (
    <li class="talk-item">
      <a
        href={hashFromRoute({
          screen: 'talk',
          talk: talk.id,
          step: talk.cards.length > 0 ? 'profile' : 'tell',
        })}
      >
        <span class="talk-head">
          <strong dir="auto">{name}</strong>
          <span class="talk-day">
            {showDay(talk.date)}
            {talk.view === 'leader' && ` – ${words.leaderView}`}
            {(cleared.value || unkept.value.has(talk.id)) && ` – ${words.notKept}`}
          </span>
        </span>
        <TalkRoad talk={talk} />
      </a>
      {isTimely(talk) && (
        <a
          class="button due"
          href={hashFromRoute({ screen: 'lookback', talk: talk.id, nth: talk.lookBacks.length + 1 })}
          aria-label={`${words.due}: ${name}`}
        >
          {words.due}
        </a>
      )}
      <details class="more">
        <summary aria-label={`${words.actions}: ${name}`}>{words.actions}</summary>
        <div class="talk-actions">
          <button type="button" class="button" onClick={() => attempt(() => duplicate(talk))}>
            {words.duplicate}
          </button>
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => attempt(() => keepPlace(currentTarget, () => archive(talk)))}
          >
            {talk.archived ? words.unarchive : words.archive}
          </button>
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => attempt(() => keepPlace(currentTarget, () => remove(talk)))}
          >
            {words.remove}
          </button>
        </div>
      </details>
    </li>
  );
}

/** The current talks or those put away, and the way from one to the other. */
export function TalkList() {
  const words = frame.value.talks;
  const archived = talks.value.filter((talk) => talk.archived);
  const current = talks.value.filter((talk) => !talk.archived);
  // What is due comes first; among these the latest.
  const shown = showArchived.value
    ? archived
    : current.toSorted((a, b) => Number(isTimely(b)) - Number(isTimely(a)));
  const names = talkNames(talks.value);
  return (
    <>
      {shown.length > 0 && (
        <section>
          <h2>{showArchived.value ? words.archivedTalks : words.talks}</h2>
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
          {showArchived.value ? words.showCurrent : words.showArchived}
        </button>
      )}
    </>
  );
}
