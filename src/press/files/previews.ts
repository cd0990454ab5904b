// Pictures to look at, made from the same drawings as the press files.

import { availableParallelism } from 'node:os';
import type { Ink, InkName } from '../../domain/deck/deck.ts';
import type { Mm, Size } from '../../domain/units.ts';
import type { CardSide } from '../../layout/cards/cards.ts';
import { type Drawing, group, type Item, path, placed, tint } from '../../layout/drawing/drawing.ts';
import { rectPath, roundRectPath } from '../../layout/drawing/shapes.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { svgDocument } from '../paint/svgPainter.ts';

export interface Preview {
  readonly path: string;
  readonly drawing: Drawing;
  readonly pixelsPerMm: number;
  /** What is on it, for the manifest. */
  readonly page: object;
}

const CARD_PIXELS_PER_MM = 200 / 25.4;
const CARD_COLUMNS = 9;
const GAP: Mm = 4;

/** A picture of each card side, a contact sheet of fronts and one of backs, and a picture of each page of the rest. */
export function previewList(
  sides: readonly CardSide[],
  board: Drawing,
  rules: readonly Drawing[],
): readonly Preview[] {
  const cards = sides.map(
    ({ card, side, drawing }): Preview => ({
      path: `previews/cards/${card}-${side}.png`,
      drawing,
      pixelsPerMm: CARD_PIXELS_PER_MM,
      page: { card, side },
    }),
  );
  const sheets = (['front', 'back'] as const).map(
    (side): Preview => ({
      path: `previews/cards-${side}s.png`,
      drawing: contactSheet(
        sides.filter((face) => face.side === side).map((face) => face.drawing),
        CARD_COLUMNS,
      ),
      pixelsPerMm: 3,
      page: { sheet: 'cards', side },
    }),
  );
  return [
    ...cards,
    ...sheets,
    { path: 'previews/board.png', drawing: board, pixelsPerMm: 4, page: { sheet: 'board' } },
    {
      path: 'previews/rules.png',
      drawing: contactSheet(rules, 1),
      pixelsPerMm: 5,
      page: { sheet: 'rules' },
    },
  ];
}

/** Drawings beside and below each other on light grey. */
function contactSheet(drawings: readonly Drawing[], columns: number): Drawing {
  const cell = drawings[0]!.size;
  const across = Math.min(columns, drawings.length);
  const down = Math.ceil(drawings.length / columns);
  const size: Size = { w: across * (cell.w + GAP) + GAP, h: down * (cell.h + GAP) + GAP };
  const items = drawings.map((drawing, i): Item => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const paper = { x: 0, y: 0, ...cell };
    const sheet = group([path(roundRectPath(paper, 0), { ink: 'paper' }), ...drawing.items], { clip: paper });
    return placed([sheet], GAP + column * (cell.w + GAP), GAP + row * (cell.h + GAP));
  });
  return { size, items: [path(rectPath({ x: 0, y: 0, ...size }), tint('asphalt', 0.25)), ...items] };
}

export interface PreviewOptions {
  readonly inks: Readonly<Record<InkName, Ink>>;
  readonly typeface: OutlineTypeface;
}

/** Renders the pictures as PNG, as many at a time as there are cores, and hands over each when it is done. */
export async function renderPreviews(
  previews: readonly Preview[],
  options: PreviewOptions,
  done: (preview: Preview, png: Buffer) => void,
): Promise<void> {
  if (previews.length === 0) return;
  // sharp takes a tenth of a second to load, so only a run that makes pictures loads it.
  const { default: sharp } = await import('sharp');
  const waiting = [...previews];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const svg = svgDocument(next.drawing, { ...options, pixelsPerMm: next.pixelsPerMm });
      const png = await sharp(Buffer.from(svg))
        .flatten({ background: '#fff' })
        .png({ palette: false })
        .toBuffer();
      done(next, png);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
