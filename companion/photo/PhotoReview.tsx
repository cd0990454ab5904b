// What was read from the photo: the board, what lies in each zone, and one question at a time, doubts first.

import { useRef, useState } from 'preact/hooks';
import type { ZoneId } from '../../src/domain/board/zones.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { findCard, ownCardId } from '../../src/domain/talk/talk.ts';
import { announce } from '../page/announce.ts';
import { useFrames } from '../page/frames.ts';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { FACTOR_IDS, isOwnCard, showCard } from '../talks/shownCard.ts';
import type { Acceptance } from './acceptPhoto.ts';
import { type AskedPlace, nextQuestion, openPlaces, pointedPlace } from './askedPlaces.ts';
import { BoardPhoto } from './BoardPhoto.tsx';
import { OwnCardNames } from './OwnCardNames.tsx';
import type { PhotoIntake } from './photoIntake.ts';
import { Question } from './Question.tsx';
import { verdictOf } from './review.ts';
import { ZoneList } from './ZoneList.tsx';
import '../kit/look/choices.css';
import './photoReview.css';

interface PhotoReviewProps {
  readonly session: Session;
  readonly intake: PhotoIntake;
  /** The player accepted; the writing is being kept. */
  readonly accepting: boolean;
  onAccept(acceptance: Acceptance): void;
}

/** What the review comes to, in a sentence. */
function wordVerdict({ merged, open, places }: PhotoIntake): string {
  const { photo } = words.value;
  const n = open.value.length + openPlaces(places.value).length;
  switch (verdictOf(merged.value, n)) {
    case 'look':
      return fillIn(n === 1 ? photo.lookOne : photo.look, { n });
    case 'clear':
      return photo.allClear;
    case 'not-sure':
      return photo.notSure;
  }
}

/** What is still asked: cards, then places. */
const questionsOf = ({ open, places }: PhotoIntake): readonly (string | AskedPlace)[] => [
  ...open.value.map(({ card }) => card),
  ...openPlaces(places.value),
];

export function PhotoReview({ session, intake, accepting, onAccept }: PhotoReviewProps) {
  const { photo, reader, screens } = words.value;
  const talk = session.talk.value;
  const review = intake.review.value;
  const places = intake.places.value;
  const open = questionsOf(intake);
  const format = intake.merged.value?.board?.format;
  // First the board, then the cards on it, then what is asked: none of the steps keeps a finger waiting.
  const frames = useFrames(2);
  const asks = frames > 1;
  const [picked, setPicked] = useState<string | AskedPlace | undefined>(undefined);
  const [keepWriting, setKeepWriting] = useState(true);
  const [keepBoard, setKeepBoard] = useState(false);
  const asking = useRef<HTMLDivElement>(null);

  // Without a choice of the player's own, the first question is on the table.
  const asked = picked ?? open[0];
  const pointed =
    asked !== undefined && typeof asked !== 'string' && !places.includes(asked) ? asked : undefined;
  const missing = FACTOR_IDS.filter((id) => !review.some((other) => other.card === id));
  const ownIds = new Set([...review, ...talk.cards].map(({ card }) => card));
  const nextOwn = [...ownIds, ''].map((_, index) => ownCardId(index + 1)).find((id) => !ownIds.has(id))!;
  const unnamed = review
    .filter(({ card, zone }) => zone !== null && isOwnCard(card) && !findCard(talk, card)?.name)
    .map(({ card }) => card);
  const seen = review.filter((other) => other.seen).length;

  /** Takes an answer, and goes on to the question after the one that was answered. */
  const answer = (give: () => void) => {
    const after = nextQuestion(open, asked);
    give();
    const left = questionsOf(intake);
    setPicked(after !== undefined && left.includes(after) ? after : undefined);
    announce(wordVerdict(intake));
    // The button that was pressed may be gone: then the keyboard goes on with what is asked next.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) asking.current?.focus({ preventScroll: true });
    });
  };
  const onZone = (zone: ZoneId | null) => {
    if (typeof asked === 'string') answer(() => intake.answer(asked, zone));
  };
  const onCard = (card: string | null) => {
    if (asked !== undefined && typeof asked !== 'string') answer(() => intake.answerPlace(asked, card));
  };
  const pick = (what: string | AskedPlace) => setPicked(what === picked ? undefined : what);
  const named = new Map([...intake.names.value].filter(([, name]) => name.trim() !== ''));

  return (
    <section class="review">
      <p class="lead review-verdict">
        {seen === 0
          ? reader.warnings['no-card']
          : fillIn(seen === 1 ? photo.readCard : photo.readCards, { n: seen })}{' '}
        {(seen > 0 || open.length > 0) && wordVerdict(intake)}
      </p>
      {format && (
        <BoardPhoto
          image={intake.board.value}
          format={format}
          talk={talk}
          review={frames > 0 ? review : []}
          places={frames > 0 ? [...places, ...(pointed ? [pointed] : [])] : []}
          picked={asked}
          onPick={pick}
          onPoint={(at) => setPicked(pointedPlace(at, format))}
        />
      )}
      <div class="review-asks" ref={asking} tabIndex={-1}>
        {asks && asked !== undefined && (
          <Question talk={talk} intake={intake} asked={asked} onZone={onZone} onCard={onCard} />
        )}
        <div class="onward">
          {intake.open.value.length > 1 && (
            <button type="button" class="button" onClick={() => answer(intake.takeAllOver)}>
              {photo.takeAll}
            </button>
          )}
          {typeof asked === 'object' && openPlaces(places).length > 1 && (
            <button type="button" class="button" onClick={() => answer(intake.answerNoCards)}>
              {fillIn(photo.noCards, { n: openPlaces(places).length })}
            </button>
          )}
          {open.some((question) => question !== asked) && (
            <button type="button" class="button primary" onClick={() => setPicked(nextQuestion(open, asked))}>
              {photo.next} ({open.length})
            </button>
          )}
          {open.length === 0 && (
            <button
              type="button"
              class="button primary large"
              disabled={accepting}
              onClick={() => onAccept({ names: named, keepWriting, keepBoard })}
            >
              {photo.accept}
            </button>
          )}
        </div>
      </div>
      {asks && (
        <div class="review-rest">
          <ZoneList talk={talk} review={review} places={places} picked={asked} onPick={pick} />
          {unnamed.length > 0 && <OwnCardNames intake={intake} cards={unnamed} />}
          <div class="word-field">
            <label for="missed-card">{photo.missed}</label>
            <select
              id="missed-card"
              value=""
              onChange={({ currentTarget: { value } }) => value && setPicked(value)}
            >
              <option value="">{photo.chooseCard}</option>
              {missing.map((id) => (
                <option key={id} value={id}>
                  {showCard(id, talk).name}
                </option>
              ))}
              <option value={nextOwn}>{screens.lay.own}</option>
            </select>
          </div>
          <label class="choice">
            <input
              type="checkbox"
              checked={keepWriting}
              onChange={({ currentTarget: { checked } }) => setKeepWriting(checked)}
            />
            <span>{photo.keepWriting}</span>
          </label>
          <label class="choice">
            <input
              type="checkbox"
              checked={keepBoard}
              onChange={({ currentTarget: { checked } }) => setKeepBoard(checked)}
            />
            <span>{photo.keepBoard}</span>
          </label>
        </div>
      )}
    </section>
  );
}
