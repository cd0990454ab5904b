// Step 3: why each card was laid, and which cards belong together.

import { ZONES } from '../../src/domain/board/zones.ts';
import { cardsIn, laidCards, type TalkCard } from '../../src/domain/talk/talk.ts';
import { toggleLink, writeOn } from '../../src/domain/talk/talkEdits.ts';
import { ReadAloud } from '../kit/ReadAloud.tsx';
import { Sign } from '../kit/Sign.tsx';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import { isOwnCard, showCard } from '../talks/shownCard.ts';
import { Handwriting } from './Handwriting.tsx';
import { Links } from './Links.tsx';

/** Strengths first: from the strongest push to the strongest brake. */
const STRENGTHS_FIRST = ZONES.toReversed();

interface CardRemarkProps {
  readonly session: Session;
  readonly entry: TalkCard;
  readonly pushes: boolean;
}

function CardRemark({ session, entry, pushes }: CardRemarkProps) {
  const { why, lay } = words.value.screens;
  const card = showCard(entry.card, session.talk.value);
  const question = pushes ? card.push : card.brake;
  return (
    <li class="remark" data-card={entry.card}>
      <div class="remark-head">
        <Sign group={card.group} icon={card.icon} />
        <h3 dir="auto">{card.title}</h3>
        <ReadAloud text={`${card.name}. ${question}`} />
      </div>
      <Handwriting talk={session.talk.value.id} of={`card:${entry.card}`} name={card.name} />
      {isOwnCard(entry.card) && (
        <WordField
          label={lay.ownName}
          oneLine
          value={entry.name}
          onType={(name) => session.type((talk) => writeOn(talk, entry.card, { name }))}
        />
      )}
      <WordField
        label={question}
        value={entry.remark}
        onType={(remark) => session.type((talk) => writeOn(talk, entry.card, { remark }))}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={entry.bothWays}
          onChange={({ currentTarget: { checked } }) =>
            session.change((talk) => writeOn(talk, entry.card, { bothWays: checked }))
          }
        />
        <span>{pushes ? why.alsoBrake : why.alsoPush}</span>
      </label>
    </li>
  );
}

export function Why({ session }: { readonly session: Session }) {
  const { screens, edition } = words.value;
  const talk = session.talk.value;
  const laid = laidCards(talk);
  if (laid.length === 0) {
    return (
      <>
        <p>{screens.why.nothingLaid}</p>
        <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'lay' })}>
          {screens.steps.names.lay}
        </a>
      </>
    );
  }
  return (
    <>
      <p class="lead">{screens.why.lead}</p>
      {STRENGTHS_FIRST.map(({ id, weight }) => {
        const entries = cardsIn(talk, id);
        if (entries.length === 0) return null;
        return (
          <section key={id}>
            <h2 class={`zone-heading zone-${id}`}>{edition.zones[id]}</h2>
            <ul class="remarks">
              {entries.map((entry) => (
                <CardRemark key={entry.card} session={session} entry={entry} pushes={weight > 0} />
              ))}
            </ul>
          </section>
        );
      })}
      <Links talk={talk} onToggle={(from, to) => session.changeBoard((now) => toggleLink(now, from, to))} />
    </>
  );
}
