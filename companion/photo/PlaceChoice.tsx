// Which card lies where something was not read: the likeliest as pictures, 'no card', and all others in a list.

import deck from 'virtual:duwtje/deck';
import type { ComponentChildren } from 'preact';
import { playCards } from '../../src/domain/deck/deck.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { Sign } from '../kit/Sign.tsx';
import { words } from '../page/pageWords.ts';
import { isOwnCard, showCard } from '../talks/shownCard.ts';
import './placeChoice.css';

interface PlaceChoiceProps {
  readonly talk: Talk;
  /** The piece of the photo that it is about. */
  readonly about: ComponentChildren;
  /** The likeliest first. */
  readonly guesses: readonly string[];
  /** Cards that lie elsewhere, and are no choice. */
  readonly elsewhere: ReadonlySet<string>;
  /** Null: no card. Undefined: nothing chosen yet. */
  readonly chosen: string | null | undefined;
  onChoose(card: string | null): void;
}

export function PlaceChoice({ talk, about, guesses, elsewhere, chosen, onChoose }: PlaceChoiceProps) {
  const { photo } = words.value;
  const others = playCards(deck)
    .map(({ id }) => id)
    .filter((id) => !elsewhere.has(id) && !guesses.includes(id));
  return (
    <fieldset class="place-choice">
      <legend>{photo.whichCard}</legend>
      {about}
      {guesses.some(isOwnCard) && <p class="hint">{photo.ownAlike}</p>}
      <div class="place-choice-cards">
        {guesses.map((id) => {
          const { title, group, icon } = showCard(id, talk);
          return (
            <button
              key={id}
              type="button"
              class="small-card"
              style={{ '--card-ink': `var(--ink-${group.ink})` }}
              data-card={id}
              aria-pressed={chosen === id}
              onClick={() => onChoose(id)}
            >
              <span class="small-card-title" dir="auto">
                {title}
              </span>
              <Sign group={group} icon={icon} />
            </button>
          );
        })}
      </div>
      <div class="place-choice-rest">
        <button type="button" class="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
          {photo.noCard}
        </button>
        <select
          aria-label={photo.otherCard}
          value=""
          onChange={({ currentTarget: { value } }) => value && onChoose(value)}
        >
          <option value="">{photo.otherCard}</option>
          {others.map((id) => (
            <option key={id} value={id}>
              {showCard(id, talk).name}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
