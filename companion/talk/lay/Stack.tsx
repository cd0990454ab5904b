// The cards that do not lie on the board: those still to be looked at, those put aside, and a blank one to name.

import { useMemo } from 'preact/hooks';
import type { ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { cardsIn, findCard, type Talk } from '../../../src/domain/talk/talk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Sign } from '../../kit/Sign.tsx';
import { useTrailing } from '../../page/frames.ts';
import { words } from '../../page/pageWords.ts';
import { FACTOR_IDS, isOwnCard, showCard } from '../../talks/shownCard.ts';
import './stack.css';

interface StackProps {
  readonly talk: Talk;
  readonly picked: string | undefined;
  /** The zone that a tapped card goes to, if any. */
  readonly zone: ZoneId | undefined;
  onPick(card: string): void;
  onOwn(): void;
  onRestAside(): void;
}

interface CardListProps extends Pick<StackProps, 'talk' | 'picked' | 'onPick'> {
  readonly cards: readonly string[];
}

function CardList({ talk, cards, picked, onPick }: CardListProps) {
  return (
    <ul class="stack-cards">
      {cards.map((id) => {
        const card = showCard(id, talk);
        return (
          <li key={id}>
            <button
              type="button"
              class="stack-card"
              data-card={id}
              aria-pressed={picked === id}
              onClick={() => onPick(id)}
            >
              <Sign group={card.group} icon={card.icon} />
              <span>{card.title}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The stack lies under the board and the hand: those answer a tap first. */
export function Stack(props: StackProps) {
  const talk = useTrailing(props.talk);
  const picked = useTrailing(props.picked);
  const { zone } = props;
  return useMemo(() => <Stacked {...props} talk={talk} picked={picked} />, [talk, picked, zone, words.value]);
}

function Stacked({ talk, picked, onPick, onOwn, onRestAside }: StackProps) {
  const { lay } = words.value.screens;
  const ownCards = talk.cards.filter(({ card, place }) => isOwnCard(card) && place === null);
  const open = [
    ...FACTOR_IDS.filter((card) => (findCard(talk, card)?.place ?? null) === null),
    ...ownCards.map(({ card }) => card),
  ];
  const aside = cardsIn(talk, 'not-laid').map(({ card }) => card);
  return (
    <section class="stack" aria-label={lay.stack}>
      <h2>{open.length === 0 ? lay.openNone : fillIn(lay.open, { n: open.length })}</h2>
      <div class="stack-actions">
        <button type="button" class="button" onClick={onOwn}>
          <Icon name="add" />
          {lay.own}
        </button>
        {open.length > 0 && (
          <button type="button" class="button" onClick={onRestAside}>
            {lay.restAside}
          </button>
        )}
      </div>
      <CardList talk={talk} cards={open} picked={picked} onPick={onPick} />
      {aside.length > 0 && (
        <details class="more">
          <summary>{fillIn(lay.asideCount, { n: aside.length })}</summary>
          <CardList talk={talk} cards={aside} picked={picked} onPick={onPick} />
        </details>
      )}
    </section>
  );
}
