// The operators that choose a paint's colour: press inks as they are, or what an office printer makes of them.

import type { Ink, InkName } from '../../domain/deck/deck.ts';
import type { Paint } from '../../layout/drawing/drawing.ts';
import { operand } from './pathOperators.ts';
import { screenColour } from './screenColour.ts';

export type PaperColours = 'press' | 'office';

/** For a paint of inks; a separation is the document's own. */
export function inkOperators(
  { ink, tint = 1 }: Paint & { readonly ink: InkName },
  use: 'fill' | 'stroke',
  colours: PaperColours,
  inks: Readonly<Record<InkName, Ink>>,
): string {
  const isFill = use === 'fill';
  if (colours === 'press') {
    const amounts = inks[ink].cmyk.map((percent) => operand((percent * tint) / 100));
    return `${amounts.join(' ')} ${isFill ? 'k' : 'K'}`;
  }
  // A rich black would be printed in all toners.
  const shown = ink === 'black' && tint === 1 ? '#000000' : screenColour({ ink, tint }, inks);
  const channels = [1, 3, 5].map((at) => operand(Number.parseInt(shown.slice(at, at + 2), 16) / 255));
  return `${channels.join(' ')} ${isFill ? 'rg' : 'RG'}`;
}

/** For a separation, by its name in the document. */
export function spotOperators(id: string, use: 'fill' | 'stroke'): string {
  return use === 'fill' ? `/${id} cs\n1 scn` : `/${id} CS\n1 SCN`;
}
