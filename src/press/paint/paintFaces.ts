// The printed faces of all cards that are laid, in every language, as greys: what a reader compares a photo with.

import type { Content } from '../../content/content.ts';
import { playCards } from '../../domain/deck/deck.ts';
import type { Rect } from '../../domain/units.ts';
import { playCardFront } from '../../layout/cards/playCard.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { paintGreys } from './greyFace.ts';

/** The face of a card in one language: greys row by row. */
export interface PaintedFace {
  readonly card: string;
  readonly grey: Uint8Array;
}

/** `area` of the front of every card in every language, at `pxPerMm`, card by card within a language. */
export async function paintFaces(
  { deck, editions, icons }: Content,
  typeface: OutlineTypeface,
  area: Rect,
  pxPerMm: number,
): Promise<PaintedFace[]> {
  const faces: PaintedFace[] = [];
  for (const language of deck.languages) {
    const kit = { deck, edition: editions.get(language)!, icons, typeface };
    for (const card of playCards(deck)) {
      const { drawing } = playCardFront(kit, card);
      const grey = await paintGreys(drawing, area, pxPerMm, { inks: deck.inks, typeface });
      faces.push({ card: card.id, grey });
    }
  }
  return faces;
}
