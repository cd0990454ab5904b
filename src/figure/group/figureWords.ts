// The words in the figure and its text alternative, in one language; titles and zones come from the edition.

import { type Edition, fillIn, plainTitle } from '../../domain/deck/edition.ts';
import { ownCardNumber } from '../../domain/talk/talk.ts';
import type { Figure, FigureNumber, FigureRow, Piece } from './groupFigure.ts';

export interface FigureWords {
  readonly title: string;
  /** `N = 12 talks`. */
  readonly talks: (n: number) => string;
  readonly pieces: Readonly<Record<Piece, string>>;
  readonly titleOf: (card: string) => string;
  readonly mostlyUnlaid: string;
  /** `{count} or more`. */
  readonly orMore: string;
  /** Said instead of bars when there are too few talks. */
  readonly tooFew: string;
  /** The text alternative. */
  readonly describe: (figure: Figure) => string;
}

/** What cards/words/ says of the figure; each may hold the places that its name asks for, as in `{n}`. */
export interface FigurePhrases {
  readonly title: string;
  readonly talks: string;
  readonly anyBrake: string;
  readonly anyPush: string;
  readonly mostlyUnlaid: string;
  readonly tooFew: string;
  readonly intro: string;
  readonly row: string;
  readonly atLeast: string;
  readonly orMore: string;
  readonly brakes: string;
  readonly pushes: string;
  readonly nothing: string;
}

/** The words of the figure in the language of an edition, which is that of the phrases. */
export function figureWords(
  edition: Pick<Edition, 'zones' | 'factors' | 'ownCard'>,
  phrases: FigurePhrases,
): FigureWords {
  const titleOf = (card: string) =>
    plainTitle(
      ownCardNumber(card) === undefined ? (edition.factors[card]?.title ?? card) : edition.ownCard.title,
    );
  return {
    title: phrases.title,
    talks: (n) => fillIn(phrases.talks, { n }),
    pieces: { ...edition.zones, 'any-brake': phrases.anyBrake, 'any-push': phrases.anyPush },
    titleOf,
    mostlyUnlaid: phrases.mostlyUnlaid,
    orMore: phrases.orMore,
    tooFew: phrases.tooFew,
    describe: ({ n, rows }) =>
      rows.length === 0
        ? phrases.tooFew
        : [
            fillIn(phrases.intro, { n }),
            ...rows.map((row) =>
              fillIn(phrases.row, { title: titleOf(row.factor.card), sides: sidesOf(row, phrases) }),
            ),
          ].join('\n'),
  };
}

function sidesOf({ brake, push, mostlyUnlaid }: FigureRow, phrases: FigurePhrases): string {
  const side = (phrase: string, number: FigureNumber | undefined) =>
    number
      ? [
          fillIn(phrase, {
            count: number.atLeast ? fillIn(phrases.atLeast, { count: number.count }) : number.count,
            percent: number.percent,
          }),
        ]
      : [];
  const sides = [...side(phrases.brakes, brake), ...side(phrases.pushes, push)];
  if (sides.length > 0) return sides.join(', ');
  return mostlyUnlaid ? phrases.mostlyUnlaid : phrases.nothing;
}
