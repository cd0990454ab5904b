// Reads a pictogram: an SVG file with one filled outline. What would print otherwise than it looks is refused.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { Fault } from '../shell/fault.ts';
import { contentName, readContentText } from './contentFile.ts';
import { FIELD, OutlineError, readOutline, shortened } from './outline.ts';
import { preparedFile, preparedOutline } from './preparedPictograms.ts';

/** A pictogram of one shape takes a few KB, and a traced one a hundred. */
const MOST_BYTES = 1e6;

const SVG = 'http://www.w3.org/2000/svg';

/** What describes a picture, or waits to be referred to, which nothing here may. */
const UNSEEN = new Set(['title', 'desc', 'metadata', 'defs']);
const SHAPES = new Set(['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

const NONE = /^none$/;
const OPAQUE = /^(?:1(?:\.0*)?|100%)$/;
/** Properties that change what is painted, with the values at which they change nothing. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  stroke: NONE,
  'fill-rule': /^nonzero$/,
  // No pattern, and no colour that shines through.
  fill: /^(?!.*(?:url\(|a\(|\/))(?!#(?:.{4}|.{8})$)/,
  opacity: OPAQUE,
  'fill-opacity': OPAQUE,
  display: /^(?!none$)/,
  visibility: /^visible$/,
  'clip-path': NONE,
  mask: NONE,
  filter: NONE,
  marker: NONE,
  'marker-start': NONE,
  'marker-mid': NONE,
  'marker-end': NONE,
  'transform-origin': /^0(?:px)?(?: 0(?:px)?)?$/,
};
/** Properties that a style may not set: it writes them in another way than attributes do. */
const ATTRIBUTES_ONLY = new Set(['transform', 'translate', 'rotate', 'scale', 'd']);

/** Drawing programs nest a shape a few deep. */
const MOST_DEPTH = 50;

const ONE_PATH = 'convert it to one filled path (in Inkscape: Path, Object to Path, then Path, Union)';

/** An element that is open while the file is read. */
interface Open {
  /** Of this element and those around it, the outermost first. */
  readonly transforms: readonly string[];
  /** Its own or the nearest one around it. */
  readonly fill: string;
  /** Whether nothing in it is ever seen. */
  readonly unseen: boolean;
}

interface Outline {
  readonly d: string;
  readonly transforms: readonly string[];
}

/**
 * @param folder the folder with the content, which holds `icons`
 * @param icon the pictogram's name, without `.svg`
 * @returns the data of one path in a field of 256 x 256, to be filled by the nonzero rule
 * @throws Fault with the file, what is wrong in it and what to do
 */
export function readPictogram(folder: string, icon: string): string {
  const file = `icons/${icon}.svg`;
  const name = contentName(folder, file);
  const svg = readContentText(folder, file, MOST_BYTES);
  const prepared = preparedOutline(svg);
  if (prepared !== undefined) return prepared;
  try {
    const { d, transforms } = onlyOutline(svg);
    return readOutline(d, transforms);
  } catch (error) {
    if (error instanceof OutlineError) throw new Fault(`${name}: ${error.message}.`);
    throw error;
  }
}

/** What the build lays beside the program of a content folder's pictograms. @throws Fault for one that is wrong */
export function preparePictograms(folder: string): Readonly<Record<string, object>> {
  const icons = readdirSync(join(folder, 'icons')).filter((name) => name.endsWith('.svg'));
  return preparedFile(
    icons.map((name) => {
      const icon = name.slice(0, -'.svg'.length);
      const svg = readContentText(folder, `icons/${name}`, MOST_BYTES);
      return [svg, readPictogram(folder, icon)];
    }),
  );
}

function onlyOutline(svg: string): Outline {
  const outlines: Outline[] = [];
  const open: Open[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new OutlineError(
      `is not valid SVG (line ${parser.line}, column ${parser.column + 1}): save it again as plain SVG`,
    );
  });
  parser.on('opentag', (tag) => {
    const element = opened(tag, open.at(-1));
    open.push(element);
    if (open.length > MOST_DEPTH)
      throw new OutlineError(`is nested more than ${MOST_DEPTH} deep: ${ONE_PATH}`);
    if (!paints(tag, element)) return;
    if (tag.local !== 'path') throw new OutlineError(`draws with <${tag.local}>: ${ONE_PATH}`);
    outlines.push({ d: tag.attributes.d?.value ?? '', transforms: element.transforms });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  const [outline] = outlines;
  if (!outline) throw new OutlineError(`holds no <path> that is filled: ${ONE_PATH}`);
  if (outlines.length > 1) throw new OutlineError(`holds ${outlines.length} shapes: ${ONE_PATH}`);
  return outline;
}

/** Whether an element puts ink on the picture: a shape that is filled, or anything that is not known. */
function paints({ local }: SaxesTagNS, { unseen, fill }: Open): boolean {
  if (unseen || local === 'svg' || local === 'g') return false;
  // Icon sets begin with an unfilled rectangle or path as large as the field.
  const isShape = local === 'path' || SHAPES.has(local);
  return !isShape || (fill !== 'none' && fill !== 'transparent');
}

/** @throws OutlineError where the element would be painted in another way than filled black */
function opened(tag: SaxesTagNS, around: Open | undefined): Open {
  const isSvg = tag.uri === SVG || tag.uri === '';
  if (!around) requireField(tag, isSvg);
  const unseen = around?.unseen || !isSvg || UNSEEN.has(tag.local);
  const { transforms = [], fill = 'black' } = around ?? {};
  if (unseen) return { transforms, fill, unseen };
  if (around && tag.local === 'svg') throw new OutlineError(`draws with an <svg> in another: ${ONE_PATH}`);
  const properties = [...attributesOf(tag), ...styleOf(tag)];
  for (const [property, value] of properties) requirePlain(property, value);
  const transform = tag.attributes.transform?.value.trim();
  return {
    transforms: transform ? [...transforms, transform] : transforms,
    fill: properties.findLast(([property]) => property === 'fill')?.[1] ?? fill,
    unseen,
  };
}

function requireField({ local, attributes }: SaxesTagNS, isSvg: boolean): void {
  if (!isSvg || local !== 'svg') throw new OutlineError('is not an SVG picture: save it as plain SVG');
  const box =
    attributes.viewBox?.value
      .trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  if (box.length === 4 && [0, 0, FIELD, FIELD].every((side, i) => box[i] === side)) return;
  throw new OutlineError(
    `must have viewBox="0 0 ${FIELD} ${FIELD}": scale the drawing to a page of ${FIELD} x ${FIELD}`,
  );
}

type Property = readonly [name: string, value: string];

const attributesOf = ({ attributes }: SaxesTagNS): Property[] =>
  Object.values<SaxesAttributeNS>(attributes)
    .filter(({ uri }) => uri === '')
    .map(({ local, value }) => [local, value.trim()]);

/** What a style attribute sets, which wins from other attributes. */
function styleOf({ attributes }: SaxesTagNS): Property[] {
  const style = attributes.style?.value ?? '';
  return style.split(';').flatMap((declaration): Property[] => {
    const [name, ...value] = declaration.split(':');
    if (value.length === 0) return [];
    const property = name!.trim().toLowerCase();
    if (ATTRIBUTES_ONLY.has(property))
      throw new OutlineError(`sets ${property} in a style, which would not be printed: ${ONE_PATH}`);
    return [
      [
        property,
        value
          .join(':')
          .replace(/!important/i, '')
          .trim(),
      ],
    ];
  });
}

function requirePlain(property: string, value: string): void {
  if (PLAIN[property]?.test(value.toLowerCase()) === false)
    throw new OutlineError(`uses ${property}=‘${shortened(value)}’, which would not be printed: ${ONE_PATH}`);
}
