// Redraws a pictogram as drawing programs and icon sets do: turned, stroked, in several shapes, cut off, out of bounds.

import { gzipSync } from 'node:zlib';

/** A whole number from 0, below another. */
export type Random = (below: number) => number;

const attribute = (text: string) => (svg: string) => svg.replace('<path', `<path ${text}`);
const around = (open: string, close: string) => (svg: string) =>
  svg.replace(/<path[\s\S]*?(?:\/>|<\/path>)/, (path) => `${open}${path}${close}`);
const data = (change: (d: string, random: Random) => string) => (svg: string, random: Random) =>
  svg.replace(/( d=")([^"]*)"/, (_all, start, d) => `${start}${change(d, random)}"`);

const HARMS: readonly (readonly [
  name: string,
  change: (svg: string, random: Random) => string | Uint8Array,
])[] = [
  ['as it is', (svg) => svg],
  ['turned', (svg, random) => attribute(`transform="rotate(${random(360)} 128 128)"`)(svg)],
  ['mirrored', attribute('transform="matrix(-1 0 0 1 256 0)"')],
  ['made smaller', (svg, random) => attribute(`transform="translate(64 64) scale(0.${2 + random(4)})"`)(svg)],
  ['moved', (svg, random) => attribute(`transform="translate(${random(300) - 150})"`)(svg)],
  ['skewed', (svg, random) => attribute(`transform="scale(.5) skewX(${random(60)})"`)(svg)],
  ['in groups', around('<g transform="translate(32,32)"><g transform="scale(.75)">', '</g></g>')],
  ['in an invisible group', around('<g display="none">', '</g>')],
  ['stroked', attribute('stroke="#000" stroke-width="12"')],
  ['only stroked', attribute('fill="none" stroke="#000" stroke-width="12"')],
  ['by evenodd', attribute('fill-rule="evenodd"')],
  ['by evenodd in a style', attribute('style="fill-rule:evenodd"')],
  ['half transparent', attribute('opacity=".5"')],
  ['clipped', attribute('clip-path="inset(30%)"')],
  ['with a circle', around('', '<circle cx="128" cy="128" r="90"/>')],
  ['twice', around('', '<path d="M8 8H248V60H8Z"/>')],
  ['in white', attribute('fill="#fff"')],
  ['by a style sheet', around('<style>path{display:none}</style>', '')],
  ['with text', around('', '<text x="9" y="128">Duwtje</text>')],
  ['in a picture', around('<svg x="50" width="100">', '</svg>')],
  ['cut', (svg, random) => svg.slice(0, random(svg.length))],
  ['gzipped', (svg) => gzipSync(svg)],
  ['UTF-16', (svg) => Buffer.from(`\ufeff${svg}`, 'utf16le')],
  ['with a mark', (svg) => `\ufeff${svg}`],
  ['a page of another program', () => '<!doctype html><p>404'],
  ['in another field', (svg) => svg.replace('0 0 256 256', '0 0 24 24')],
  ['in a moved field', (svg) => svg.replace('0 0 256 256', '64 64 256 256')],
  ['with a size in mm', (svg) => svg.replace('<svg', '<svg width="10mm" height="10mm"')],
  ['a path cut', data((d, random) => d.slice(0, random(d.length)))],
  ['a path with NaN', data((d) => d.replace(/\d+/, 'NaN'))],
  ['a path with 1e999', data((d) => d.replace(/\d+(?=[^\d]*$)/, '1e999'))],
  ['a path with Infinity', data((d) => d.replace(/\d+(?=[^\d]*$)/, 'Infinity'))],
  ['a path that goes far out', data((d) => `${d}M0 0h90000v9z`)],
  ['a path with commas', data((d) => d.replace(/(?<=\d) (?=\d)/g, ','))],
  ['a path without its ends', data((d) => d.replace(/z/gi, ''))],
  ['a path with arcs', data((d) => `${d}M60 128a68 68 0 1 0 136 0a68 0 0 1 0 9 9z`)],
  ['a path with smooth curves', data((d) => `${d}M40 40t60 0 60 60s-9 40-90 60z`)],
  ['a path of 50,000 lines', data((d) => d + 'M9 9h1v1z'.repeat(17_000))],
  ['a path of 5,000 lines', data((d) => d + 'M9 9h1v1z'.repeat(1700))],
  ['a path of lines without width', data(() => 'M0 0L256 256')],
  ['a speck', data(() => 'M9 9h2v2h-2z')],
  ['no path', data(() => '')],
];

/** @returns what was done, and the file that came of it */
export function harmIcon(svg: string, random: Random): readonly [name: string, file: string | Uint8Array] {
  const [name, change] = HARMS[random(HARMS.length)]!;
  return [name, change(svg, random)];
}
