// A font as pdfkit takes it, of what was prepared: a text is set by looking up, and no shaping engine is loaded for it.

import * as fontkit from 'fontkit';
import { FontSubset, fontTables } from './fontSubset.ts';
import { type OutlineStep, outlineOf, type PreparedFont } from './prepareFont.ts';

export interface SetGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

export interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A text that was set, in font units; the positions are the caller's own. */
export interface GlyphRun {
  readonly glyphs: readonly SetGlyph[];
  readonly positions: GlyphPosition[];
  readonly advanceWidth: number;
}

export class PressFont {
  readonly #prepared: Omit<PreparedFont, 'outlines'>;
  readonly #file: () => Buffer;
  readonly #outlines: () => PreparedFont['outlines'];
  readonly #places: ReadonlyMap<string, number>;
  readonly #glyphs = new Map<number, SetGlyph>();
  #tables: ReadonlyMap<string, Buffer> | undefined;
  #shaper: fontkit.Font | undefined;

  /** The font's own file, and the outlines, are asked for when they are needed. */
  constructor(
    prepared: Omit<PreparedFont, 'outlines'>,
    file: () => Buffer,
    outlines: () => PreparedFont['outlines'],
  ) {
    this.#prepared = prepared;
    this.#file = file;
    this.#outlines = outlines;
    this.#places = new Map([...prepared.characters].map((char, place) => [char, place]));
    const {
      unitsPerEm: _em,
      isItalic,
      isFixedPitch,
      familyClass,
      missingAdvance: _,
      ...facts
    } = prepared.facts;
    // pdfkit reads these as the font library gives them.
    Object.assign(this, facts, {
      head: { macStyle: { italic: isItalic } },
      post: { isFixedPitch },
      'OS/2': { sFamilyClass: familyClass },
    });
  }

  get unitsPerEm(): number {
    return this.#prepared.facts.unitsPerEm;
  }

  has(char: string): boolean {
    return this.#places.has(char) || this.#fontkit.hasGlyphForCodePoint(char.codePointAt(0)!);
  }

  /** What was not prepared, as letters with loose accents, the font library sets. */
  layout(text: string): GlyphRun {
    const places = this.#placesIn(text);
    if (!places) {
      const { glyphs, positions, advanceWidth } = this.#fontkit.layout(text);
      return { glyphs, positions, advanceWidth };
    }
    const { advances } = this.#prepared;
    let advanceWidth = 0;
    const positions = places.map((place, i): GlyphPosition => {
      const xAdvance = advances[place]! + this.#kern(place, places[i + 1]);
      advanceWidth += xAdvance;
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return { glyphs: places.map((place) => this.#glyphAt(place)), positions, advanceWidth };
  }

  /** How far the pen goes on for a text, in font units: the same as when it is set. */
  advanceOf(text: string): number {
    const places = this.#placesIn(text);
    if (!places) return this.#fontkit.layout(text).advanceWidth;
    const { advances } = this.#prepared;
    return places.reduce(
      (advance, place, i) => advance + advances[place]! + this.#kern(place, places[i + 1]),
      0,
    );
  }

  #kern(left: number, right: number | undefined): number {
    const { rowOf, columnOf, rows } = this.#prepared.kerning;
    return right === undefined ? 0 : rows[rowOf[left]!]![columnOf[right]!]!;
  }

  /** The outline of each glyph of a text, in its own place. */
  outlines(text: string): readonly (readonly OutlineStep[])[] {
    const places = this.#placesIn(text);
    return places
      ? places.map((place) => this.#outlines()[place]!)
      : this.#fontkit.layout(text).glyphs.map(outlineOf);
  }

  /** pdfkit asks for the glyph that stands for what is missing: no more than that. */
  getGlyph(id: 0): SetGlyph {
    return { id, advanceWidth: this.#prepared.facts.missingAdvance, codePoints: [0] };
  }

  createSubset(): FontSubset {
    this.#tables ??= fontTables(this.#file());
    return new FontSubset(this.#tables);
  }

  #placesIn(text: string): number[] | undefined {
    const places: number[] = [];
    for (const char of text) {
      const place = this.#places.get(char);
      if (place === undefined) return undefined;
      places.push(place);
    }
    return places;
  }

  /** One object a glyph: characters that share it are told apart by nothing else. */
  #glyphAt(place: number): SetGlyph {
    const id = this.#prepared.glyphs[place]!;
    const known = this.#glyphs.get(id);
    if (known) return known;
    const code = this.#prepared.characters.codePointAt(place)!;
    const glyph = { id, advanceWidth: this.#prepared.advances[place]!, codePoints: [code] };
    this.#glyphs.set(id, glyph);
    return glyph;
  }

  get #fontkit(): fontkit.Font {
    this.#shaper ??= fontkit.create(this.#file()) as fontkit.Font;
    return this.#shaper;
  }
}
