// What each colour of a figure means: the deck's inks by what they stand for, and the greys that no press prints.

import type { Deck, InkName } from '../../domain/deck/deck.ts';

const INKS = {
  letters: 'black',
  ground: 'paper',
  /** Of one talk: a yellow that shines on the road. */
  'arrow-push': 'yellow',
  /** Of a group: blue and orange are told apart by those who see no red or no green. */
  'bar-push': 'blue',
  'bar-brake': 'orange',
  'road-line': 'paper',
} as const satisfies Readonly<Record<string, InkName>>;

/** Darker than the ink of asphalt, so that white and yellow stand out from it on a screen. */
const ROAD = '#54585a';
const GREYS = { road: ROAD, 'arrow-brake': ROAD, grid: '#c9cacb' } as const;

export type FigureColour = keyof typeof INKS | keyof typeof GREYS;

/** `#rrggbb` by meaning. */
export type FigureColours = Readonly<Record<FigureColour, string>>;

/** The colours of all figures, from the inks of a deck. */
export function figureColours({ inks }: Pick<Deck, 'inks'>): FigureColours {
  const inked = Object.entries(INKS).map(([meaning, ink]) => [meaning, inks[ink].srgb]);
  return { ...GREYS, ...(Object.fromEntries(inked) as Record<keyof typeof INKS, string>) };
}
