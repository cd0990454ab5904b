// From a talk's profile to the other view of the same learning: the way to it, or the way to begin it.

import { asSides, counterpartOf, otherView } from '../../../src/domain/talk/twoViews.ts';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import { attempt } from '../../page/trouble.ts';
import { talks } from '../../talks/library.ts';
import type { Session } from '../../talks/session.ts';
import { beginView } from './beginView.ts';

/** The way to both boards; nothing as long as there is one. */
export function BesideOther({ session }: { readonly session: Session }) {
  const { views } = words.value;
  const talk = session.talk.value;
  const other = counterpartOf(talk, talks.value);
  if (!other) return null;
  const { employee, leader } = asSides(talk, other);
  return (
    <section class="beside-other">
      <p>{views.beside}</p>
      <a
        class="button primary"
        href={hashFromRoute({ screen: 'views', employee: employee.id, leader: leader.id })}
      >
        {views.show}
      </a>
    </section>
  );
}

/** The way to begin the other board; nothing when it is there. */
export function BeginOther({ session }: { readonly session: Session }) {
  const { begin } = words.value.views;
  const talk = session.talk.value;
  if (counterpartOf(talk, talks.value)) return null;
  const other = otherView(talk);
  const start = () => {
    // From now on this talk knows whose view it is.
    session.change((now) => ({ ...now, view: otherView({ view: other }) }));
    return beginView(other, session.talk.value, 'hand');
  };
  const sides = { employee: '', leader: '', [otherView({ view: other })]: talk.id };
  return (
    <details class="more">
      <summary>{begin[other]}</summary>
      <p>{begin[`${other}Hint`]}</p>
      <div class="begin-other">
        <button type="button" class="button" onClick={() => attempt(start)}>
          {begin[`${other}Start`]}
        </button>
        <a class="button" href={hashFromRoute({ screen: 'views', ...sides })}>
          {begin.choose}
        </a>
      </div>
    </details>
  );
}
