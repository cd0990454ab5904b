// A story to practise with, for whoever has none to tell: offered while nothing was told yet, and in sight while it is played.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';

export function Practice({ session }: { readonly session: Session }) {
  const { practice, study } = words.value;
  const { story } = practice;
  const { nickname, experience, cards } = session.talk.value;
  // A talk is known by its name as one that practises: nothing else about it differs.
  const name = fillIn(practice.nickname, { title: story.title });
  const plays = nickname === name;
  const isNew = nickname === '' && experience === '' && cards.length === 0;
  if (!plays && !isNew) return null;
  return (
    <details class="more practice" open={plays}>
      <summary>{plays ? name : practice.ask}</summary>
      <h2>{story.title}</h2>
      {story.paragraphs.map((paragraph) => (
        <p key={paragraph} class="lead">
          {paragraph}
        </p>
      ))}
      <p class="hint">{practice.how}</p>
      {!plays && (
        <button
          type="button"
          class="button"
          onClick={() => session.change((now) => ({ ...now, nickname: name }))}
        >
          {practice.play}
        </button>
      )}
      <p class="hint">{study.source}</p>
    </details>
  );
}
