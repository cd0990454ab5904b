// Rules on the XMP metadata of a press file: that it can be read, says enough, and says the same as Info.

import type { FindingList, PressStandard } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { type PdfDict, PdfStream } from '../pdf/pdfValues.ts';
import { readXmpPacket, type XmpPacket, type XmpProperty } from '../pdf/xmpPacket.ts';
import { PreflightError } from '../preflightError.ts';
import { type Info, readInfo } from './infoRules.ts';

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

/** Checks the metadata stream and, for X-4, what it says. Throws PreflightError where the stream cannot be read. */
export function checkMetadata(
  file: PdfFile,
  root: PdfDict,
  standard: PressStandard,
  findings: FindingList,
): void {
  const metadata = file.get(root, 'Metadata');
  if (!(metadata instanceof PdfStream)) {
    if (standard === 'X-4') {
      findings.add('xmp', null, 'The catalog has no XMP /Metadata stream; PDF/X-4 asks for one.');
    }
    return;
  }
  checkStream(file, metadata, findings);
  const packet = packetOf(file, metadata, findings);
  if (!packet || standard !== 'X-4') return;
  checkClaims(packet, findings);
  checkAgreement(readInfo(file), packet, findings);
}

function checkStream(file: PdfFile, metadata: PdfStream, findings: FindingList): void {
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
}

/** The packet; null, with a finding, where it is no XML. */
function packetOf(file: PdfFile, metadata: PdfStream, findings: FindingList): XmpPacket | null {
  try {
    return readXmpPacket(file.decode(metadata));
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    findings.add('xmp', null, `The XMP is not well-formed XML: ${error.message}`);
    return null;
  }
}

function checkClaims(packet: XmpPacket, findings: FindingList): void {
  const claim = packet.get('pdfxid:GTS_PDFXVersion');
  if (claim !== X4_VERSION) {
    findings.add('xver', null, `XMP pdfxid:GTS_PDFXVersion is '${claim ?? ''}' instead of '${X4_VERSION}'.`);
  }
  for (const property of REQUIRED_PROPERTIES) {
    if (!packet.get(property)) findings.add('xmp', null, `XMP has no ${property}; add it.`);
  }
}

/** Readers trust either of the two, so they must tell the same. */
function checkAgreement(info: Info, packet: XmpPacket, findings: FindingList): void {
  const trapped = packet.get('pdf:Trapped');
  if (trapped && trapped !== 'True' && trapped !== 'False') {
    findings.add('trapped', null, `XMP pdf:Trapped is '${trapped}'; write True or False.`);
  } else if (trapped && info.trapped && trapped !== info.trapped) {
    findings.add(
      'trapped',
      null,
      `Info says /Trapped /${info.trapped} but XMP says ${trapped}; let them agree.`,
    );
  }
  for (const [key, property] of SAME_TEXT) {
    const [inInfo, inXmp] = [info.text(key), packet.get(property)];
    if (inInfo && inXmp && inInfo !== inXmp) {
      findings.add(
        'xmp',
        null,
        `Info /${key} is '${inInfo}' but XMP ${property} is '${inXmp}'; let them agree.`,
      );
    }
  }
  for (const [key, property] of SAME_DATE) {
    const [inInfo, inXmp] = [info.text(key), packet.get(property)];
    if (inInfo && inXmp && momentOfDate(inInfo) !== momentOfDate(inXmp)) {
      findings.add(
        'xmp',
        null,
        `Info /${key} ${inInfo} and XMP ${property} ${inXmp} are not the same moment.`,
      );
    }
  }
}

const DATE =
  /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?\s*(?:Z|([+-])(\d\d)[':]?(\d\d)?)?/;

/**
 * A PDF date (`D:20251124120000+01'00'`) or an XMP date (`2025-11-24T12:00:00+01:00`) as milliseconds UTC, to the
 * second. A missing zone counts as UTC; null for what is no date.
 */
function momentOfDate(text: string): number | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7);
  const [sign, zoneHour, zoneMinute] = found.slice(7);
  const time = Date.UTC(
    Number(year),
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  const offset = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * 60_000;
  return sign === '-' ? time + offset : time - offset;
}
