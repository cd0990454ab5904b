// Makes PDF files of drawings: for the press (PDF/X-4, X-1a) and for the office printer (tagged, PDF/UA).

import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { PrintingCondition } from '../../content/iccProfile.ts';
import type { Deck } from '../../domain/deck/deck.ts';
import { type Mm, ptFromMm, type SheetPoint, type Size, sheetPoint } from '../../domain/units.ts';
import type { Drawing } from '../../layout/drawing/drawing.ts';
import { registerFonts } from '../letters/registerFonts.ts';
import { type PageContent, packPage } from './packedPage.ts';
import { PdfPainter } from './pdfPainter.ts';
import { xmpPacket } from './xmp.ts';

export type PressStandard = 'X-4' | 'X-1a';

/** What every file says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly language: string;
  readonly deck: Deck;
}

export interface PressOptions extends DocumentInfo {
  readonly standard: PressStandard;
  readonly condition: PrintingCondition;
  /** Whether the drawings hold a die line. */
  readonly dieLine: boolean;
  /** How far art runs over the cut. */
  readonly bleedMm: Mm;
  /** Room around the bleed, for marks; 0 without. */
  readonly slugMm: Mm;
}

interface Reference {
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Buffer | string): void;
  end(chunk?: Buffer): void;
}

/** What of pdfkit its type definitions leave out. */
interface PdfInternals {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: {
    readonly dictionary: { readonly data: Record<string, unknown> };
    readonly content: PageContent;
  };
  ref(data: object): Reference;
  endMetadata(): void;
}

type Pdf = InstanceType<typeof PDFDocument> & PdfInternals;

/** A value that pdfkit writes as it is, for what its own types would write as a string. */
class Verbatim {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  // pdfkit takes what is tagged as a plain object for a dictionary.
  get [Symbol.toStringTag](): string {
    return 'Verbatim';
  }
  toString(): string {
    return this.#text;
  }
}

/** PDF/X forbids leaving it open whether the inks are trapped; ours are not. */
const NOT_TRAPPED = new Verbatim('/False');
const PRODUCER = 'Duwtje with PDFKit';

function createDocument(info: DocumentInfo, options: object, more: object): Pdf {
  const created = new Date(`${info.deck.date}T00:00:00Z`);
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: null as unknown as string,
    lang: info.language,
    info: {
      Title: info.title,
      Producer: PRODUCER,
      Creator: `Duwtje ${info.deck.version}`,
      CreationDate: created,
      ModDate: created,
      Trapped: NOT_TRAPPED,
      ...more,
    } as object,
    ...options,
  }) as unknown as Pdf;
  registerFonts(doc);
  return doc;
}

/** Replaces pdfkit's own XMP, which escapes nothing and lacks what PDF/X asks for. */
function writeXmp(doc: Pdf, info: DocumentInfo, claims: string): void {
  doc.endMetadata = () => {
    const created = new Date(`${info.deck.date}T00:00:00Z`);
    const seed = `${info.title} ${info.language} ${info.deck.version} ${claims}`;
    const packet = xmpPacket(
      {
        title: info.title,
        language: info.language,
        producer: PRODUCER,
        creator: `Duwtje ${info.deck.version}`,
        created,
        documentId: uuidOf(seed),
        version: info.deck.version,
      },
      claims,
    );
    const stream = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.write(Buffer.from(packet, 'utf8'));
    stream.end();
    doc._root.data.Metadata = stream;
  };
}

/** A UUID that only depends on the seed (RFC 9562, version 8: custom). */
function uuidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

function bytesOf(doc: Pdf, write: () => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    write();
    doc.end();
  });
}

/** A file for the press: one page a drawing, with bleed, page boxes and output intent. */
export function pressPdf(drawings: readonly Drawing[], options: PressOptions): Promise<Buffer> {
  const x4 = options.standard === 'X-4';
  const claim = x4 ? {} : { GTS_PDFXVersion: 'PDF/X-1a:2003' };
  const doc = createDocument(options, { pdfVersion: x4 ? '1.6' : '1.4' }, claim);
  writeXmp(doc, options, x4 ? '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>' : '');
  return bytesOf(doc, () => {
    const painter = new PdfPainter(doc, { inks: options.deck.inks, colours: 'press' });
    painter.addSpots({ dieLine: options.dieLine, marks: options.slugMm > 0 });
    for (const drawing of drawings) {
      const edge = options.bleedMm + options.slugMm;
      addPressPage(doc, drawing.size, options.slugMm, edge);
      painter.paint(drawing, sheetPoint(edge, edge));
    }
    painter.end();
    addOutputIntent(doc, options.condition);
  });
}

/** A page with `edge` mm round the trim, whose boxes say where the product, its bleed and its marks are (ISO 15930-7, 6.15). */
function addPressPage(doc: Pdf, trim: Size, slug: Mm, edge: Mm): void {
  const [w, h] = [ptFromMm(trim.w + 2 * edge), ptFromMm(trim.h + 2 * edge)];
  doc.addPage({ size: [w, h], margin: 0 });
  packPage(doc.page.content);
  const box = (inset: Mm) => {
    const d = ptFromMm(inset);
    return [d, d, w - d, h - d];
  };
  const { data } = doc.page.dictionary;
  Object.assign(data, { CropBox: box(0), BleedBox: box(slug), TrimBox: box(edge) });
  delete data.UserUnit;
}

function addOutputIntent(doc: Pdf, condition: PrintingCondition): void {
  const profile = doc.ref({ N: 4, Filter: 'FlateDecode' });
  profile.end(condition.deflated);
  const text = (value: string) => new String(value);
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: text(condition.id),
    Info: text(condition.name),
    ...(condition.registry && { RegistryName: text(condition.registry) }),
    DestOutputProfile: profile,
  });
  intent.end();
  doc._root.data.OutputIntents = [intent];
}

/** A page for the office printer: what to paint where on a sheet. */
export interface OfficePage {
  readonly sheet: Size;
  readonly drawing: Drawing;
  /** Where the drawing's top left lies on the sheet. */
  readonly origin: SheetPoint;
}

/** A file for the office printer: tagged, with title and language, as far toward PDF/UA-1 as pdfkit carries it. */
export function officePdf(pages: readonly OfficePage[], info: DocumentInfo): Promise<Buffer> {
  const doc = createDocument(
    info,
    { pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true },
    {},
  );
  writeXmp(doc, info, '<pdfuaid:part>1</pdfuaid:part>');
  return bytesOf(doc, () => {
    const painter = new PdfPainter(doc, { inks: info.deck.inks, colours: 'office', tagged: true });
    for (const { sheet, drawing, origin } of pages) {
      doc.addPage({ size: [ptFromMm(sheet.w), ptFromMm(sheet.h)], margin: 0 });
      packPage(doc.page.content);
      painter.paint(drawing, origin);
    }
    painter.end();
  });
}
