// Rules on the frame of a press file: version, id, encryption, and a catalog that does nothing by itself.

import type { FindingList, PressStandard } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { isPdfArray, type PdfDict } from '../pdf/pdfValues.ts';

/** The highest PDF version of each standard (ISO 15930-7 for X-4, ISO 15930-4 for X-1a:2003). */
const HIGHEST_VERSION = { 'X-4': '1.6', 'X-1a': '1.4' } as const;

/** Whether the file can be looked into; an encrypted one cannot. */
export function checkNotEncrypted(file: PdfFile, findings: FindingList): boolean {
  if (file.get(file.trailer, 'Encrypt') === undefined) return true;
  findings.add('encrypt', null, 'The file is encrypted; write it without a password or permissions.');
  return false;
}

/** Checks the frame of a press file. Reads nothing of the pages. */
export function checkDocument(
  file: PdfFile,
  root: PdfDict,
  standard: PressStandard,
  findings: FindingList,
): void {
  checkVersion(file, root, standard, findings);
  checkId(file, findings);
  checkCatalog(file, root, findings);
}

function checkVersion(file: PdfFile, root: PdfDict, standard: PressStandard, findings: FindingList): void {
  // The catalog may raise the header's version, not lower it.
  const stated = [file.headerVersion, file.name(root, 'Version') ?? file.headerVersion];
  const version = stated.sort().at(-1)!;
  const highest = HIGHEST_VERSION[standard];
  if (version > highest) {
    findings.add(
      'hdr',
      null,
      `The file is PDF ${version}, but PDF/${standard} allows at most PDF ${highest}.`,
    );
  }
}

function checkId(file: PdfFile, findings: FindingList): void {
  const ids = file.get(file.trailer, 'ID');
  const parts = isPdfArray(ids) ? ids.map((id) => file.resolve(id)) : [];
  if (parts.length !== 2 || !parts.every((id) => id instanceof Uint8Array && id.length > 0)) {
    findings.add('id', null, 'The trailer has no /ID of two strings; write one.');
  }
}

function checkCatalog(file: PdfFile, root: PdfDict, findings: FindingList): void {
  for (const key of ['OpenAction', 'AA', 'AcroForm']) {
    if (file.get(root, key) !== undefined) {
      findings.add(
        'catalog',
        null,
        `The catalog has /${key}; a press file must not do anything: leave it out.`,
      );
    }
  }
  const names = file.dict(root, 'Names');
  for (const key of ['JavaScript', 'EmbeddedFiles']) {
    if (names && file.get(names, key) !== undefined) {
      findings.add('catalog', null, `The catalog's /Names has /${key}; leave it out of a press file.`);
    }
  }
}
