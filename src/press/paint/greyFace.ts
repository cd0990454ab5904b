// Paints a part of a drawing in greys at a coarse size: what a camera sees of a printed card.

import type { Rect } from '../../domain/units.ts';
import type { Drawing } from '../../layout/drawing/drawing.ts';
import { type SvgOptions, svgDocument } from './svgPainter.ts';

/** Times finer than it is handed out, so that the mean of the fine pixels is what light does. */
const FINER = 6;

/** The greys of an area of a drawing, row by row, at `pxPerMm`. */
export async function paintGreys(
  drawing: Drawing,
  area: Rect,
  pxPerMm: number,
  options: Omit<SvgOptions, 'pixelsPerMm'>,
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const fine = pxPerMm * FINER;
  const svg = svgDocument(drawing, { ...options, pixelsPerMm: fine });
  const [left, top, width, height] = [area.x, area.y, area.w, area.h].map((mm) => Math.round(mm * fine));
  const cut = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .grayscale()
    .extract({ left: left!, top: top!, width: width!, height: height! })
    .png()
    .toBuffer();
  return new Uint8Array(
    await sharp(cut)
      .resize(Math.round(area.w * pxPerMm), Math.round(area.h * pxPerMm), { fit: 'fill', kernel: 'cubic' })
      .extractChannel(0)
      .raw()
      .toBuffer(),
  );
}
