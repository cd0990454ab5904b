// Paints drawings on the pages of a PDF in press inks: device CMYK, black overprinting, the die line as a spot.

import type PDFDocument from 'pdfkit';
import type { Ink, InkName } from '../../domain/deck/deck.ts';
import { ptFromMm, type SheetPoint } from '../../domain/units.ts';
import type {
  Drawing,
  GroupItem,
  Item,
  Meaning,
  Paint,
  PathItem,
  Stroke,
  TextItem,
} from '../../layout/drawing/drawing.ts';
import { screenColour } from './screenColour.ts';

/** The separation that stands for every plate (ISO 32000-1, 8.6.6.4). */
const REGISTRATION_SPOT = 'All';

type Pdf = InstanceType<typeof PDFDocument>;

/** The separation that a plotter or die cutter follows; shops know it by this name. */
export const DIE_SPOT = 'CutContour';

/** What of pdfkit its type definitions leave out. */
interface PdfInternals {
  readonly page: { readonly ext_gstates: Record<string, unknown> };
  addContent(operators: string): unknown;
  addSpotColor(name: string, c: number, m: number, y: number, k: number): void;
  ref(data: object): { end(): void };
}

/** Paths as operators, for all documents of a process. Shorter ones, frames and rules, are read as fast as they are found. */
const traced = new Map<string, string>();
const SHORT_PATH = 150;
/** The outlines of a large deck's text would fill the memory, and come but once. */
const MOST_PATHS = 400;

type Cmyk = [number, number, number, number];

export interface PdfPainterOptions {
  readonly inks: Readonly<Record<InkName, Ink>>;
  /** `press`: device CMYK. `office`: sRGB, and black in black toner alone. */
  readonly colours: 'press' | 'office';
  /** Writes headings, paragraphs and pictures as such, and all else as artifact, for those who hear the page. */
  readonly tagged?: boolean;
}

export class PdfPainter {
  readonly #doc: Pdf & PdfInternals;
  readonly #options: PdfPainterOptions;
  readonly #overprint: Readonly<Record<'on' | 'off', { end(): void }>>;
  /** The structure element that all others stand in; only for tagged files. */
  readonly #root: PDFKit.PDFStructureElement | undefined;
  /** Whether the graphics state overprints just now; follows save and restore. */
  #overprinting = false;
  /** Whether what is painted belongs to a structure element already. */
  #inStructure = false;

  constructor(doc: Pdf, options: PdfPainterOptions) {
    this.#doc = doc as Pdf & PdfInternals;
    this.#options = options;
    const state = (on: boolean) => this.#doc.ref({ Type: 'ExtGState', OP: on, op: on, OPM: 1 });
    this.#overprint = { on: state(true), off: state(false) };
    if (!options.tagged) return;
    const root = this.#doc.struct('Document');
    this.#doc.addStructure(root);
    this.#root = root;
  }

  /** Makes the separations known to the document that the drawings use besides CMYK. */
  addSpots(spots: { readonly dieLine: boolean; readonly marks: boolean }): void {
    if (spots.dieLine) this.#doc.addSpotColor(DIE_SPOT, 0, 100, 0, 0);
    if (spots.marks) this.#doc.addSpotColor(REGISTRATION_SPOT, 100, 100, 100, 100);
  }

