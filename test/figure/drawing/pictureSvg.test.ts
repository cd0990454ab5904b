import { describe, expect, it } from 'vitest';
import { pictureSvg } from '../../../src/figure/drawing/pictureSvg.ts';
import { type Drawn, type DrawnText, fieldPath, type Hatch } from '../../../src/figure/drawing/vocabulary.ts';

const svgOf = (...drawn: readonly Drawn[]) =>
  pictureSvg(
    { width: 100, height: 60, ground: '#ffffff', letters: '#1f1f1d', drawn },
    { title: 'A & B', description: 'a < b', id: 'one' },
  );
/** What is written of the drawing itself. */
const written = (...drawn: readonly Drawn[]) =>
  /<rect [^>]*height="60" fill="#ffffff"\/>\n(.*)\n<\/svg>\n$/s.exec(svgOf(...drawn))![1];
const text: DrawnText = { kind: 'text', text: 'nnnn', x: 10, baseline: 20, size: 10 };
const hatch: Hatch = {
  name: 'slant',
  path: 'M0 0L10 10',
  line: { colour: '#0863ad', width: 2 },
  ground: '#ffffff',
};

describe('a picture as SVG', () => {
  it('says its size, its letters and what it shows', () => {
    const svg = svgOf();
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 100 60" width="100" height="60" role="img"/);
    expect(svg).toContain('aria-labelledby="one-title one-desc"');
    expect(svg).toContain('<title id="one-title">A &amp; B</title>\n<desc id="one-desc">a &lt; b</desc>');
    expect(svg).toContain('<defs></defs>');
  });

  it('places and scales a path, and fills it with nothing unless that is said', () => {
    const line = { colour: '#000000', width: 1.5, dash: [4, 2] };
    expect(written({ kind: 'path', path: 'M0 0H9', line })).toBe(
      '<path d="M0 0H9" fill="none" stroke="#000000" stroke-width="1.5" stroke-dasharray="4 2"/>',
    );
    const at = { x: 1.005, y: 2, scale: 0.12346 };
    expect(written({ kind: 'path', path: 'M0 0H9', at, fill: '#008053' })).toBe(
      '<path transform="translate(1 2) scale(0.1235)" d="M0 0H9" fill="#008053"/>',
    );
  });

  it('defines each hatch once that is drawn with, under its own id', () => {
    const field = { kind: 'path', path: fieldPath({ x: 1, y: 2, w: 3, h: 4 }), fill: hatch } as const;
    const svg = svgOf(field, { kind: 'group', drawn: [field] });
    expect(svg.match(/<pattern id="one-slant"/g)).toHaveLength(1);
    expect(svg.match(/<path d="M1 2h3v4H1z" fill="url\(#one-slant\)"\/>/g)).toHaveLength(2);
  });

  it('writes a text at its place, its end or its middle', () => {
    expect(written(text)).toBe('<text x="10" y="20" font-size="10">nnnn</text>');
    expect(written({ ...text, text: '<', bold: true, align: 'right' })).toBe(
      '<text x="10" y="20" font-size="10" font-weight="bold" text-anchor="end">&lt;</text>',
    );
    expect(written({ ...text, align: 'center' })).toContain('text-anchor="middle"');
  });

  it.each([
    ['has room to spare in any typeface', 30, undefined],
    ['just fits in ours', 23, '22'],
    ['does not fit', 15, '15'],
  ])('when a text %s, %d wide, its length is held at %s', (_, room, length) => {
    expect(/textLength="([^"]*)"/.exec(written({ ...text, room })!)?.[1]).toBe(length);
  });

  it('keeps what belongs together on one line, and a halo behind all its letters', () => {
    expect(written({ kind: 'group', drawn: [text, text] })!.split('\n')).toHaveLength(1);
    const halo = { colour: '#ffffff', width: 5 };
    expect(written({ kind: 'group', halo, drawn: [text] })).toMatch(
      /^<g stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"><text .*<\/text><\/g>$/,
    );
  });
});
