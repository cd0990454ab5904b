// The words for what a group tells of stories, in one language, for page and command line.

import type { Deck } from '../deck/deck.ts';
import { fillIn } from '../deck/edition.ts';
import type { ToldPart } from './told.ts';
import type { ToldChoice } from './viewTold.ts';

/** What cards/words/ says of parts and choices; `{count}` and `{n}` are numbers of talks. */
export interface ToldWords {
  readonly parts: Readonly<Record<ToldPart, { readonly tick: string; readonly title: string }>>;
  readonly triggers: Readonly<Record<string, string>>;
  readonly yields: Readonly<Record<string, string>>;
  readonly recommendations: Readonly<Record<string, string>>;
  readonly ways: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly count: string;
  readonly atLeast: string;
  /** Nothing of a part was chosen often enough to be told. */
  readonly nothing: string;
  /** What so few talks chose, `{n}`, is left out. */
  readonly rest: string;
}

/** What can be told in words of cards: by their tags. */
export interface CardTitles {
  readonly deck: Pick<Deck, 'factors'>;
  titleOf(card: string): string;
}

/** A choice in words; of one that this Duwtje does not know, its key. */
export function choiceText(part: ToldPart, key: string, words: ToldWords, cards: CardTitles): string {
  switch (part) {
    case 'triggers':
    case 'health':
      return words.triggers[key] ?? key;
    case 'outcome':
      return words.outcomes[key] ?? key;
    case 'links':
    case 'bothWays':
      return key
        .split('-')
        .map((tag) => cardText(Number(tag), cards))
        .join(' – ');
    default:
      return words[part][key] ?? key;
  }
}

function cardText(tag: number, { deck, titleOf }: CardTitles): string {
  const card = deck.factors.find((factor) => factor.tag === tag);
  return card ? titleOf(card.id) : String(tag);
}

/** How many talks made a choice, as in `at least 6 of 8`. */
export function countText({ count, hidden }: ToldChoice, n: number, words: ToldWords): string {
  return fillIn(hidden > 0 ? words.atLeast : words.count, { count, n });
}
