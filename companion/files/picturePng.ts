// A picture as a PNG file: painted on a canvas in the page's own typeface, twice as fine as a screen.

import {
  type Drawn,
  HATCH_TILE,
  type Hatch,
  type Line,
  type Picture,
} from '../../src/figure/drawing/vocabulary.ts';

const FINENESS = 2;

type Canvas = CanvasRenderingContext2D;

const fontOf = (size: number, bold: boolean) => `${bold ? 700 : 400} ${size}px Duwtje, system-ui, sans-serif`;

/**
 * @throws Error when the browser gives no canvas or cannot make a PNG of it
 */
export async function pngOfPicture({ width, height, ground, letters, drawn }: Picture): Promise<Blob> {
  // A weight that the page has not shown yet is not loaded yet either.
  await Promise.all([document.fonts.load(fontOf(18, true)), document.fonts.load(fontOf(18, false))]);
  const [canvas, brush] = newCanvas(width, height);
  brush.fillStyle = ground;
  brush.fillRect(0, 0, width, height);
  const colours: TextColours = { letters };
  for (const item of drawn) paint(brush, item, colours);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no PNG came of the picture'))),
      'image/png',
    );
  });
}

/** A canvas of so many units of a picture, and what draws on it in these units. */
function newCanvas(width: number, height: number): readonly [HTMLCanvasElement, Canvas] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * FINENESS);
  canvas.height = Math.round(height * FINENESS);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser gives no canvas to draw on');
  brush.scale(FINENESS, FINENESS);
  return [canvas, brush];
}

interface TextColours {
  readonly letters: string;
  readonly halo?: Line | undefined;
}

function paint(brush: Canvas, item: Drawn, colours: TextColours): void {
  if (item.kind === 'group') {
    for (const part of item.drawn) paint(brush, part, { ...colours, halo: item.halo ?? colours.halo });
    return;
  }
  brush.save();
  if (item.kind === 'text') {
    brush.font = fontOf(item.size, item.bold ?? false);
    brush.textAlign = item.align ?? 'left';
    if (colours.halo) {
      setLine(brush, colours.halo);
      brush.strokeText(item.text, item.x, item.baseline, item.room);
    }
    brush.fillStyle = colours.letters;
    brush.fillText(item.text, item.x, item.baseline, item.room);
  } else {
    const path = new Path2D(item.path);
    if (item.at) {
      brush.translate(item.at.x, item.at.y);
      brush.scale(item.at.scale, item.at.scale);
    }
    if (item.fill) {
      brush.fillStyle = typeof item.fill === 'string' ? item.fill : patternOf(brush, item.fill);
      brush.fill(path);
    }
    if (item.line) {
      setLine(brush, item.line);
      brush.stroke(path);
    }
  }
  brush.restore();
}

function setLine(brush: Canvas, { colour, width, dash = [] }: Line): void {
  brush.strokeStyle = colour;
  brush.lineWidth = width;
  brush.lineJoin = 'round';
  brush.setLineDash([...dash]);
}

function patternOf(brush: Canvas, { path, line, ground }: Hatch): CanvasPattern {
  const [tile, lines] = newCanvas(HATCH_TILE, HATCH_TILE);
  lines.fillStyle = ground;
  lines.fillRect(0, 0, HATCH_TILE, HATCH_TILE);
  setLine(lines, line);
  lines.stroke(new Path2D(path));
  const pattern = brush.createPattern(tile, 'repeat');
  if (!pattern) throw new Error('this browser gives no pattern to draw with');
  pattern.setTransform(new DOMMatrix().scale(1 / FINENESS));
  return pattern;
}
