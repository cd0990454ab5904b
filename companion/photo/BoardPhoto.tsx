// The board from above with every card marked where it lies, to look at from near; a card that must be looked at stands
// out by shape too, and a tap where nothing is marked asks which card lies there.

import { useEffect, useRef } from 'preact/hooks';
import { type BoardFormat, boardGeometry } from '../../src/domain/board/board.ts';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { type BoardPoint, boardPoint } from '../../src/domain/units.ts';
import { atItsEnd } from '../kit/atItsEnd.ts';
import { Icon } from '../kit/Icon.tsx';
import { Sign } from '../kit/Sign.tsx';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';
import type { AskedPlace } from './askedPlaces.ts';
import { handSpots } from './handSpots.ts';
import type { ReviewCard } from './review.ts';
import { MOST_ZOOM, useZoom } from './zoomView.ts';
import './boardPhoto.css';

interface BoardPhotoProps {
  /** Null while it is being made: the cards are shown where they lie on a bare board. */
  readonly image: Blob | null;
  readonly format: BoardFormat;
  readonly talk: Talk;
  readonly review: readonly ReviewCard[];
  /** Places where something lies that was not read, or that a person pointed at. */
  readonly places: readonly AskedPlace[];
  /** The card or the place in question. */
  readonly picked: string | AskedPlace | undefined;
  onPick(what: string | AskedPlace): void;
  /** A spot of the board where nothing is marked. */
  onPoint(at: BoardPoint): void;
}

/** What a place is called that was not read. */
function wordPlace({ answer }: AskedPlace, talk: Talk): string {
  const { photo } = words.value;
  if (answer === undefined) return photo.markerUnread;
  if (answer === null) return photo.markerNoCard;
  return fillIn(photo.markerTold, { card: showCard(answer, talk).name });
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

function CardSign({ card, talk }: { readonly card: string; readonly talk: Talk }) {
  const { group, icon } = showCard(card, talk);
  return <Sign group={group} icon={icon} />;
}

function Marks({ format, talk, review, places, picked, onPick }: Omit<BoardPhotoProps, 'image' | 'onPoint'>) {
  const { edition, photo } = words.value;
  const { size } = boardGeometry(format);
  const spots = handSpots(format, review, places);
  return (
    <>
      {review.map(({ card, zone, question, answered, seen }) => {
        const at = seen?.centreMm ?? spots.get(card);
        if (!at) return null;
        const { name } = showCard(card, talk);
        const open = question !== undefined && !answered;
        const turned = seen?.angleDeg ?? 0;
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
            data-by-hand={!seen}
            aria-pressed={picked === card}
            aria-label={label}
            style={{
              left: percent(at.x, size.w),
              top: percent(at.y, size.h),
              width: percent(CARD_SIZE.w, size.w),
              height: percent(CARD_SIZE.h, size.h),
              rotate: `${turned}deg`,
            }}
            onClick={() => onPick(card)}
          >
            {!seen && <CardSign card={card} talk={talk} />}
            <span aria-hidden="true" style={{ rotate: `${-turned}deg` }}>
              {open ? '?' : '✓'}
            </span>
          </button>
        );
      })}
      {places.map((place) => {
        const { answer, centreMm } = place;
        return (
          <button
            key={`${centreMm.x} ${centreMm.y}`}
            type="button"
            class="unread"
            data-open={answer === undefined}
            aria-pressed={picked === place}
            aria-label={wordPlace(place, talk)}
            style={{ left: percent(centreMm.x, size.w), top: percent(centreMm.y, size.h) }}
            onClick={() => onPick(place)}
          >
            {answer ? (
              <CardSign card={answer} talk={talk} />
            ) : (
              <span aria-hidden="true">{answer === undefined ? '?' : '–'}</span>
            )}
          </button>
        );
      })}
    </>
  );
}

export function BoardPhoto({ image, onPoint, ...marks }: BoardPhotoProps) {
  const url = useImageUrl(image);
  const { edition, photo } = words.value;
  const { size } = boardGeometry(marks.format);
  const shape = { aspectRatio: `${size.w} / ${size.h}` };
  const frame = useRef<HTMLDivElement>(null);
  const { zoom, nearer, further } = useZoom(frame);
  useEffect(() => {
    const box = frame.current;
    const mark = box?.querySelector('[aria-pressed=true]');
    if (!box || !mark || box.scrollWidth <= box.clientWidth) return;
    // Seen from near, the board is larger than its window: what is in question must not lie outside it. The page stays.
    const [around, at] = [box.getBoundingClientRect(), mark.getBoundingClientRect()];
    box.scrollBy(
      at.left + at.width / 2 - around.left - around.width / 2,
      at.top + at.height / 2 - around.top - around.height / 2,
    );
  }, [marks.picked]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') nearer();
    else if (event.key === '-') further();
  };
  const point = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onPoint(boardPoint(((event.clientX - left) / width) * size.w, ((event.clientY - top) / height) * size.h));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a shortcut for the two buttons inside
    <div class="board-photo-frame" onKeyDown={onKey}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section class="board-photo-window" ref={frame} style={shape} tabIndex={0} aria-label={photo.board}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the list below adds a card without pointing */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list below adds a card without pointing */}
        <div class="board-photo" style={{ ...shape, width: `${100 * zoom}%` }} onClick={point}>
          {url && <img src={url} alt={edition.boardAlt} />}
          <Marks {...marks} />
        </div>
      </section>
      <div class="board-photo-keys">
        <p class="hint">{photo.pointHint}</p>
        <button type="button" class="button" aria-label={photo.smaller} {...atItsEnd(zoom <= 1, further)}>
          <Icon name="remove" />
        </button>
        <button
          type="button"
          class="button"
          aria-label={photo.enlarge}
          {...atItsEnd(zoom >= MOST_ZOOM, nearer)}
        >
          <Icon name="add" />
        </button>
      </div>
    </div>
  );
}
