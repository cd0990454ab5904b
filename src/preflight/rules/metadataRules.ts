// Rules on the document's Info dictionary and its XMP metadata, and on the two telling the same.

import type { Expected, FindingList } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { textOfString } from '../pdf/pdfStrings.ts';
import { PdfDict, PdfStream } from '../pdf/pdfValues.ts';
import { readXmpPacket, type XmpPacket, type XmpProperty } from '../pdf/xmpPacket.ts';
import { PreflightError } from '../preflightError.ts';
import { momentOfDate } from './metadataDates.ts';

const X1A_VERSION = 'PDF/X-1a:2003';
const X4_VERSION = 'PDF/X-4';

// ISO 15930-7 asks for these in the metadata of every PDF/X-4 file.
const REQUIRED_PROPERTIES: readonly XmpProperty[] = [
  'dc:title',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:VersionID',
  'xmpMM:RenditionClass',
  'pdf:Trapped',
];

const SAME_TEXT: readonly (readonly [string, XmpProperty])[] = [
  ['Title', 'dc:title'],
  ['Producer', 'pdf:Producer'],
  ['Creator', 'xmp:CreatorTool'],
];

const SAME_DATE: readonly (readonly [string, XmpProperty])[] = [
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
];

/** Checks Info and XMP against the standard. Throws PreflightError where Info or the stream cannot be read. */
export function checkMetadata(file: PdfFile, root: PdfDict, expected: Expected, findings: FindingList): void {
  const info = file.dict(file.trailer, 'Info') ?? new PdfDict(file.trailer.at);
  const infoText = (key: string): string | undefined => {
    const value = file.get(info, key);
    return value instanceof Uint8Array ? textOfString(value).trim() : undefined;
  };
  for (const key of ['Title', 'CreationDate', 'ModDate']) {
    if (!infoText(key)) findings.add('info', null, `Info has no /${key}; PDF/X asks for one.`);
  }
  const trapped = file.get(info, 'Trapped');
  const trappedIsName = trapped === 'True' || trapped === 'False';
  if (!trappedIsName) {
    findings.add('trapped', null, 'Info /Trapped must be the name /True or /False; write it as a name.');
  }
  const version = infoText('GTS_PDFXVersion');
  if (expected.standard === 'X-1a' && version !== X1A_VERSION) {
    findings.add('xver', null, `Info /GTS_PDFXVersion is '${version ?? ''}' instead of '${X1A_VERSION}'.`);
  }
  const packet = checkPacket(file, root, expected, findings);
  if (!packet || expected.standard !== 'X-4') return;

  const claim = packet.get('pdfxid:GTS_PDFXVersion');
  if (claim !== X4_VERSION) {
    findings.add('xver', null, `XMP pdfxid:GTS_PDFXVersion is '${claim ?? ''}' instead of '${X4_VERSION}'.`);
  }
  for (const property of REQUIRED_PROPERTIES) {
    if (!packet.get(property)) findings.add('xmp', null, `XMP has no ${property}; add it.`);
  }
  const told = packet.get('pdf:Trapped');
  if (told && told !== 'True' && told !== 'False') {
    findings.add('trapped', null, `XMP pdf:Trapped is '${told}'; write True or False.`);
  } else if (told && trappedIsName && told !== trapped) {
    findings.add('trapped', null, `Info says /Trapped /${trapped} but XMP says ${told}; let them agree.`);
  }
  for (const [key, property] of SAME_TEXT) {
    const [inInfo, inXmp] = [infoText(key), packet.get(property)];
    if (inInfo && inXmp && inInfo !== inXmp) {
      findings.add(
        'xmp',
        null,
        `Info /${key} is '${inInfo}' but XMP ${property} is '${inXmp}'; let them agree.`,
      );
    }
  }
  for (const [key, property] of SAME_DATE) {
    const [inInfo, inXmp] = [infoText(key), packet.get(property)];
    if (inInfo && inXmp && momentOfDate(inInfo) !== momentOfDate(inXmp)) {
      findings.add(
        'xmp',
        null,
        `Info /${key} ${inInfo} and XMP ${property} ${inXmp} are not the same moment.`,
      );
    }
  }
}

/** The rules on the packet itself; gives it where it can be read. */
function checkPacket(
  file: PdfFile,
  root: PdfDict,
  expected: Expected,
  findings: FindingList,
): XmpPacket | null {
  const metadata = file.get(root, 'Metadata');
  if (!(metadata instanceof PdfStream)) {
    if (expected.standard === 'X-4') {
      findings.add('xmp', null, 'The catalog has no XMP /Metadata stream; PDF/X-4 asks for one.');
    }
    return null;
  }
  if (file.filters(metadata).length > 0) {
    findings.add(
      'xmp',
      null,
      'The XMP stream is compressed, so that scanners cannot find it; write it plain.',
    );
  }
  const { dict } = metadata;
  if (file.get(dict, 'Type') !== 'Metadata' || file.get(dict, 'Subtype') !== 'XML') {
    findings.add('xmp', null, 'The XMP stream must have /Type /Metadata and /Subtype /XML; add them.');
  }
  try {
    return readXmpPacket(file.decode(metadata));
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    findings.add('xmp', null, `The XMP is not well-formed XML: ${error.message}`);
    return null;
  }
}
