// What was prepared sets, outlines and embeds a text as the font library does, to the last unit.

import * as fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontTables } from '../../src/press/letters/fontSubset.ts';
import { fontFile, prepareFonts } from '../../src/press/letters/fonts.ts';
import { outlineOf } from '../../src/press/letters/prepareFont.ts';
import { PressFont } from '../../src/press/letters/pressFont.ts';

const prepared = prepareFonts();

describe.each(['regular', 'bold'] as const)('%s', (weight) => {
  const library = fontkit.create(fontFile(weight)) as fontkit.Font;
  const font = new PressFont(
    prepared[weight],
    () => fontFile(weight),
    () => prepared[weight].outlines,
  );
  const known = library.characterSet
    .filter((code) => code < 0xd800)
    .map((code) => String.fromCodePoint(code));
  const text = fc
    .array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.constantFrom('字', 'е', '\u{1f600}')),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((chars) => chars.join(''));

  it('sets any text with the same glyphs in the same places', () => {
    fc.assert(
      fc.property(text, (line) => {
        const [ours, theirs] = [font.layout(line), library.layout(line)];
        expect(ours.glyphs.map(({ id, advanceWidth }) => [id, advanceWidth])).toEqual(
          theirs.glyphs.map(({ id, advanceWidth }) => [id, advanceWidth]),
        );
        expect(ours.positions.map((position) => ({ ...position }))).toEqual(
          theirs.positions.map((position) => ({ ...position })),
        );
        expect(ours.advanceWidth).toBe(theirs.advanceWidth);
        expect(font.advanceOf(line)).toBe(theirs.advanceWidth);
        expect(font.outlines(line)).toEqual(theirs.glyphs.map(outlineOf));
      }),
    );
  });

  it('kerns every pair of its characters as the library does', () => {
    const wrong = known.flatMap((left) => {
      const pairs = known.filter((right) => !/\p{M}/u.test(left + right)).map((right) => left + right);
      return pairs.filter(
        (pair) => font.layout(pair).positions[0]!.xAdvance !== library.layout(pair).positions[0]!.xAdvance,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('embeds the same bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(library.numGlyphs - 1)), (glyphs) => {
        const [ours, theirs] = [font.createSubset(), library.createSubset()];
        for (const glyph of glyphs)
          expect(ours.includeGlyph(glyph)).toBe(theirs.includeGlyph(library.getGlyph(glyph)));
        expect(ours.encode().equals(Buffer.from(theirs.encode()))).toBe(true);
      }),
    );
  });

  it('knows which characters it has', () => {
    expect(known.filter((char) => !font.has(char))).toEqual([]);
    expect(['字', 'е', '\u{1f600}'].filter((char) => font.has(char))).toEqual([]);
    expect(fontTables(fontFile(weight)).has('glyf')).toBe(true);
  });
});
