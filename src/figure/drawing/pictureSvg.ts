// Writes a picture as one SVG text that needs no other file: for the page, to take away and for print.

import { textWidth } from './textWidth.ts';
import {
  coordinate,
  type Drawn,
  type DrawnGroup,
  type DrawnPath,
  type DrawnText,
  HATCH_TILE,
  type Hatch,
  type Line,
  type Picture,
} from './vocabulary.ts';

export interface PictureSvgOptions {
  /** What the picture is called, and what it shows, for whoever cannot see it. */
  readonly title: string;
  readonly description: string;
  /** Begins the ids in the SVG: different for each picture on a page. */
  readonly id: string;
  /** CSS of the letters, for an SVG that leaves the page: so that it looks the same on every machine. */
  readonly fontFaces?: string;
}

/** The typeface as `fontFaces` should name it. */
export const FIGURE_FONT = 'Atkinson Hyperlegible Next';
const FONTS = `'${FIGURE_FONT}', 'Atkinson Hyperlegible', Verdana, sans-serif`;
/** How much wider another typeface may be that a machine takes when it has not got ours. */
const WIDEST_TYPEFACE = 1.3;

/** The picture as an SVG document. Text is text, so that it can be searched, copied and read aloud. */
export function pictureSvg(picture: Picture, options: PictureSvgOptions): string {
  const { title, description, id, fontFaces = '' } = options;
  const [width, height] = [coordinate(picture.width), coordinate(picture.height)];
  const writer = new SvgWriter(id);
  const drawn = picture.drawn.map((item) => writer.write(item));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${FONTS}" fill="${picture.letters}">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
    `<defs>${fontFaces && `<style>${fontFaces}</style>`}${writer.patterns()}</defs>`,
    `<rect width="${width}" height="${height}" fill="${picture.ground}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

/** Writes what is drawn, and remembers which hatches that takes. */
class SvgWriter {
  readonly #id: string;
  readonly #hatches = new Map<string, Hatch>();

  constructor(id: string) {
    this.#id = id;
  }

  write(item: Drawn): string {
    if (item.kind === 'text') return writeText(item);
    return item.kind === 'path' ? this.#path(item) : this.#group(item);
  }

  patterns(): string {
    const side = `width="${HATCH_TILE}" height="${HATCH_TILE}"`;
    return [...this.#hatches.values()]
      .map(
        ({ name, path, line, ground }) =>
          `<pattern id="${this.#id}-${name}" ${side} patternUnits="userSpaceOnUse"><rect ${side} fill="${ground}"/><path d="${path}"${stroke(line)}/></pattern>`,
      )
      .join('');
  }

  #path({ path, at, fill, line }: DrawnPath): string {
    const placed = at
      ? `transform="translate(${coordinate(at.x)} ${coordinate(at.y)}) scale(${factor(at.scale)})" `
      : '';
    return `<path ${placed}d="${path}" fill="${this.#fill(fill)}"${line ? stroke(line) : ''}/>`;
  }

  #fill(fill: DrawnPath['fill']): string {
    if (fill === undefined || typeof fill === 'string') return fill ?? 'none';
    this.#hatches.set(fill.name, fill);
    return `url(#${this.#id}-${fill.name})`;
  }

  /** What belongs together stands on one line of the file. */
  #group({ drawn, halo }: DrawnGroup): string {
    const written = drawn.map((item) => this.write(item));
    return halo
      ? `<g${stroke(halo)} stroke-linejoin="round" paint-order="stroke">${written.join('\n')}</g>`
      : written.join('');
  }
}

function stroke({ colour, width, dash }: Line): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` stroke="${colour}" stroke-width="${width}"${dashes}`;
}

const ANCHORS = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' } as const;

function writeText(item: DrawnText): string {
  const { text, x, baseline, size, bold = false, align = 'left' } = item;
  const place = `x="${coordinate(x)}" y="${coordinate(baseline)}" font-size="${coordinate(size)}"`;
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text ${place}${weight}${ANCHORS[align]}${heldLength(item)}>${escapeXml(text)}</text>`;
}

/** A text that another typeface could make too wide is held to the width that it has in ours. */
function heldLength({ text, size, bold, room }: DrawnText): string {
  if (room === undefined) return '';
  const width = textWidth(text, bold) * size;
  if (width * WIDEST_TYPEFACE <= room) return '';
  return ` textLength="${coordinate(Math.min(width, room))}" lengthAdjust="spacingAndGlyphs"`;
}

/** A small shape is scaled by hundredths: that takes more digits than a place does. */
const factor = (scale: number) => String(Math.round(scale * 1e4) / 1e4);

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
