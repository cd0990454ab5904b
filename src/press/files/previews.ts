// Pictures to look at, made from the same drawings as the press files: which there are, and how each is made.

import { availableParallelism } from 'node:os';
import type { Sharp } from 'sharp';
import type { Ink, InkName } from '../../domain/deck/deck.ts';
import type { Mm, Rect, Size } from '../../domain/units.ts';
import type { CardSide } from '../../layout/cards/cards.ts';
import { type Drawing, group, type Item, path, placed, tint } from '../../layout/drawing/drawing.ts';
import { rectPath, roundRectPath } from '../../layout/drawing/shapes.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { withBleed } from '../../layout/wideBleed.ts';
import { svgDocument } from '../paint/svgPainter.ts';
import type { Preview } from './preview.ts';
import { type Pixels, SheetPixels } from './sheetPixels.ts';

const MM_PER_INCH = 25.4;
const CARD_PIXELS_PER_MM = 200 / MM_PER_INCH;
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
      kind: 'previews',
      path: `previews/cards/${card}-${side}.png`,
      drawing,
      pixelsPerMm: CARD_PIXELS_PER_MM,
      page: { card, side },
    }),
  );
  const sheets = (['front', 'back'] as const).map((side): Preview => {
    const shown = cards.filter((_, i) => sides[i]!.side === side);
    const { size, cells, ground } = contactSheet(
      shown.map(({ drawing }) => drawing.size),
      CARD_COLUMNS,
    );
    return {
      kind: 'previews',
      path: `previews/cards-${side}s.png`,
      drawing: { size, items: [ground] },
      pixelsPerMm: 3,
      page: { sheet: 'cards', side },
      parts: shown.map((preview, i) => ({ preview, at: cells[i]! })),
    };
  });
  return [
    ...cards,
    ...sheets,
    {
      kind: 'previews',
      path: 'previews/board.png',
      drawing: board,
      pixelsPerMm: 4,
      page: { sheet: 'board' },
    },
    {
      kind: 'previews',
      path: 'previews/rules.png',
      drawing: pagesBelow(rules),
      pixelsPerMm: 5,
      page: { sheet: 'rules' },
    },
  ];
}

/** A picture of each card side with its bleed, for shops that print from pictures; `dpi` px an inch. */
export function cardImages(sides: readonly CardSide[], dpi: number, bleedMm: Mm): readonly Preview[] {
  return sides.map(({ card, side, drawing }, i): Preview => {
    // Shops lay pictures in the order of their names, each back behind its front.
    const number = String(Math.floor(i / 2) + 1).padStart(3, '0');
    return {
      kind: 'card-images',
      path: `images/${number}-${card}-${side}.png`,
      drawing: withBleed(drawing, bleedMm),
      pixelsPerMm: dpi / MM_PER_INCH,
      bleedMm,
      page: { card, side },
    };
  });
}

interface ContactSheet {
  readonly size: Size;
  readonly cells: readonly Rect[];
  readonly ground: Item;
}

/** Places beside and below each other, as large as the first, on light grey. */
function contactSheet(sizes: readonly Size[], columns: number): ContactSheet {
  const cell = sizes[0]!;
  const across = Math.min(columns, sizes.length);
  const down = Math.ceil(sizes.length / columns);
  const size: Size = { w: across * (cell.w + GAP) + GAP, h: down * (cell.h + GAP) + GAP };
  const cells = sizes.map((_, i): Rect => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return { x: GAP + column * (cell.w + GAP), y: GAP + row * (cell.h + GAP), ...cell };
  });
  return { size, cells, ground: path(rectPath({ x: 0, y: 0, ...size }), tint('asphalt', 0.25)) };
}

function pagesBelow(drawings: readonly Drawing[]): Drawing {
  const { size, cells, ground } = contactSheet(
    drawings.map((drawing) => drawing.size),
    1,
  );
  const items = drawings.map((drawing, i): Item => {
    const { x, y, w, h } = cells[i]!;
    const paper = { x: 0, y: 0, w, h };
    const sheet = group([path(roundRectPath(paper, 0), { ink: 'paper' }), ...drawing.items], { clip: paper });
    return placed([sheet], x, y);
  });
  return { size, items: [ground, ...items] };
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
  // As many pictures at a time as there are cores: threads within each would only wait for one another.
  sharp.concurrency(1);
  const sheets = previews.filter(({ parts }) => parts).map((preview) => new SheetPixels(preview));
  const painted = async ({ drawing, pixelsPerMm, bleedMm = 0 }: Preview): Promise<Pixels> => {
    const svg = svgDocument(drawing, { ...options, pixelsPerMm, bleedMm });
    const { data, info } = await sharp(Buffer.from(svg))
      .flatten({ background: '#fff' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  };
  const open = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } });
  const work = async (queue: Preview[], paint: (preview: Preview) => Promise<Pixels>) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const pixels = await paint(next);
      for (const sheet of sheets) {
        const at = sheet.placeOf(next);
        if (!at) continue;
        const smaller = open(pixels).resize(at.width, at.height, { fit: 'fill' });
        sheet.put(at, await smaller.raw().toBuffer());
      }
      done(next, await withDensity(open(pixels), next).png({ palette: false }).toBuffer());
    }
  };
  const all = (queue: Preview[], paint: (preview: Preview) => Promise<Pixels>) =>
    Promise.all(Array.from({ length: availableParallelism() }, () => work(queue, paint)));
  // The largest first, so that no core paints one while the others wait.
  const single = previews.filter(({ parts }) => !parts).sort((a, b) => pixelCount(b) - pixelCount(a));
  await all(single, painted);
  const grounds = new Map(sheets.map((sheet) => [sheet.preview, sheet]));
  await all([...grounds.keys()], async (preview) => grounds.get(preview)!.on(await painted(preview)));
}

/** A picture for a shop says how large it is in print. */
const withDensity = (picture: Sharp, { kind, pixelsPerMm }: Preview) =>
  kind === 'card-images' ? picture.withMetadata({ density: pixelsPerMm * MM_PER_INCH }) : picture;

const pixelCount = ({ drawing: { size }, pixelsPerMm }: Preview) => size.w * size.h * pixelsPerMm ** 2;
