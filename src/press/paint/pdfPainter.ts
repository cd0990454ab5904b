// Paints drawings on the pages of a PDF in press inks: device CMYK, black overprinting, the die line as a spot.

import type PDFDocument from 'pdfkit';
import type { Ink, InkName } from '../../domain/deck/deck.ts';
import type { Matrix } from '../../domain/matrix.ts';
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
import { inkOperators, type PaperColours, spotOperators } from './colourOperators.ts';
import { operand, pathOperators } from './pathOperators.ts';
import { TextOperators } from './textOperators.ts';

/** The separation that stands for every plate (ISO 32000-1, 8.6.6.4). */
const REGISTRATION_SPOT = 'All';

type Pdf = InstanceType<typeof PDFDocument>;

/** The separation that a plotter or die cutter follows; shops know it by this name. */
export const DIE_SPOT = 'CutContour';

/** What of pdfkit its type definitions leave out. */
interface PdfInternals {
  readonly page: { readonly ext_gstates: Record<string, unknown> };
  readonly spotColors: Readonly<Record<string, { readonly id: string }>>;
  addContent(operators: string): unknown;
  addSpotColor(name: string, c: number, m: number, y: number, k: number): void;
  ref(data: object): { end(): void };
}

/** What the graphics state of the page is just now; save and restore keep it. Colours are operators. */
interface Inked {
  readonly overprinting: boolean;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
}

const FRESH: Inked = { overprinting: false, fill: undefined, stroke: undefined };
const CAPS = { butt: 0, round: 1 };

export interface PdfPainterOptions {
  readonly inks: Readonly<Record<InkName, Ink>>;
  /** `press`: device CMYK. `office`: sRGB, and black in black toner alone. */
  readonly colours: PaperColours;
  /** Writes headings, paragraphs and pictures as such, and all else as artifact, for those who hear the page. */
  readonly tagged?: boolean;
}

export class PdfPainter {
  readonly #doc: Pdf & PdfInternals;
  readonly #options: PdfPainterOptions;
  readonly #overprint: Readonly<Record<'on' | 'off', { end(): void }>>;
  /** The structure element that all others stand in; only for tagged files. */
  readonly #root: PDFKit.PDFStructureElement | undefined;
  readonly #texts: TextOperators;
  /** Operators that are not in the document yet. */
  #waiting: string[] = [];
  #inked = FRESH;
  /** Whether what is painted belongs to a structure element already. */
  #inStructure = false;

  constructor(doc: Pdf, options: PdfPainterOptions) {
    this.#doc = doc as Pdf & PdfInternals;
    this.#options = options;
    this.#texts = new TextOperators(doc);
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
    this.#inked = FRESH;
    this.#scoped(() => {
      this.#transform([scale, 0, 0, scale, ptFromMm(origin.x), ptFromMm(origin.y)]);
      this.#items(drawing.items);
    });
    this.#flush();
  }

  /** Finishes what all pages share; call before the document's end. */
  end(): void {
    this.#root?.end();
    this.#overprint.on.end();
    this.#overprint.off.end();
  }

  #write(...operators: readonly string[]): void {
    this.#waiting.push(...operators);
  }

  /** Hands pdfkit all at once what waits: it takes as long for a word as for a page. */
  #flush(): void {
    if (this.#waiting.length > 0) this.#doc.addContent(this.#waiting.join('\n'));
    this.#waiting = [];
  }

  #scoped(paint: () => void): void {
    const before = this.#inked;
    this.#write('q');
    paint();
    this.#write('Q');
    this.#inked = before;
  }

  #transform(matrix: Matrix): void {
    this.#write(`${matrix.map(matrixOperand).join(' ')} cm`);
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
        if (item.matrix) this.#transform(item.matrix);
        if (item.clip)
          this.#write(
            `${[item.clip.x, item.clip.y, item.clip.w, item.clip.h].map(operand).join(' ')} re\nW n`,
          );
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
    // pdfkit puts its marks around what reaches it meanwhile.
    this.#flush();
    const marked = () => {
      paint();
      this.#flush();
    };
    this.#root?.add(this.#doc.struct(meaning.role, options, marked));
    this.#inStructure = false;
  }

  #asArtifact(paint: () => void): void {
    if (!this.#options.tagged || this.#inStructure) {
      paint();
      return;
    }
    this.#write('/Artifact BMC');
    paint();
    this.#write('EMC');
  }

  #text(item: TextItem): void {
    // Who hears the page hears the lines of a text run on: the space between them must be there.
    const spoken = this.#options.tagged && item.continues ? `${item.text} ` : item.text;
    if (spoken === '') return;
    this.#overprintFor(item.paint);
    this.#fillWith(item.paint);
    const operators = this.#texts.show(spoken, item);
    if (operators !== undefined) this.#write(operators);
    else this.#textByPdfkit(spoken, item);
  }

  #textByPdfkit(spoken: string, { x, baseline, font, size }: TextItem): void {
    this.#flush();
    this.#doc
      .font(font)
      .fontSize(size)
      .text(spoken, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  #path({ d, fill, stroke }: PathItem): void {
    if (fill) {
      this.#overprintFor(fill);
      this.#fillWith(fill);
      this.#write(pathOperators(d), 'f');
    }
    if (stroke) this.#stroke(d, stroke);
  }

  #stroke(d: string, { paint, width, dash, cap }: Stroke): void {
    this.#scoped(() => {
      this.#overprintFor(paint);
      this.#write(`${operand(width)} w\n${CAPS[cap ?? 'butt']} J`);
      if (dash) this.#write(`[${operand(dash[0]!)} ${operand(dash[1] ?? dash[0]!)}] 0 d`);
      const stroke = this.#colour(paint, 'stroke');
      if (stroke !== this.#inked.stroke) this.#write(stroke);
      this.#inked = { ...this.#inked, stroke };
      this.#write(pathOperators(d), 'S');
    });
  }

  /** Pure black and the die line overprint, so that a plate out of register shows no white rim. */
  #overprintFor({ ink, tint = 1 }: Paint): void {
    if (this.#options.colours === 'office') return;
    const overprinting = ink === 'die' || (ink === 'black' && tint === 1);
    if (overprinting === this.#inked.overprinting) return;
    const name = overprinting ? 'overprintOn' : 'overprintOff';
    this.#doc.page.ext_gstates[name] = this.#overprint[overprinting ? 'on' : 'off'];
    this.#write(`/${name} gs`);
    this.#inked = { ...this.#inked, overprinting };
  }

  #fillWith(paint: Paint): void {
    const fill = this.#colour(paint, 'fill');
    if (fill === this.#inked.fill) return;
    this.#write(fill);
    this.#inked = { ...this.#inked, fill };
  }

  /** The operators that choose a colour. */
  #colour({ ink, tint = 1 }: Paint, use: 'fill' | 'stroke'): string {
    if (ink === 'die') return this.#spot(DIE_SPOT, use);
    if (ink === 'registration') return this.#spot(REGISTRATION_SPOT, use);
    return inkOperators({ ink, tint }, use, this.#options.colours, this.#options.inks);
  }

  #spot(name: string, use: 'fill' | 'stroke'): string {
    return spotOperators(this.#doc.spotColors[name]!.id, use);
  }
}

/** A matrix moves what is far from its origin farther than itself: it keeps a digit more. */
const matrixOperand = (value: number) => String(Math.round(value * 1e6) / 1e6);
