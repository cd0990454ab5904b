// What lies on the board by zone, as it was read and told: a tap on a card asks where it lies.

import { ZONES, type ZoneId } from '../../src/domain/board/zones.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { Sign } from '../kit/Sign.tsx';
import { ZoneArrows } from '../kit/ZoneArrows.tsx';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';
import { type AskedPlace, openPlaces } from './askedPlaces.ts';
import type { ReviewCard } from './review.ts';
import './zoneList.css';

interface ZoneListProps {
  readonly talk: Talk;
  readonly review: readonly ReviewCard[];
  readonly places: readonly AskedPlace[];
  readonly picked: string | AskedPlace | undefined;
  onPick(what: string | AskedPlace): void;
}

export function ZoneList({ talk, review, places, picked, onPick }: ZoneListProps) {
  const { edition, photo } = words.value;
  const rowsOf = (zone: ZoneId | null) => (
    <ul>
      {review
        .filter((entry) => entry.zone === zone)
        .map(({ card, question, answered }) => {
          const { group, icon, title } = showCard(card, talk);
          const open = question !== undefined && !answered;
          return (
            <li key={card}>
              <button
                type="button"
                class="read-card"
                data-card={card}
                data-open={open}
                aria-pressed={picked === card}
                onClick={() => onPick(card)}
              >
                <Sign group={group} icon={icon} />
                <span dir="auto">{title}</span>
                {open && (
                  <span class="ask-mark">
                    <span aria-hidden="true">?</span>
                    <span class="spoken">{photo.asks}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      {openPlaces(places)
        .filter((place) => place.zone === zone)
        .map((place) => (
          <li key={`${place.centreMm.x} ${place.centreMm.y}`}>
            <button
              type="button"
              class="read-card"
              data-open
              aria-pressed={picked === place}
              onClick={() => onPick(place)}
            >
              <span class="ask-mark" aria-hidden="true">
                ?
              </span>
              <span>{photo.notRead}</span>
            </button>
          </li>
        ))}
    </ul>
  );
  const isOff =
    review.some(({ zone }) => zone === null) || openPlaces(places).some(({ zone }) => zone === null);
  return (
    <div class="zone-list">
      {ZONES.map(({ id, weight }) => {
        const n = review.filter(({ zone }) => zone === id).length;
        return (
          <section key={id} aria-label={edition.zones[id]}>
            <h2>
              <ZoneArrows weight={weight} />
              {edition.zones[id]}
              <span class="zone-count">{n}</span>
            </h2>
            {rowsOf(id)}
          </section>
        );
      })}
      {isOff && (
        <section aria-label={photo.off}>
          <h2>{photo.off}</h2>
          {rowsOf(null)}
        </section>
      )}
    </div>
  );
}
