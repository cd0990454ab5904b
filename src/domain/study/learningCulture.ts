// The seven mechanisms of a learning culture, what feeds each, and six tips, with where they stand in the slides of the study.
//
// The words are in `afternoon.json` of cards/words/LANGUAGE, under the same names. Which mechanism a card belongs to is our own
// advice: the slides name mechanisms and factors, and no table between them.

import type { Finding } from './findings.ts';

/** Where each mechanism stands in the slides, and what feeds it, in their order. */
export const MECHANISMS = {
  selfDirection: { section: '(1) Zelfregie en leerpotentieel', feeds: ['suits', 'around'] },
  content: {
    section: 'Interventies om inhoud van werk te bevorderen; Bewezen effectieve methoden',
    feeds: ['rotate', 'widen', 'craft', 'balance', 'reflect'],
  },
  room: { section: '(3) Ruimte en veiligheid in werk', feeds: ['try', 'mistakes', 'time'] },
  together: {
    section: '(4) Samenwerkend leren en teamontwikkeling',
    feeds: ['improve', 'mixed', 'meet', 'mentor'],
  },
  leadership: {
    section: '(5) Leiderschap gericht op ontwikkeling',
    feeds: ['direction', 'example', 'chances', 'feedback', 'think-along', 'relation'],
  },
  organisation: {
    section: 'Leercultuur: organisatie gericht op ontwikkeling',
    feeds: ['means', 'information', 'places', 'structures'],
  },
  outside: {
    section: '(7) Organisatie verbinden met externe omgeving; Leercultuur',
    feeds: ['partners', 'mobility'],
  },
} as const satisfies Readonly<
  Record<string, { readonly section: string; readonly feeds: readonly string[] }>
>;

export type Mechanism = keyof typeof MECHANISMS;

/** In the order of the slides. */
export const MECHANISM_NAMES = Object.keys(MECHANISMS) as readonly Mechanism[];

export const TIPS = ['learned', 'try-new', 'added', 'share', 'bring-in', 'take-stock'] as const;

/** Where the tips stand. */
export const TIPS_SOURCE = {
  document: 'slides',
  section: '6 tips van mij om leren te bevorderen',
} as const satisfies Finding;

const OF_GROUP: Readonly<Record<string, Mechanism>> = {
  persoonlijk: 'selfDirection',
  sociaal: 'selfDirection',
  werkgever: 'leadership',
  werk: 'content',
  omgeving: 'outside',
};

const OF_CARD: Readonly<Record<string, Mechanism>> = {
  collegas: 'together',
  ontwikkelmogelijkheden: 'organisation',
  experimenteren: 'room',
};

/** The mechanism that a card belongs to; undefined for an own card, which may be about anything. */
export function mechanismOf({ card, group }: { readonly card: string; readonly group: string }) {
  return OF_CARD[card] ?? OF_GROUP[group];
}
