// Step 3: why each card was laid, one card at a time with all of them in sight, and which cards belong together.

import { useRef, useState } from 'preact/hooks';
import { ZONES } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { cardsIn, laidCards, type Talk } from '../../../src/domain/talk/talk.ts';
import { toggleLink } from '../../../src/domain/talk/talkEdits.ts';
import { atItsEnd } from '../../kit/atItsEnd.ts';
import { Icon } from '../../kit/Icon.tsx';
import { announce } from '../../page/announce.ts';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import type { Session } from '../../talks/session.ts';
import { showCard } from '../../talks/shownCard.ts';
import { CardRemark } from './CardRemark.tsx';
import { CardRoad } from './CardRoad.tsx';
import './why.css';

/** The cards in the order in which they are asked about: from the strongest push to the strongest brake. */
const inOrder = (talk: Talk): readonly string[] =>
  ZONES.toReversed().flatMap(({ id }) => cardsIn(talk, id).map(({ card }) => card));

export function Why({ session }: { readonly session: Session }) {
  const { screens } = words.value;
  const { why } = screens;
  const talk = session.talk.value;
  const laid = laidCards(talk);
  const order = inOrder(talk);
  const [picked, setPicked] = useState(() => order.find((card) => isBare(talk, card)));
  // Two cards that belong together are tapped one after the other.
  const [linking, setLinking] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  if (laid.length === 0) {
    return (
      <>
        <p>{why.nothingLaid}</p>
        <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'lay' })}>
          {screens.steps.names.lay}
        </a>
      </>
    );
  }
  const entry = laid.find(({ card }) => card === picked) ?? laid.find(({ card }) => card === order[0])!;
  const at = order.indexOf(entry.card);
  const nameOf = (card: string) => showCard(card, talk).name;
  const show = (card: string) => {
    setLinking(false);
    setPicked(card);
    announce(fillIn(why.shows, { card: nameOf(card), at: order.indexOf(card) + 1, of: order.length }));
  };
  const link = (other: string) => {
    session.changeBoard((now) => toggleLink(now, entry.card, other));
    setLinking(false);
    const isLinked = session.talk.value.links.some(({ from, to }) =>
      [from, to].every((card) => card === entry.card || card === other),
    );
    announce(
      fillIn(isLinked ? why.linked : why.unlinked, { card: nameOf(entry.card), other: nameOf(other) }),
    );
  };
  const onCard = (card: string) => {
    if (!linking) show(card);
    else if (card !== entry.card) link(card);
    else setLinking(false);
  };
  const step = (by: 1 | -1) => {
    const next = order[at + by];
    if (next === undefined) return;
    show(next);
    // The next card begins where this one did.
    panel.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <p class="lead">{linking ? fillIn(why.tapOther, { card: nameOf(entry.card) }) : why.lead}</p>
      <CardRoad talk={talk} shown={entry.card} linking={linking} onCard={onCard} />
      <div class="why-card" ref={panel}>
        <CardRemark
          key={entry.card}
          session={session}
          entry={entry}
          linking={linking}
          onLinking={laid.length > 1 ? () => setLinking(!linking) : undefined}
          onUnlink={link}
        />
        <div class="why-steps">
          <button type="button" class="button" {...atItsEnd(at === 0, () => step(-1))}>
            <Icon name="back" />
            {why.before}
          </button>
          <span>{fillIn(why.at, { at: at + 1, of: order.length })}</span>
          <button type="button" class="button" {...atItsEnd(at === order.length - 1, () => step(1))}>
            {why.after}
            <Icon name="on" />
          </button>
        </div>
      </div>
    </>
  );
}

/** Whether nothing was said of a card yet. */
function isBare(talk: Talk, card: string): boolean {
  return talk.cards.some((entry) => entry.card === card && entry.remark === '' && !entry.bothWays);
}
