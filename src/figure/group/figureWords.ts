// The words in the figure and its text alternative, in Dutch and English; titles and zones come from the edition.

import { type Edition, fillIn } from '../../domain/deck/edition.ts';
import type { Figure, FigureNumber, FigureRow, Piece } from './groupFigure.ts';

export interface FigureWords {
  readonly title: string;
  /** `N = 12 talks`. */
  readonly talks: (n: number) => string;
  readonly pieces: Readonly<Record<Piece, string>>;
  readonly titleOf: (card: string) => string;
  readonly mostlyUnlaid: string;
  /** Said instead of bars when there are too few talks. */
  readonly tooFew: string;
  /** The text alternative. */
  readonly describe: (figure: Figure) => string;
}

interface Phrases {
  readonly title: string;
  readonly talks: string;
  readonly anyBrake: string;
  readonly anyPush: string;
  readonly mostlyUnlaid: string;
  readonly tooFew: string;
  readonly intro: string;
  readonly row: string;
  readonly atLeast: string;
  readonly brakes: string;
  readonly pushes: string;
  readonly nothing: string;
}

const PHRASES: Readonly<Record<'nl' | 'en', Phrases>> = {
  nl: {
    title: 'Wat beweegt, wat blokkeert?',
    talks: 'N = {n} gesprekken',
    anyBrake: 'Rem (samen)',
    anyPush: 'Duw (samen)',
    mostlyUnlaid: 'meestal niet neergelegd',
    tooFew: 'Er zijn nog te weinig gesprekken om te laten zien.',
    intro:
      'Staafdiagram van {n} gesprekken: per kaart links hoe vaak die remde, rechts hoe vaak die een duw gaf.',
    row: '{title}: {sides}.',
    atLeast: 'minstens ',
    brakes: '{least}{count} keer een rem ({percent} %)',
    pushes: '{least}{count} keer een duw ({percent} %)',
    nothing: 'niet neergelegd',
  },
  en: {
    title: 'What moves, what blocks?',
    talks: 'N = {n} talks',
    anyBrake: 'Brake (any)',
    anyPush: 'Push (any)',
    mostlyUnlaid: 'mostly not laid',
    tooFew: 'There are too few talks to show yet.',
    intro:
      'Bar chart of {n} talks: for each card on the left how often it was a brake, on the right how often a push.',
    row: '{title}: {sides}.',
    atLeast: 'at least ',
    brakes: '{least}{count} times a brake ({percent} %)',
    pushes: '{least}{count} times a push ({percent} %)',
    nothing: 'not laid',
  },
};

/** The words of the figure in the language of an edition; English for a language without words of its own here. */
export function figureWords(edition: Pick<Edition, 'language' | 'zones' | 'factors'>): FigureWords {
  const phrases = PHRASES[edition.language === 'nl' ? 'nl' : 'en'];
  const titleOf = (card: string) => (edition.factors[card]?.title ?? card).replaceAll('\u00ad', '');
  return {
    title: phrases.title,
    talks: (n) => fillIn(phrases.talks, { n }),
    pieces: { ...edition.zones, 'any-brake': phrases.anyBrake, 'any-push': phrases.anyPush },
    titleOf,
    mostlyUnlaid: phrases.mostlyUnlaid,
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

function sidesOf({ brake, push, mostlyUnlaid }: FigureRow, phrases: Phrases): string {
  const side = (phrase: string, number: FigureNumber | undefined) =>
    number
      ? [
          fillIn(phrase, {
            count: number.count,
            percent: number.percent,
            least: number.atLeast ? phrases.atLeast : '',
          }),
        ]
      : [];
  const sides = [...side(phrases.brakes, brake), ...side(phrases.pushes, push)];
  if (sides.length > 0) return sides.join(', ');
  return mostlyUnlaid ? phrases.mostlyUnlaid : phrases.nothing;
}
