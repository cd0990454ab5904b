// One card: what can be asked about it, what was written on it, its note, and the cards that belong to it.

import { useState } from 'preact/hooks';
import { weightOf, type ZoneId } from '../../../src/domain/board/zones.ts';
import type { TalkCard } from '../../../src/domain/talk/talk.ts';
import { writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { Icon } from '../../kit/Icon.tsx';
import { ReadAloud } from '../../kit/ReadAloud.tsx';
import { Sign } from '../../kit/Sign.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { ZoneArrows } from '../../kit/ZoneArrows.tsx';
import { words } from '../../page/pageWords.ts';
import type { Session } from '../../talks/session.ts';
import { isOwnCard, showCard } from '../../talks/shownCard.ts';
import { Handwriting } from '../Handwriting.tsx';
import '../../kit/look/choices.css';

/** The card of which nobody asks what ails somebody. */
const HEALTH = 'gezondheid';

interface CardRemarkProps {
  readonly session: Session;
  readonly entry: TalkCard & { readonly place: ZoneId };
  readonly linking: boolean;
  /** Begins or ends tapping the card that belongs to it; left out where there is no other. */
  readonly onLinking: (() => void) | undefined;
  onUnlink(card: string): void;
}

export function CardRemark({ session, entry, linking, onLinking, onUnlink }: CardRemarkProps) {
  const { edition, screens } = words.value;
  const { why, lay, links } = screens;
  const talk = session.talk.value;
  const card = showCard(entry.card, talk);
  const weight = weightOf(entry.place);
  const question = weight > 0 ? card.push : card.brake;
  // An own card is asked for its name once: not when it has one already.
  const [unnamed] = useState(isOwnCard(entry.card) && entry.name === '');
  const linked = talk.links.flatMap(({ from, to }) =>
    from === entry.card ? [to] : to === entry.card ? [from] : [],
  );
  return (
    <article class="remark" data-card={entry.card}>
      <div class="remark-head" style={{ '--card-ink': `var(--ink-${card.group.ink})` }}>
        <Sign group={card.group} icon={card.icon} />
        <div>
          <h2 dir="auto">{card.title}</h2>
          <p class="remark-zone">
            <ZoneArrows weight={weight} />
            {edition.zones[entry.place]}
          </p>
        </div>
        <ReadAloud text={`${card.name}. ${question}`} />
      </div>
      <Handwriting talk={talk.id} of={`card:${entry.card}`} name={card.name} />
      {unnamed && (
        <WordField
          label={lay.ownName}
          oneLine
          value={entry.name}
          onType={(name) => session.type((now) => writeOn(now, entry.card, { name }))}
        />
      )}
      <WordField
        label={question}
        {...(entry.card === HEALTH && { hint: why.healthHint })}
        value={entry.remark}
        onType={(remark) => session.type((now) => writeOn(now, entry.card, { remark }))}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={entry.bothWays}
          onChange={({ currentTarget: { checked } }) =>
            session.change((now) => writeOn(now, entry.card, { bothWays: checked }))
          }
        />
        <span>{weight > 0 ? why.alsoBrake : why.alsoPush}</span>
      </label>
      {onLinking && (
        <div class="remark-links">
          <button type="button" class="button" aria-pressed={linking} onClick={onLinking}>
            {links.tap}
          </button>
          {linked.map((other) => {
            const { group, icon, title, name } = showCard(other, talk);
            return (
              <span class="linked" key={other}>
                <Sign group={group} icon={icon} />
                <span dir="auto">{title}</span>
                <button
                  type="button"
                  class="button plain"
                  aria-label={`${links.remove}: ${card.name} – ${name}`}
                  onClick={() => onUnlink(other)}
                >
                  <Icon name="close" />
                </button>
              </span>
            );
          })}
        </div>
      )}
    </article>
  );
}
