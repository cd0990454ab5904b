// Two views in one picture: what both see, then where they differ most, each as something to talk about.

import type { ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { type Talk, type TalkCard, VIEWS } from '../../../src/domain/talk/talk.ts';
import { compareViews, type Gap } from '../../../src/domain/talk/twoViews.ts';
import { Sign } from '../../kit/Sign.tsx';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import { recordOf } from '../../talks/library.ts';
import { showCard } from '../../talks/shownCard.ts';
import { showDay } from '../../talks/talkName.ts';
import { zoneInSentence } from '../profileWords.ts';
import { ViewMarks } from './ViewMarks.tsx';

interface Sides {
  readonly employee: Talk;
  readonly leader: Talk;
}

type Laid = TalkCard & { readonly place: ZoneId };

interface SeenProps {
  readonly sides: Sides;
  readonly employee: Laid | null;
  readonly leader: Laid | null;
  /** What to talk about; left out: said once for the whole list. */
  readonly ask?: string;
}

/** A card with where each laid it. */
function Seen({ sides, employee, leader, ask }: SeenProps) {
  const { seen } = words.value.views;
  const card = employee ? showCard(employee.card, sides.employee) : showCard(leader!.card, sides.leader);
  const where = (laid: Laid | null) => (laid ? zoneInSentence(laid.place) : seen.notLaid);
  const isEqual = employee && employee.place === leader?.place;
  return (
    <li data-card={card.id}>
      <Sign group={card.group} icon={card.icon} />
      <div>
        <h3 dir="auto">{card.name}</h3>
        <p>
          {isEqual
            ? fillIn(seen.equal, { zone: where(employee) })
            : fillIn(seen.each, { employee: where(employee), leader: where(leader) })}
        </p>
        {ask && <p class="view-ask">{ask}</p>}
      </div>
      <ViewMarks employee={employee?.place ?? null} leader={leader?.place ?? null} />
    </li>
  );
}

function askOf({ employee, leader }: Gap): string {
  const { seen } = words.value.views;
  if (employee && leader) return seen.across;
  return employee ? seen.employeeOnly : seen.leaderOnly;
}

const keyOf = ({ employee, leader }: Pick<Gap, 'employee' | 'leader'>) => `${employee?.card} ${leader?.card}`;

export function BothViews({ sides }: { readonly sides: Sides }) {
  const { views } = words.value;
  const { seen, who } = views;
  const { shared, gaps } = compareViews(sides.employee, sides.leader);
  const isEmpty = shared.length + gaps.length === 0;
  const agreeWith = recordOf(sides.employee.id) ? sides.employee : sides.leader;
  return (
    <>
      <h1>{seen.title}</h1>
      <p class="lead">{isEmpty ? seen.nothing : seen.lead}</p>
      <ul class="view-key">
        {VIEWS.map((view) => (
          <li key={view}>
            <span class={`view-key-${view}`} />
            {who[view]} <span class="view-key-day">({showDay(sides[view].date)})</span>
          </li>
        ))}
      </ul>
      {!isEmpty && (
        <>
          <section class="compared">
            <h2>{seen.shared}</h2>
            <p class="hint">{shared.length > 0 ? seen.sharedAsk : seen.noShared}</p>
            <ul>
              {shared.map((pair) => (
                <Seen key={keyOf(pair)} sides={sides} {...pair} />
              ))}
            </ul>
          </section>
          <section class="compared">
            <h2>{seen.gaps}</h2>
            <p class="hint">{gaps.length > 0 ? seen.gapsHint : seen.noGaps}</p>
            <ul>
              {gaps.map((gap) => (
                <Seen
                  key={keyOf(gap)}
                  sides={sides}
                  employee={gap.employee}
                  leader={gap.leader}
                  ask={askOf(gap)}
                />
              ))}
            </ul>
          </section>
        </>
      )}
      <div class="onward">
        <a class="button" href={hashFromRoute({ screen: 'views', employee: '', leader: '' })}>
          {seen.other}
        </a>
        {recordOf(agreeWith.id) && (
          <a
            class="button primary"
            href={hashFromRoute({ screen: 'talk', talk: agreeWith.id, step: 'agree' })}
          >
            {seen.agree}
          </a>
        )}
      </div>
    </>
  );
}
