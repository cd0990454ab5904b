// The part of a TrueType font that a PDF embeds: the glyphs that it uses, numbered anew, and the tables that PDF asks for.

/** Tags, places and lengths of an OpenType file's tables (OpenType 1.9, "Organization of an OpenType Font"). */
const [HEADER, ENTRY] = [12, 16];

/** The tables of an OpenType file by their tags. */
export function fontTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, i) => HEADER + i * ENTRY);
  return new Map(
    entries.map((at) => {
      const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
      return [file.toString('latin1', at, at + 4), file.subarray(offset, offset + length)];
    }),
  );
}

/** Where counts and the like stand in tables of which all else is taken as it is. */
const LOCA_FORMAT_IN_HEAD = 50;
const METRICS_IN_HHEA = 34;
const GLYPHS_IN_MAXP = 4;

/** Flags of a glyph that is made of others (OpenType 1.9, "glyf"). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Numbers glyphs in the order in which they are first used; as pdfkit asks for it, and byte for byte what fontkit writes. */
export class FontSubset {
  readonly #tables: ReadonlyMap<string, Buffer>;
  /** The glyphs' numbers in the font; the one for what is missing is always there. */
  readonly #glyphs: number[] = [0];
  readonly #numbers = new Map([[0, 0]]);

  constructor(tables: ReadonlyMap<string, Buffer>) {
    this.#tables = tables;
  }

  /** @returns the glyph's number in this part */
  includeGlyph(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(glyph) - 1;
    this.#numbers.set(glyph, number);
    return number;
  }

  /** The part as a font file. */
  encode(): Buffer {
    const shapes: Buffer[] = [];
    // A glyph that is made of others brings them along: the list grows meanwhile.
    for (let i = 0; i < this.#glyphs.length; i++) shapes.push(this.#shape(this.#glyphs[i]!));
    const count = shapes.length;
    return fontOf([
      ['head', this.#table('head')],
      ['hhea', withCount(this.#table('hhea'), METRICS_IN_HHEA, count)],
      ['loca', this.#places(shapes)],
      ['maxp', withCount(this.#table('maxp'), GLYPHS_IN_MAXP, count)],
      ...(['cvt ', 'prep'] as const).flatMap((tag) => this.#program(tag)),
      ['glyf', Buffer.concat(shapes)],
      ['hmtx', Buffer.concat(this.#glyphs.map((glyph) => this.#metrics(glyph)))],
      ...this.#program('fpgm'),
    ]);
  }

  #table(tag: string): Buffer {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font lacks its table ${tag}`);
    return table;
  }

  /** What hints a font, where it is hinted. */
  #program(tag: string): [string, Buffer][] {
    const table = this.#tables.get(tag);
    return table ? [[tag, table]] : [];
  }

  get #isShort(): boolean {
    return this.#table('head').readInt16BE(LOCA_FORMAT_IN_HEAD) === 0;
  }

  #shape(glyph: number): Buffer {
    const loca = this.#table('loca');
    const placeOf = (index: number) =>
      this.#isShort ? 2 * loca.readUInt16BE(2 * index) : loca.readUInt32BE(4 * index);
    const shape = this.#table('glyf').subarray(placeOf(glyph), placeOf(glyph + 1));
    return shape.length > 0 && shape.readInt16BE(0) < 0 ? this.#renumbered(Buffer.from(shape)) : shape;
  }

  #renumbered(shape: Buffer): Buffer {
    let at = 10;
    let flags = MORE;
    while (flags & MORE) {
      flags = shape.readUInt16BE(at);
      shape.writeUInt16BE(this.includeGlyph(shape.readUInt16BE(at + 2)), at + 2);
      const scale = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
      at += 4 + (flags & WORDS ? 4 : 2) + scale;
    }
    return shape;
  }

  #places(shapes: readonly Buffer[]): Buffer {
    const size = this.#isShort ? 2 : 4;
    const places = Buffer.alloc(size * (shapes.length + 1));
    let offset = 0;
    for (let i = 0; i <= shapes.length; i++) {
      if (this.#isShort) places.writeUInt16BE(offset / 2, i * size);
      else places.writeUInt32BE(offset, i * size);
      offset += shapes[i]?.length ?? 0;
    }
    return places;
  }

  /** Advance and left side bearing; glyphs behind the last advance share it. */
  #metrics(glyph: number): Buffer {
    const table = this.#table('hmtx');
    const full = this.#table('hhea').readUInt16BE(METRICS_IN_HHEA);
    if (glyph < full) return table.subarray(4 * glyph, 4 * glyph + 4);
    const bearing = 4 * full + 2 * (glyph - full);
    return Buffer.concat([table.subarray(4 * full - 4, 4 * full - 2), table.subarray(bearing, bearing + 2)]);
  }
}

function withCount(table: Buffer, at: number, count: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(count, at);
  return copy;
}

/** Readers of PDF look at no checksums, and at no alignment. */
function fontOf(tables: readonly (readonly [tag: string, data: Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(HEADER + ENTRY * tables.length);
  header.write('true', 0, 'latin1');
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(power * ENTRY, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((tables.length - power) * ENTRY, 10);
  let offset = header.length;
  tables.forEach(([tag, data], i) => {
    const at = HEADER + ENTRY * i;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    offset += data.length;
  });
  return Buffer.concat([header, ...tables.map(([, data]) => data)]);
}
