// Writes PDFs that no program writes on purpose: small files that would fill the memory, or never end.

import { deflateSync } from 'node:zlib';

/** A PDF of these objects, numbered from 1; the first is the catalog. */
function pdfOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.6\n')];
  let length = parts[0]!.length;
  const places = objects.map((object, i) => {
    const at = length;
    const whole = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(whole);
    length += whole.length;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\n`;
  return Buffer.concat([...parts, Buffer.from(`${table}startxref\n${length}\n%%EOF\n`)]);
}

function stream(bytes: Uint8Array | string, dict = ''): Uint8Array {
  const packed = deflateSync(bytes);
  return streamOf(packed, `/Filter /FlateDecode ${dict}`);
}

function plainStream(text: string, dict = ''): Uint8Array {
  return streamOf(Buffer.from(text), dict);
}

function streamOf(bytes: Uint8Array, dict: string): Uint8Array {
  const head = Buffer.from(`<< /Length ${bytes.length} ${dict} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = (more: string) => [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${more} >>`,
];
/** One page whose content is object 4; more objects come after it. */
const drawn = (content: Uint8Array, resources = '', ...more: readonly (string | Uint8Array)[]) =>
  pdfOf([CATALOG, ...onePage(`/Contents 4 0 R /Resources << ${resources} >>`), content, ...more]);
const withMetadata = (packet: string) =>
  pdfOf(['<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>', ...onePage(''), plainStream(packet)]);
const RDF = 'xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

/** Each with what is said of it. */
export const HOSTILE: readonly (readonly [name: string, make: () => Uint8Array, says: RegExp])[] = [
  [
    'a stream that inflates to a quarter of a gigabyte',
    () => drawn(bomb()),
    /cannot be inflated|larger than any kit/,
  ],
  [
    'a stream that inflates to 16 MB, on each of a thousand pages',
    () =>
      pdfOf([
        CATALOG,
        `<< /Type /Pages /Kids [3 0 R ${Array.from({ length: 1000 }, (_, i) => `${i + 5} 0 R`).join(' ')}] /Count 1001 >>`,
        '<< /Type /Page /MediaBox [0 0 200 200] /Contents 4 0 R >>',
        stream(Buffer.alloc(16 * 2 ** 20, ' ')),
        ...Array.from({ length: 1000 }, () => '<< /Type /Page /MediaBox [0 0 200 200] /Contents 4 0 R >>'),
      ]),
    /larger than any kit/,
  ],
  [
    'forms in forms, ten in each',
    () => {
      const level = (i: number) =>
        stream(
          `/F Do ${'/F Do '.repeat(9)}`,
          `/Type /XObject /Subtype /Form /Resources << /XObject << /F ${i + 6} 0 R >> >>`,
        );
      return drawn(
        stream('/F Do '.repeat(10)),
        '/XObject << /F 5 0 R >>',
        ...Array.from({ length: 10 }, (_, i) => level(i)),
        stream('0 0 9 9 re f', '/Type /XObject /Subtype /Form'),
      );
    },
    /more than 1000 forms/,
  ],
  ['a million graphics states', () => drawn(stream('q '.repeat(1e6))), /nested too deep/],
  ['a million shapes', () => drawn(stream('0 0 9 9 re f '.repeat(1e6))), /more than 10000 things/],
  [
    'a string that is never closed',
    () => drawn(stream(`(${'x'.repeat(15e6)}`)),
    /longer than any text|not closed/,
  ],
  ['arrays in arrays', () => drawn(stream('['.repeat(1e6))), /nested too deep/],
  [
    'a page tree that turns back on itself',
    () => pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    /turns back on itself/,
  ],
  [
    'a page tree a thousand deep',
    () =>
      pdfOf([
        CATALOG,
        ...Array.from({ length: 1000 }, (_, i) => `<< /Type /Pages /Kids [${i + 3} 0 R] >>`),
        '<< >>',
      ]),
    /turns back on itself/,
  ],
  [
    'a hundred thousand pages',
    () =>
      pdfOf([
        CATALOG,
        `<< /Type /Pages /Kids [${Array.from({ length: 100_000 }, (_, i) => `${i + 3} 0 R`).join(' ')}] >>`,
        ...Array.from({ length: 100_000 }, () => '<< /MediaBox [0 0 9 9] >>'),
      ]),
    /more than 20000 pages/,
  ],
  [
    'references that lead on a hundred thousand times',
    () =>
      pdfOf([
        CATALOG,
        ...Array.from({ length: 100_000 }, (_, i) => `${i + 3} 0 R`),
        '<< /Type /Pages /Kids [] >>',
      ]),
    /too many references/,
  ],
  ['an object that refers to itself', () => pdfOf([CATALOG, '2 0 R']), /refers to itself/],
  [
    'an xref table that says it has a thousand million rows',
    () =>
      Buffer.from('%PDF-1.6\nxref\n0 1000000000\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n'),
    /is not a whole number/,
  ],
  [
    'object streams',
    () => Buffer.from('%PDF-1.6\n1 0 obj\n<< /Type /XRef >>\nendobj\nstartxref\n9\n%%EOF\n'),
    /keyword 'xref' is missing/,
  ],
  [
    'a font of ranges without end',
    () =>
      drawn(
        stream('BT /F 9 Tf (a) Tj ET'),
        '/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /A /DescendantFonts [6 0 R] /ToUnicode 5 0 R >> >>',
        stream(`${'<0000> <ffff> <0041> '.repeat(400_000)} endbfrange`),
        `<< /Type /Font /BaseFont /A /W [${'0 65535 500 '.repeat(400_000)}] >>`,
      ),
    /./,
  ],
  [
    'metadata nested a million deep',
    () => withMetadata(`<r:RDF ${RDF}>${'<a>'.repeat(1e6)}`),
    /larger than any|more than 100 deep/,
  ],
  [
    'metadata nested two hundred thousand deep',
    () => withMetadata(`<r:RDF ${RDF}>${'<a>'.repeat(2e5)}</a>`),
    /more than 100 deep/,
  ],
  [
    'entities that say each other',
    () => withMetadata(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>`),
    /not well-formed XML/,
  ],
];

/** A quarter of a gigabyte of blanks in a quarter of a megabyte. */
function bomb(): Uint8Array {
  return stream(Buffer.alloc(256 * 2 ** 20, ' '));
}
