// All cards of a talk as they lie on the road, small: which one is asked about, and of which something is said.

import { ZONES } from '../../../src/domain/board/zones.ts';
import { cardsIn, type Talk } from '../../../src/domain/talk/talk.ts';
import { Sign } from '../../kit/Sign.tsx';
import { ZoneArrows } from '../../kit/ZoneArrows.tsx';
import { words } from '../../page/pageWords.ts';
import { showCard } from '../../talks/shownCard.ts';

interface CardRoadProps {
  readonly talk: Talk;
  readonly shown: string;
  /** The card that is tapped next belongs to the one that is shown. */
  readonly linking: boolean;
  onCard(card: string): void;
}

/** Moves the focus along the road. */
function onArrow(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.road-card')];
  const next = cards[cards.indexOf(document.activeElement as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function CardRoad({ talk, shown, linking, onCard }: CardRoadProps) {
  const { edition, screens } = words.value;
  const { why, links } = screens;
  const linked = new Set(
    talk.links.flatMap(({ from, to }) => (from === shown ? [to] : to === shown ? [from] : [])),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shortcut between the buttons inside
    <div class="card-road" data-linking={linking} onKeyDown={onArrow}>
      {ZONES.map(({ id, weight }) => (
        <section key={id} class={`road-lane lane-${id}`} aria-label={edition.zones[id]}>
          <h2>
            <ZoneArrows weight={weight} />
            <span>{edition.zones[id]}</span>
          </h2>
          <ul>
            {cardsIn(talk, id).map(({ card, remark, bothWays }) => {
              const { name, group, icon } = showCard(card, talk);
              const said = remark !== '' || bothWays;
              const about = [name, said && why.said, linked.has(card) && links.and].filter(Boolean);
              return (
                <li key={card}>
                  <button
                    type="button"
                    class="road-card"
                    data-card={card}
                    data-linked={linked.has(card)}
                    aria-current={card === shown}
                    aria-label={about.join(', ')}
                    title={name}
                    onClick={() => onCard(card)}
                  >
                    <Sign group={group} icon={icon} />
                    {said && (
                      <span class="road-said" aria-hidden="true">
                        ✓
                      </span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
