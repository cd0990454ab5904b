// The board from above with every card marked where it lies; a card that must be looked at stands out by shape too.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type BoardFormat, boardGeometry } from '../../src/domain/board/board.ts';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import type { UnreadPlace } from '../../src/vision/reading/reading.ts';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';
import type { ReviewCard } from './review.ts';

interface BoardPhotoProps {
  /** Null while it is being made: the cards are shown where they lie on a bare board. */
  readonly image: Blob | null;
  readonly format: BoardFormat;
  readonly talk: Talk;
  readonly review: readonly ReviewCard[];
  /** Places where something lies that was not read. */
  readonly unread: readonly UnreadPlace[];
  readonly picked: string | undefined;
  onPick(card: string): void;
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

export function BoardPhoto({ image, format, talk, review, unread, picked, onPick }: BoardPhotoProps) {
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
          {unread.map(({ centreMm: { x, y } }) => (
            <span
              key={`${x} ${y}`}
              class="unread"
              role="img"
              aria-label={photo.markerUnread}
              style={{ left: percent(x, size.w), top: percent(y, size.h) }}
            >
              ?
            </span>
          ))}
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
        </div>
      </div>
      <button type="button" class="button plain" aria-pressed={near} onClick={() => setNear(!near)}>
        {photo.enlarge}
      </button>
    </div>
  );
}