  /** Paints a drawing with its trim's top left at `origin` (mm from the page's top left). */
  paint(drawing: Drawing, origin: SheetPoint): void {
    const scale = ptFromMm(1);
    this.#overprinting = false;
    this.#scoped(() => {
      this.#doc.transform(scale, 0, 0, scale, ptFromMm(origin.x), ptFromMm(origin.y));
      this.#items(drawing.items);
    });
  }

  /** Finishes what all pages share; call before the document's end. */
  end(): void {
    this.#root?.end();
    this.#overprint.on.end();
    this.#overprint.off.end();
  }

  #scoped(paint: () => void): void {
    const before = this.#overprinting;
    this.#doc.save();
    paint();
    this.#doc.restore();
    this.#overprinting = before;
  }

  #items(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'group') this.#group(item);
      else this.#asArtifact(() => (item.kind === 'text' ? this.#text(item) : this.#path(item)));
    }
  }

  #group(item: GroupItem): void {
    const paint = () =>
      this.#scoped(() => {
        if (item.matrix) this.#doc.transform(...item.matrix);
        if (item.clip) this.#doc.rect(item.clip.x, item.clip.y, item.clip.w, item.clip.h).clip();
        this.#items(item.items);
      });
    if (item.meaning) this.#asStructure(item.meaning, paint);
    else paint();
  }

  #asStructure(meaning: Meaning, paint: () => void): void {
    if (!this.#options.tagged || this.#inStructure) {
      paint();
      return;
    }
    this.#inStructure = true;
    const options = meaning.role === 'Figure' ? { alt: meaning.alt } : {};
    this.#root?.add(this.#doc.struct(meaning.role, options, paint));
    this.#inStructure = false;
  }

  #asArtifact(paint: () => void): void {
    if (!this.#options.tagged || this.#inStructure) {
      paint();
      return;
    }
    this.#doc.addContent('/Artifact BMC');
    paint();
    this.#doc.addContent('EMC');
  }

  #text({ x, baseline, text, font, size, paint, continues }: TextItem): void {
    // Who hears the page hears the lines of a text run on: the space between them must be there.
    const spoken = this.#options.tagged && continues ? `${text} ` : text;
    this.#overprintFor(paint);
    this.#doc
      .font(font)
      .fontSize(size)
      .fillColor(this.#colour(paint))
      .text(spoken, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  #path({ d, fill, stroke }: PathItem): void {
    if (fill) {
      this.#overprintFor(fill);
      this.#trace(d);
      this.#doc.fill(this.#colour(fill));
    }
    if (stroke) this.#stroke(d, stroke);
  }

  #stroke(d: string, { paint, width, dash, cap }: Stroke): void {
    this.#scoped(() => {
      this.#overprintFor(paint);
      this.#doc.lineWidth(width).lineCap(cap ?? 'butt');
      if (dash) this.#doc.dash(dash[0]!, { space: dash[1] ?? dash[0]! });
      this.#trace(d);
      this.#doc.stroke(this.#colour(paint));
    });
  }

  /** A path that was read before is written as it was then: a pictogram stands in a dozen places of a kit. */
  #trace(d: string): void {
    const known = traced.get(d);
    if (known !== undefined) {
      this.#doc.addContent(known);
      return;
    }
    const lines: string[] = [];
    const doc = this.#doc;
    // The document's own method lies on its prototype.
    doc.addContent = (line) => {
      lines.push(line);
      return doc;
    };
    doc.path(d);
    Reflect.deleteProperty(doc, 'addContent');
    const operators = lines.join('\n');
    doc.addContent(operators);
    if (d.length > SHORT_PATH && traced.size < MOST_PATHS) traced.set(d, operators);
  }

  /** Pure black and the die line overprint, so that a plate out of register shows no white rim. */
  #overprintFor({ ink, tint = 1 }: Paint): void {
    if (this.#options.colours === 'office') return;
    const wanted = ink === 'die' || (ink === 'black' && tint === 1);
    if (wanted === this.#overprinting) return;
    const name = wanted ? 'overprintOn' : 'overprintOff';
    this.#doc.page.ext_gstates[name] = this.#overprint[wanted ? 'on' : 'off'];
    this.#doc.addContent(`/${name} gs`);
    this.#overprinting = wanted;
  }

  #colour({ ink, tint = 1 }: Paint): Cmyk | string {
    if (ink === 'die') return DIE_SPOT;
    if (ink === 'registration') return REGISTRATION_SPOT;
    if (this.#options.colours === 'office')
      return ink === 'black' && tint === 1 ? '#000000' : screenColour({ ink, tint }, this.#options.inks);
    return this.#options.inks[ink].cmyk.map((percent) => percent * tint) as Cmyk;
  }
}
