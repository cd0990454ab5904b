// The board from above with every card marked where it lies; a card that must be looked at stands out by shape too.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type BoardFormat, boardGeometry } from '../../src/domain/board/board.ts';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';
import type { AskedPlace } from './askedPlaces.ts';
import type { ReviewCard } from './review.ts';

interface BoardPhotoProps {
  /** Null while it is being made: the cards are shown where they lie on a bare board. */
  readonly image: Blob | null;
  readonly format: BoardFormat;
  readonly talk: Talk;
  readonly review: readonly ReviewCard[];
  /** Places where something lies that was not read. */
  readonly places: readonly AskedPlace[];
  /** The card or the place in question. */
  readonly picked: string | AskedPlace | undefined;
  onPick(what: string | AskedPlace): void;
}

/** What a place is called that was not read. */
function wordPlace({ answer }: AskedPlace, talk: Talk): string {
  const { photo } = words.value;
  if (answer === undefined) return photo.markerUnread;
  if (answer === null) return photo.markerNoCard;
  return fillIn(photo.markerTold, { card: showCard(answer, talk).name });
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

export function BoardPhoto({ image, format, talk, review, places, picked, onPick }: BoardPhotoProps) {
  const url = useImageUrl(image);
  const { edition, photo } = words.value;
  const { size } = boardGeometry(format);
  const [near, setNear] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Seen from near, the board is larger than its frame: the card in question must not lie outside it.
    if (near)
      frame.current
        ?.querySelector('[aria-pressed=true]')
        ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [near, picked]);
  return (
    <div class="board-photo-frame">
      <div class="board-photo-window" data-near={near} ref={frame}>
        <div class="board-photo" style={{ aspectRatio: `${size.w} / ${size.h}` }}>
          {url && <img src={url} alt={edition.boardAlt} />}
          {review.map(({ card, zone, question, answered, seen }) => {
            if (!seen) return null;
            const { name } = showCard(card, talk);
            const open = question !== undefined && !answered;
            const label = open
              ? fillIn(photo.markerOpen, { card: name })
              : fillIn(photo.marker, { card: name, zone: zone ? edition.zones[zone] : photo.off });
            return (
              <button
                key={card}
                type="button"
                class="marker"
                data-card={card}
                data-open={open}
                aria-pressed={picked === card}
                aria-label={label}
                style={{
                  left: percent(seen.centreMm.x, size.w),
                  top: percent(seen.centreMm.y, size.h),
                  width: percent(CARD_SIZE.w, size.w),
                  height: percent(CARD_SIZE.h, size.h),
                  rotate: `${seen.angleDeg}deg`,
                }}
                onClick={() => onPick(card)}
              >
                <span aria-hidden="true" style={{ rotate: `${-seen.angleDeg}deg` }}>
                  {open ? '?' : '✓'}
                </span>
              </button>
            );
          })}
          {places.map((place) => {
            const { answer, centreMm } = place;
            const { x, y } = centreMm;
            return (
              <button
                key={`${x} ${y}`}
                type="button"
                class="unread"
                data-open={answer === undefined}
                aria-pressed={picked === place}
                aria-label={wordPlace(place, talk)}
                style={{ left: percent(x, size.w), top: percent(y, size.h) }}
                onClick={() => onPick(place)}
              >
                <span aria-hidden="true">{answer === undefined ? '?' : answer === null ? '–' : '✓'}</span>
              </button>
            );
          })}
        </div>
      </div>
      <button type="button" class="button plain" aria-pressed={near} onClick={() => setNear(!near)}>
        {photo.enlarge}
      </button>
    </div>
  );
}
