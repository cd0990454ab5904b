// Builds small press files with pdfkit for the preflight's tests: good as they stand, with a place for every fault.

import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Expected } from '../../src/preflight/expected.ts';
import { preflight } from '../../src/preflight/preflight.ts';

/** Points in a millimetre. */
export const PT = 72 / 25.4;
const FONT = readFileSync(
  'node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
);
export const PROFILE = readFileSync('print/icc/FOGRA39L_coated.icc');
// Deflated once, for that takes longer than all the rest of a sample.
const PACKED_PROFILE = deflateSync(PROFILE);
const DATE = new Date('2025-11-24T12:00:00Z');
const TITLE = 'Kaarten & meer';

/** What a good sample is held against: one 63 x 88 mm card. */
export const EXPECTED: Expected = {
  standard: 'X-4',
  trimMm: { w: 63, h: 88 },
  bleedMm: 3,
  safeMm: 3,
  tacPercent: 280,
  minLinePt: 0.25,
  minTextPt: 6,
  spots: ['CutContour'],
  requireSpot: ['CutContour'],
};

type Data = Record<string, unknown>;

interface Ref {
  readonly data: Data;
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** The parts of a pdfkit document that its types leave out. */
export interface OpenDocument extends Omit<PDFKit.PDFDocument, 'ref' | 'info' | 'page'> {
  readonly _root: Ref;
  readonly info: Data;
  readonly page: { readonly dictionary: Ref; readonly ext_gstates: Data; readonly xobjects: Data };
  ref(data: Data): Ref;
  addSpotColor(name: string, c: number, m: number, y: number, k: number): this;
  endMetadata(): void;
}

/** A value that pdfkit writes as a PDF name wherever it stands. */
export function pdfName(name: string): object {
  return { [Symbol.toStringTag]: 'Name', toString: () => `/${name}` };
}

/** What a sample differs in; everything left out is good. */
export interface SampleChanges {
  readonly standard?: 'X-4' | 'X-1a' | null;
  readonly pdfVersion?: string;
  readonly pages?: number;
  /** Changes to Info; undefined leaves the entry out. */
  readonly info?: Data;
  readonly xmp?: (good: string) => string;
  readonly xmpStream?: (stream: Ref) => void;
  readonly intent?: Data;
  readonly secondIntent?: boolean;
  readonly profile?: Uint8Array;
  readonly profileN?: number;
  readonly catalog?: (catalog: Data, doc: OpenDocument) => void;
  readonly page?: (page: Data, doc: OpenDocument) => void;
  /** Whether the good page paints its full-bleed ground, its die line, its text. */
  readonly ground?: boolean;
  readonly dieLine?: boolean;
  readonly text?: boolean;
  /** Paints on top of the good page; the origin is the top left of the bleed, in points. */
  readonly paint?: (doc: OpenDocument) => void;
  /** pdfkit's own options, such as a password. */
  readonly options?: PDFKit.PDFDocumentOptions;
}

function goodXmp(): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" pdf:Trapped="False">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${TITLE.replace('&', '&amp;')}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2025-11-24T13:00:00+01:00</xmp:CreateDate><xmp:ModifyDate>2025-11-24T12:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2025-11-24T12:00:00Z</xmp:MetadataDate>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Lets what follows overprint with OPM 1, inside its own q/Q. */
export function overprinting(doc: OpenDocument, paint: () => void): void {
  doc.page.ext_gstates.Over = { Type: 'ExtGState', OP: true, op: true, OPM: 1 };
  doc.save();
  doc.addContent('/Over gs');
  paint();
  doc.restore();
}

/** Draws a line of text, its top left in points, in the given CMYK colour (percent). */
export function drawText(
  doc: OpenDocument,
  text: string,
  x: number,
  y: number,
  size = 10,
  colour: [number, number, number, number] = [0, 0, 0, 100],
): void {
  doc.font('Body').fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
}

function writeMetadata(doc: OpenDocument, changes: SampleChanges): void {
  doc.endMetadata = () => {
    const stream = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    changes.xmpStream?.(stream);
    stream.end(Buffer.from(changes.xmp ? changes.xmp(goodXmp()) : goodXmp()));
    if (!('Metadata' in doc._root.data)) doc._root.data.Metadata = stream;
  };
}

function writeIntent(doc: OpenDocument, changes: SampleChanges): void {
  const profile = doc.ref({ N: changes.profileN ?? 4, Filter: 'FlateDecode' });
  profile.end(changes.profile ? deflateSync(changes.profile) : PACKED_PROFILE);
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String('FOGRA39'),
    RegistryName: new String('http://www.color.org'),
    DestOutputProfile: profile,
    ...changes.intent,
  });
  intent.end();
  doc._root.data.OutputIntents = changes.secondIntent ? [intent, intent] : [intent];
}

