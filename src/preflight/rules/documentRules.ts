// Rules on the file as a whole: version, id, encryption, page count, and the catalog's scripts, forms and layers.

import type { Expected, FindingList } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { isPdfArray, PdfDict, PdfRef } from '../pdf/pdfValues.ts';

/** The highest PDF version of each standard (ISO 15930-7 for X-4, ISO 15930-4 for X-1a:2003). */
const HIGHEST_VERSION = { 'X-4': '1.6', 'X-1a': '1.4' } as const;

/** Whether the file can be looked into; an encrypted one cannot. */
export function checkNotEncrypted(file: PdfFile, findings: FindingList): boolean {
  if (file.get(file.trailer, 'Encrypt') === undefined) return true;
  findings.add('encrypt', null, 'The file is encrypted; write it without a password or permissions.');
  return false;
}

/** Checks the file's frame. Reads nothing of the pages but their number. */
export function checkDocument(
  file: PdfFile,
  root: PdfDict,
  pages: number,
  expected: Expected,
  findings: FindingList,
): void {
  if (pages !== expected.pages) {
    findings.add('house-pages', null, `The file has ${pages} pages instead of ${expected.pages}.`);
  }
  if (!expected.standard) return;
  checkVersion(file, root, expected.standard, findings);
  checkId(file, findings);
  checkCatalog(file, root, findings);
  checkLayers(file, root, expected.standard, findings);
}

function checkVersion(file: PdfFile, root: PdfDict, standard: 'X-4' | 'X-1a', findings: FindingList): void {
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

function checkLayers(file: PdfFile, root: PdfDict, standard: 'X-4' | 'X-1a', findings: FindingList): void {
  const layers = file.dict(root, 'OCProperties');
  if (!layers) return;
  if (standard === 'X-1a') {
    findings.add('layers', null, 'The file has layers, which PDF/X-1a does not know; write it without them.');
    return;
  }
  const configs = [layers.entries.get('D') ?? null, ...(file.array(layers, 'Configs') ?? [])];
  const groups = (file.array(layers, 'OCGs') ?? []).filter((group) => group instanceof PdfRef);
  for (const value of configs) {
    const config = file.resolve(value);
    if (!(config instanceof PdfDict)) {
      findings.add('layers', null, 'The layers have no default configuration /D; add one.');
      continue;
    }
    if (file.get(config, 'AS') !== undefined) {
      findings.add('layers', null, 'A layer configuration switches layers by itself (/AS); leave /AS out.');
    }
    const name = file.get(config, 'Name');
    if (!(name instanceof Uint8Array) || name.length === 0) {
      findings.add('layers', null, 'A layer configuration has no /Name; give it one.');
    }
    const order = file.get(config, 'Order');
    if (order === undefined) continue;
    const listed = new Set<number>();
    collectRefs(order, listed, 0);
    if (groups.some((group) => !listed.has(group.num))) {
      findings.add('layers', null, 'The /Order of the layers leaves layers out; list them all.');
    }
  }
}

function collectRefs(value: unknown, into: Set<number>, depth: number): void {
  if (value instanceof PdfRef) into.add(value.num);
  if (Array.isArray(value) && depth < 20) for (const item of value) collectRefs(item, into, depth + 1);
}
