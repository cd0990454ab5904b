// What an ink looks like on a screen and on an office printer.

import type { Ink, InkName } from '../../domain/deck/deck.ts';
import type { Paint } from '../../layout/drawing/drawing.ts';

/** The die line in previews: a magenta that no card uses. */
const DIE_ON_SCREEN = '#e6007e';

/** A paint as `#rrggbb`. A tint is paper showing between the dots, so the eye mixes ink and paper. */
export function screenColour({ ink, tint = 1 }: Paint, inks: Readonly<Record<InkName, Ink>>): string {
  if (ink === 'die') return DIE_ON_SCREEN;
  const full = ink === 'registration' ? '#000000' : inks[ink].srgb;
  const channels = [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(255 + (channel - 255) * tint));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
