// What was read from the photo, doubts first: one tap mends a zone, adds a card or takes one off.

import { useState } from 'preact/hooks';
import type { ZoneId } from '../../src/domain/board/zones.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { findCard } from '../../src/domain/talk/talk.ts';
import { wordDoubt } from '../../src/vision/reading/wording.ts';
import { Sign } from '../kit/Sign.tsx';
import { announce } from '../page/announce.ts';
import { useFrames } from '../page/frames.ts';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { FACTOR_IDS, isOwnCard, showCard } from '../talks/shownCard.ts';
import type { Acceptance } from './acceptPhoto.ts';
import { type AskedPlace, guessesFor, lyingElsewhere, openPlaces } from './askedPlaces.ts';
import { BoardPhoto } from './BoardPhoto.tsx';
import { OwnCardNames } from './OwnCardNames.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import type { PhotoIntake } from './photoIntake.ts';
import { type ReviewCard, verdictOf } from './review.ts';
import { ZoneChoice } from './ZoneChoice.tsx';
import './photoReview.css';

interface PhotoReviewProps {
  readonly session: Session;
  readonly intake: PhotoIntake;
  /** The player accepted; the writing is being kept. */
  readonly accepting: boolean;
  onAccept(acceptance: Acceptance): void;
}

/** What is asked about a card. */
function wordQuestion({ zone, question, answered }: ReviewCard, card: string): string {
  const { photo, edition, reader, screens } = words.value;
  if (!question || answered) return fillIn(photo.where, { card });
  const named = (place: string) =>
    place === 'not-laid' ? screens.lay.aside : edition.zones[place as keyof typeof edition.zones];
  switch (question.kind) {
    case 'doubt':
      return fillIn(photo.questions.doubt, { card, doubt: wordDoubt(question.doubt, reader) });
    case 'no-zone':
      return fillIn(photo.questions['no-zone'], { card });
    case 'differs':
      return fillIn(photo.questions.differs, {
        card,
        zone: zone ? edition.zones[zone] : photo.off,
        before: named(question.before),
      });
    case 'not-seen':
      return fillIn(photo.questions['not-seen'], { card, before: named(question.before) });
  }
}

/** Which answers the photo and the hand gave. */
function notesOf({ zone, question, answered }: ReviewCard): Partial<Record<ZoneId, string>> {
  const { photo } = words.value;
  if (!question || answered || !('before' in question)) return {};
  const { before } = question;
  return {
    ...(zone && question.kind === 'differs' && { [zone]: photo.onPhoto }),
    ...(before !== 'not-laid' && { [before]: photo.byHand }),
  };
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

/** The question after this one, round to the first; from what is no question, the first. */
function nextOf<Question>(open: readonly Question[], asked: Question | undefined): Question | undefined {
  const at = asked === undefined ? -1 : open.indexOf(asked);
  return open[(at + 1) % open.length];
}

export function PhotoReview({ session, intake, accepting, onAccept }: PhotoReviewProps) {
  const { photo, reader } = words.value;
  const talk = session.talk.value;
  const review = intake.review.value;
  const places = intake.places.value;
  const unasked = openPlaces(places);
  const open = [...intake.open.value.map(({ card }) => card), ...unasked];
  const image = intake.board.value;
  const format = intake.merged.value?.board?.format;
  // First the board, then the cards on it, then what is asked: none of the steps keeps a finger waiting.
  const frames = useFrames(2);
  const asks = frames > 1;
  const [picked, setPicked] = useState<string | AskedPlace | undefined>(undefined);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [keepWriting, setKeepWriting] = useState(true);
  const [keepBoard, setKeepBoard] = useState(false);

  // Without a choice of the player's own, the first question is on the table.
  const asked = picked ?? open[0];
  const shown = typeof asked === 'string' ? asked : undefined;
  const place = typeof asked === 'string' ? undefined : asked;
  const entry = review.find(({ card }) => card === shown);
  const card = shown === undefined ? undefined : showCard(shown, talk);
  const missing = FACTOR_IDS.filter((id) => !review.some((other) => other.card === id));
  const onBoard = review.filter(({ zone }) => zone !== null);
  const unnamed = onBoard
    .map(({ card: id }) => id)
    .filter((id) => isOwnCard(id) && !findCard(talk, id)?.name);
  const seen = review.filter((other) => other.seen).length;

  const answer: Parameters<typeof ZoneChoice>[0]['onChoose'] = (zone) => {
    if (shown === undefined) return;
    intake.answer(shown, zone);
    setPicked(undefined);
    announce(wordVerdict(intake));
  };
  const answerPlace = (lying: string | null) => {
    if (place === undefined) return;
    intake.answerPlace(place, lying);
    setPicked(undefined);
    announce(wordVerdict(intake));
  };

  return (
    <section class="review">
      <p class="lead">
        {seen === 0
          ? reader.warnings['no-card']
          : fillIn(seen === 1 ? photo.readCard : photo.readCards, { n: seen })}{' '}
        {(seen > 0 || open.length > 0) && wordVerdict(intake)}
      </p>
      {format && (
        <BoardPhoto
          image={image}
          format={format}
          talk={talk}
          review={frames > 0 ? review : []}
          places={frames > 0 ? places : []}
          picked={asked}
          onPick={(what) => setPicked(what === picked ? undefined : what)}
        />
      )}
      {asks && card && (
        <div class="review-card" data-card={card.id}>
          <Sign group={card.group} icon={card.icon} />
          <ZoneChoice
            legend={entry ? wordQuestion(entry, card.name) : fillIn(photo.where, { card: card.name })}
            notes={entry ? notesOf(entry) : {}}
            chosen={entry && (entry.answered || !entry.question) ? entry.zone : undefined}
            onChoose={answer}
          />
        </div>
      )}
      {asks && place && (
        <div class="review-card">
          <PlaceChoice
            key={`${place.centreMm.x} ${place.centreMm.y}`}
            talk={talk}
            guesses={guessesFor(place, review)}
            elsewhere={lyingElsewhere(review)}
            chosen={place.answer}
            onChoose={answerPlace}
          />
        </div>
      )}
      {asks && unnamed.length > 0 && (
        <OwnCardNames
          intake={intake}
          cards={unnamed}
          names={names}
          onName={(id, name) => setNames(new Map(names).set(id, name))}
        />
      )}
      <div class="onward">
        {open.length > 0 ? (
          <button type="button" class="button primary" onClick={() => setPicked(nextOf(open, asked))}>
            {photo.next} ({open.length})
          </button>
        ) : (
          <button
            type="button"
            class="button primary large"
            disabled={accepting}
            onClick={() => onAccept({ names, keepWriting, keepBoard })}
          >
            {photo.accept}
          </button>
        )}
      </div>
      {asks && missing.length > 0 && (
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
          </select>
        </div>
      )}
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
    </section>
  );
}
