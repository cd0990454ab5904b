// Takes from a font once, when Duwtje is built, what setting a text asks of it: glyphs, advances, kerning and outlines.

import * as fontkit from 'fontkit';

/** What a PDF says of a font, as the font library gives it. */
export type FontFacts = Pick<
  fontkit.Font,
  'postscriptName' | 'unitsPerEm' | 'ascent' | 'descent' | 'xHeight' | 'capHeight' | 'lineGap' | 'italicAngle'
> & {
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  readonly familyClass: number;
  /** The advance of the glyph that stands for what is missing. */
  readonly missingAdvance: number;
};

/** A command of an outline, as in SVG, and its coordinates in font units, y upward. */
export type OutlineStep = readonly [letter: string, ...coordinates: number[]];

/** Lists that name a character by its place in `characters`. */
export interface PreparedFont {
  readonly facts: FontFacts;
  /** All characters that do no more to their neighbours than move away from them or nearer. */
  readonly characters: string;
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** How much nearer the next character comes, in font units: a row for what stands left, a column for what stands right. */
  readonly kerning: {
    readonly rowOf: readonly number[];
    readonly columnOf: readonly number[];
    readonly rows: readonly (readonly number[])[];
  };
  readonly outlines: readonly (readonly OutlineStep[])[];
}

const STEP_LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

/** What the type definitions of the font library leave out. */
interface FontTables {
  readonly 'OS/2'?: { readonly sFamilyClass: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly post: { readonly isFixedPitch: unknown };
}

export const outlineOf = ({ path }: fontkit.Glyph): OutlineStep[] =>
  path.commands.map(({ command, args }) => [STEP_LETTERS[command], ...args]);

/** @param file an OpenType font */
export function prepareFont(file: Buffer): PreparedFont {
  const font = fontkit.create(file) as fontkit.Font;
  const all = font.characterSet.filter((code) => code < 0xd800).map((code) => String.fromCodePoint(code));
  const advances = new Map(all.map((char) => [char, glyphOf(font, char).advanceWidth]));
  const characters = all.filter((char) => !/\p{M}/u.test(char));
  const glyphs = characters.map((char) => glyphOf(font, char));
  const kerned = characters.map((left) => kerningAfter(font, left, characters, advances));
  return {
    facts: factsOf(font),
    characters: characters.join(''),
    glyphs: glyphs.map(({ id }) => id),
    advances: glyphs.map(({ advanceWidth }) => advanceWidth),
    kerning: folded(kerned),
    outlines: glyphs.map(outlineOf),
  };
}

const glyphOf = (font: fontkit.Font, char: string) => font.glyphForCodePoint(char.codePointAt(0)!);

/** All that can stand behind a character is set in one line, with the character itself between. */
function kerningAfter(
  font: fontkit.Font,
  left: string,
  characters: readonly string[],
  advances: ReadonlyMap<string, number>,
): number[] {
  const { positions } = font.layout(characters.map((right) => left + right).join(''));
  return characters.map((_, i) => positions[2 * i]!.xAdvance - advances.get(left)!);
}

/** Rows that are the same stand once, and columns that are: most letters have fellows of the same shape. */
function folded(table: readonly (readonly number[])[]): PreparedFont['kerning'] {
  const columns = table[0]!.map((_, column) => table.map((row) => row[column]!));
  const [columnOf, own] = unique(columns);
  const [rowOf, rows] = unique(table.map((row) => own.map((column) => row[column]!)));
  return { rowOf, columnOf, rows: rows.map((row) => own.map((column) => table[row]![column]!)) };
}

/** @returns of each list which of the different ones it is, and where each of these stands first */
function unique(lists: readonly (readonly number[])[]): [which: number[], first: number[]] {
  const met = new Map<string, number>();
  const first: number[] = [];
  const which = lists.map((list, index) => {
    const key = list.join();
    if (!met.has(key)) {
      met.set(key, first.length);
      first.push(index);
    }
    return met.get(key)!;
  });
  return [which, first];
}

function factsOf(font: fontkit.Font): FontFacts {
  const { postscriptName, unitsPerEm, ascent, descent, xHeight, capHeight, lineGap, italicAngle } = font;
  const { minX, minY, maxX, maxY } = font.bbox;
  const { head, post, 'OS/2': os2 } = font as unknown as FontTables;
  return {
    ...{ postscriptName, unitsPerEm, ascent, descent, xHeight, capHeight, lineGap, italicAngle },
    bbox: { minX, minY, maxX, maxY },
    isItalic: head.macStyle.italic,
    isFixedPitch: Boolean(post.isFixedPitch),
    familyClass: os2?.sFamilyClass ?? 0,
    missingAdvance: font.getGlyph(0).advanceWidth,
  };
}
