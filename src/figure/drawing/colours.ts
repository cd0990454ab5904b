// What each colour of a figure means: the deck's inks by what they stand for, and the greys that no press prints.
//
// Yellow is a push and asphalt a brake, of one talk and of many; the colours of the groups of cards live in signs alone.

import type { Deck, InkName } from '../../domain/deck/deck.ts';

const INKS = {
  letters: 'black',
  ground: 'paper',
  /** It shines on the road. */
  push: 'yellow',
  'road-line': 'paper',
} as const satisfies Readonly<Record<string, InkName>>;

/** Darker than the ink of asphalt, so that white and yellow stand out from it on a screen. */
const ROAD = '#54585a';
const GREYS = {
  road: ROAD,
  brake: ROAD,
  grid: '#c9cacb',
  /** Between and in the lines of what is not as heavy; the lines on yellow are dark enough to be seen in grey too. */
  'push-tint': '#ffeaa6',
  'push-lines': '#8a6b00',
  'brake-tint': '#dfe1e2',
} as const;

export type FigureColour = keyof typeof INKS | keyof typeof GREYS;

/** `#rrggbb` by meaning. */
export type FigureColours = Readonly<Record<FigureColour, string>>;

/** The colours of all figures, from the inks of a deck. */
export function figureColours({ inks }: Pick<Deck, 'inks'>): FigureColours {
  const inked = Object.entries(INKS).map(([meaning, ink]) => [meaning, inks[ink].srgb]);
  return { ...GREYS, ...(Object.fromEntries(inked) as Record<keyof typeof INKS, string>) };
}
