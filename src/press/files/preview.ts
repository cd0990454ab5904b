// A picture to look at that is still to be made.

import type { Mm, Rect } from '../../domain/units.ts';
import type { Drawing } from '../../layout/drawing/drawing.ts';

export interface Preview {
  readonly kind: 'previews' | 'card-images';
  readonly path: string;
  readonly drawing: Drawing;
  readonly pixelsPerMm: number;
  /** How much of the bleed it shows; none where nothing is said. */
  readonly bleedMm?: Mm;
  /** What is on it, for the manifest. */
  readonly page: object;
  /** Other pictures that stand in it, made smaller: they are not painted again. */
  readonly parts?: readonly PlacedPreview[];
}

interface PlacedPreview {
  readonly preview: Preview;
  readonly at: Rect;
}
