// Two talks side by side: what moved on the road, what came and what went.

import deck from 'virtual:duwtje/deck';
import type { ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { changesOf } from '../../../src/domain/talk/changes.ts';
import { compareTalks, type KeptCard } from '../../../src/domain/talk/compare.ts';
import { profileOf } from '../../../src/domain/talk/profile.ts';
import { promisesOf } from '../../../src/domain/talk/promise.ts';
import type { Talk, TalkCard } from '../../../src/domain/talk/talk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Sign } from '../../kit/Sign.tsx';
import { TalkRoad } from '../../kit/TalkRoad.tsx';
import { isolate } from '../../page/isolate.ts';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import { talkById, talks } from '../../talks/library.ts';
import { showCard } from '../../talks/shownCard.ts';
import { showDay, talkNames } from '../../talks/talkName.ts';
import { PastPromises } from '../PastPromises.tsx';
import { summaryOf, zoneInSentence } from '../profileWords.ts';
import { ZoneMove } from './ZoneMove.tsx';
import './compare.css';

interface MovesProps {
  readonly title: string;
  readonly hint?: string;
  readonly cards: readonly KeptCard[];
  readonly talk: Talk;
}

function Moves({ title, hint, cards, talk }: MovesProps) {
  const { compare } = words.value.profile;
  if (cards.length === 0) return null;
  return (
    <section class="compared">
      <h2>{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      <ul>
        {cards.map(({ before, after, from, to }) => {
          const card = showCard(after.card, talk);
          return (
            <li key={after.card} data-card={after.card}>
              <Sign group={card.group} icon={card.icon} />
              <div>
                <h3 dir="auto">{card.name}</h3>
                <p>
                  {fillIn(compare.fromTo, {
                    from: zoneInSentence(before.place),
                    to: zoneInSentence(after.place),
                  })}
                </p>
              </div>
              <ZoneMove from={from} to={to} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface StillsProps {
  readonly title: string;
  /** Said before the zone's name, `{zone}` standing for it; left out: the zone's name alone. */
  readonly says?: string;
  readonly cards: readonly (TalkCard & { readonly place: ZoneId })[];
  readonly talk: Talk;
}

function Stills({ title, says, cards, talk }: StillsProps) {
  const { zones } = words.value.edition;
  if (cards.length === 0) return null;
  return (
    <section class="compared">
      <h2>{title}</h2>
      <ul>
        {cards.map(({ card: id, place }) => {
          const card = showCard(id, talk);
          return (
            <li key={id} data-card={id}>
              <Sign group={card.group} icon={card.icon} />
              <div>
                <h3 dir="auto">{card.name}</h3>
                <p>{says ? fillIn(says, { zone: zoneInSentence(place) }) : zones[place]}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was agreed the last time, and what came of it: nothing happening after a wish was voiced takes the courage away. */
function Agreed({ before }: { readonly before: Talk }) {
  const { compare } = words.value.profile;
  const promises = promisesOf(before);
  if (promises.length === 0) return null;
  return (
    <section>
      <h2>{compare.agreed}</h2>
      <PastPromises promises={promises} changeable />
    </section>
  );
}

function Comparison({ before, after }: { readonly before: Talk; readonly after: Talk }) {
  const { compare } = words.value.profile;
  const comparison = compareTalks(before, after);
  const { kept, added, gone } = comparison;
  const [most, ...others] = changesOf(comparison);
  const changed = (change: KeptCard['change']) => kept.filter((card) => card.change === change);
  const names = talkNames(talks.value);
  const sameDay = before.date === after.date;
  const [better, worse, same] = [changed('better'), changed('worse'), changed('same')];
  if (kept.length + added.length + gone.length === 0)
    return (
      <>
        <p>{compare.nothing}</p>
        <div aria-hidden="true">
          <TalkRoad talk={after} />
        </div>
      </>
    );
  return (
    <>
      <p class="conclusion">
        {most
          ? fillIn(compare.changes[most.kind], {
              card: isolate(showCard(most.card.card, most.of === 'after' ? after : before).name),
            })
          : compare.allSame}{' '}
        {others.length > 0 &&
          (others.length === 1 ? compare.oneMore : fillIn(compare.more, { n: others.length }))}
      </p>
      <dl class="compared-talks">
        {[
          { name: compare.before, talk: before },
          { name: compare.after, talk: after },
        ].map(({ name, talk }) => (
          <div key={talk.id}>
            <dt>
              {name}{' '}
              <span class="quiet">
                ({showDay(talk.date)}
                {sameDay && `, ${names.get(talk.id)}`})
              </span>
            </dt>
            <dd>
              <TalkRoad talk={talk} />
              {summaryOf(profileOf(talk, deck))}
            </dd>
          </div>
        ))}
      </dl>
      <Stills title={compare.gone} says={compare.was} cards={gone} talk={before} />
      <Moves title={compare.better} cards={better} talk={after} />
      <Stills title={compare.added} cards={added} talk={after} />
      <Moves title={compare.worse} hint={compare.worseHint} cards={worse} talk={after} />
      <Stills title={compare.same} cards={same.map((card) => card.after)} talk={after} />
      <Agreed before={before} />
      <p class="paper-foot">Duwtje · {showDay(after.date)}</p>
    </>
  );
}

interface CompareProps {
  readonly before: string;
  readonly after: string;
}

export function Compare({ before, after }: CompareProps) {
  const { screens, profile } = words.value;
  const { compare } = profile;
  const [earlier, later] = [talkById(before), talkById(after)];
  const back = later ?? earlier;
  return (
    <>
      <h1>{compare.title}</h1>
      {earlier && later ? <Comparison before={earlier} after={later} /> : <p>{compare.missing}</p>}
      <div class="onward">
        {back ? (
          <a class="button" href={hashFromRoute({ screen: 'talk', talk: back.id, step: 'profile' })}>
            {compare.back}
          </a>
        ) : (
          <a class="button" href="#/">
            {screens.nowhere.home}
          </a>
        )}
        {earlier && later && (
          <button type="button" class="button primary" onClick={() => window.print()}>
            <Icon name="print" />
            {profile.print.print}
          </button>
        )}
      </div>
    </>
  );
}
