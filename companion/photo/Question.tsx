// What is asked of a review, one thing at a time: where a card lies or which card lies at a place, with its piece of the photo.

import type { ComponentChildren } from 'preact';
import type { ZoneId } from '../../src/domain/board/zones.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { findCard, type Place, type Talk } from '../../src/domain/talk/talk.ts';
import { wordDoubt } from '../../src/vision/reading/wording.ts';
import { Sign } from '../kit/Sign.tsx';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';
import { type AskedPlace, guessesFor, lyingElsewhere } from './askedPlaces.ts';
import { PlaceChoice } from './PlaceChoice.tsx';
import type { PhotoIntake } from './photoIntake.ts';
import type { ReviewCard } from './review.ts';
import { ZoneChoice } from './ZoneChoice.tsx';

interface QuestionProps {
  readonly talk: Talk;
  readonly intake: PhotoIntake;
  /** A card or a place. */
  readonly asked: string | AskedPlace;
  /** Says where the card lies; null: not on the board. */
  onZone(zone: ZoneId | null): void;
  /** Says which card lies at the place; null: none. */
  onCard(card: string | null): void;
}

function wordPlace(place: Place | null): string {
  const { photo, edition, screens } = words.value;
  if (place === null) return photo.off;
  return place === 'not-laid' ? screens.lay.aside : edition.zones[place];
}

/** What is asked about a card. */
function wordQuestion({ zone, question, answered }: ReviewCard, card: string): string {
  const { photo, reader } = words.value;
  if (!question || answered) return fillIn(photo.where, { card });
  switch (question.kind) {
    case 'doubt':
      return fillIn(photo.questions.doubt, { card, doubt: wordDoubt(question.doubt, reader) });
    case 'no-zone':
      return fillIn(photo.questions['no-zone'], { card });
    case 'differs':
      return fillIn(photo.questions.differs, {
        card,
        zone: wordPlace(zone),
        before: wordPlace(question.before),
      });
    case 'not-seen':
      return fillIn(photo.questions['not-seen'], { card, before: wordPlace(question.before) });
  }
}

/** Where the photo has a card, and where it stood until now. */
function notesOf(
  { card, seen, question, answered }: ReviewCard,
  talk: Talk,
): Partial<Record<ZoneId, string>> {
  const { photo } = words.value;
  if (!question || answered) return {};
  const before = 'before' in question ? question.before : (findCard(talk, card)?.place ?? null);
  return {
    ...(seen?.zone && { [seen.zone]: photo.onPhoto }),
    ...(before !== null && before !== 'not-laid' && { [before]: photo.byHand }),
  };
}

/** The piece of the photo that a question is about. */
function Peek({
  image,
  children,
}: {
  readonly image: Blob | undefined;
  readonly children: ComponentChildren;
}) {
  const url = useImageUrl(image ?? null);
  return (
    <div class="peek">
      {url && <img src={url} alt={words.value.photo.peek} />}
      <div>{children}</div>
    </div>
  );
}

export function Question({ talk, intake, asked, onZone, onCard }: QuestionProps) {
  const { photo } = words.value;
  const review = intake.review.value;
  if (typeof asked !== 'string') {
    const guesses = guessesFor(asked, review);
    return (
      <div class="review-card">
        <PlaceChoice
          key={`${asked.centreMm.x} ${asked.centreMm.y}`}
          talk={talk}
          guesses={guesses}
          elsewhere={lyingElsewhere(review)}
          chosen={asked.answer}
          onChoose={onCard}
          about={<Peek image={intake.peekAt(asked)}>{guesses.length > 0 ? photo.whichHint : ''}</Peek>}
        />
      </div>
    );
  }
  const card = showCard(asked, talk);
  const entry = review.find((other) => other.card === asked);
  return (
    <div class="review-card" data-card={card.id}>
      <ZoneChoice
        legend={entry ? wordQuestion(entry, card.name) : fillIn(photo.where, { card: card.name })}
        about={
          <Peek image={intake.peekAt(asked)}>
            <span class="peek-card">
              <Sign group={card.group} icon={card.icon} />
              <span dir="auto">{card.title}</span>
            </span>
          </Peek>
        }
        notes={entry ? notesOf(entry, talk) : {}}
        chosen={entry && (entry.answered || !entry.question) ? entry.zone : undefined}
        onChoose={onZone}
      />
    </div>
  );
}