/** Builds a file of cards as the changes ask; without changes it is a good PDF/X-4 file. */
export async function buildSample(changes: SampleChanges = {}): Promise<Uint8Array> {
  const { standard = 'X-4' } = changes;
  const bleed = standard ? 3 * PT : 0;
  const [w, h] = [63 * PT, 88 * PT];
  const info: Data = { Title: TITLE, CreationDate: DATE, ModDate: DATE, Trapped: pdfName('False') };
  if (standard === 'X-1a') info.GTS_PDFXVersion = 'PDF/X-1a:2003';
  const doc = new PDFDocument({
    pdfVersion: changes.pdfVersion ?? (standard === 'X-1a' ? '1.4' : '1.6'),
    autoFirstPage: false,
    margin: 0,
    font: null as unknown as string,
    size: [w + 2 * bleed, h + 2 * bleed],
    info,
    ...changes.options,
  } as PDFKit.PDFDocumentOptions) as unknown as OpenDocument;
  for (const [key, value] of Object.entries(changes.info ?? {})) {
    if (value === undefined) delete doc.info[key];
    else doc.info[key] = value;
  }
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve());
  });
  doc.registerFont('Body', FONT);
  doc.addSpotColor('CutContour', 0, 100, 0, 0);
  if (standard) {
    writeMetadata(doc, changes);
    writeIntent(doc, changes);
  }
  changes.catalog?.(doc._root.data, doc);
  for (let n = 0; n < (changes.pages ?? 1); n++) {
    doc.addPage();
    const page = doc.page.dictionary.data;
    delete page.UserUnit;
    if (standard) {
      page.TrimBox = [bleed, bleed, bleed + w, bleed + h];
      page.BleedBox = [0, 0, w + 2 * bleed, h + 2 * bleed];
    }
    changes.page?.(page, doc);
    if (changes.ground ?? true) {
      doc.rect(0, 0, w + 2 * bleed, h + 2 * bleed).fill([20, 0, 10, 0]);
    }
    if (changes.text ?? true) overprinting(doc, () => drawText(doc, 'Zelfvertrouwen', 25, 25));
    if (standard && (changes.dieLine ?? true)) {
      overprinting(doc, () =>
        doc
          .lineWidth(0.5)
          .roundedRect(bleed, bleed, w, h, 3 * PT)
          .stroke('CutContour'),
      );
    }
    changes.paint?.(doc);
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The rules that a sample breaks, in the order of the findings. */
export async function rulesBroken(
  changes: SampleChanges,
  expected: Partial<Expected> = {},
): Promise<string[]> {
  const bytes = await buildSample(changes);
  return preflight(bytes, expectedOf(changes, expected)).map(({ rule }) => rule);
}

/** What a sample is held against, for its standard. */
export function expectedOf(changes: SampleChanges, expected: Partial<Expected> = {}): Expected {
  const { standard = 'X-4' } = changes;
  return {
    ...EXPECTED,
    standard,
    requireSpot: standard ? EXPECTED.requireSpot : [],
    ...expected,
  };
}

/** A file with the first `from` in it replaced; both must be equally long, so that no byte moves. */
export function patched(file: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(file);
  const at = bytes.indexOf(from, 0, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`'${from}' cannot become '${to}'`);
  bytes.write(to, at, 'latin1');
  return bytes;
}

/** The sample's bleed, width and height in points. */
export const [BLEED, W, H] = [3 * PT, 63 * PT, 88 * PT];

/** The rules broken by what is painted on top of a good page. */
export function painting(paint: (doc: OpenDocument) => void, changes: SampleChanges = {}): Promise<string[]> {
  return rulesBroken({ ...changes, paint });
}
