// Picks from the game's content what the page shows, and leaves the rest to the print.

import type { Content } from '../../src/content/content.ts';
import { type Deck, type Pictograms, playCards } from '../../src/domain/deck/deck.ts';
import type { Edition } from '../../src/domain/deck/edition.ts';
import type { FrontGameWords, PlayerWords } from '../page/game.ts';

/** The pictograms that stand on cards, by icon name. */
export function cardPictograms({ deck, icons }: Content): Pictograms {
  const used = playCards(deck).map(({ icon }) => icon);
  return Object.fromEntries(used.map((icon) => [icon, icons[icon]!]));
}

const SOFT_HYPHENS = /\u00ad/g;

/** The words of the cards and the board; a page breaks its own lines, so the soft hyphens of titles stay for narrow zones. */
export function wordsForPlayers(edition: Edition): PlayerWords {
  const { language, name, deck, zones, groups, cardBack, factors, ownCard, steps, board, rules } = edition;
  return {
    language,
    name,
    deck,
    zones,
    groups,
    cardBack,
    factors,
    ownCard: { ...ownCard, title: ownCard.title.replace(SOFT_HYPHENS, '') },
    steps,
    fields: board.fields,
    privacy: rules.privacy,
    photo: rules.photo,
    boardAlt: board.alt,
  };
}

/** What the first screen shows of an edition, so that it need not wait for the cards. */
export function frontWords({ language, deck, zones }: Edition): FrontGameWords {
  return { language, tagline: deck.tagline, zones };
}

/** The deck's inks as CSS custom properties, `--ink-blue` and so on. */
export function inkProperties(deck: Deck): string {
  const lines = Object.entries(deck.inks).map(([name, { srgb }]) => `  --ink-${name}: ${srgb};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}
