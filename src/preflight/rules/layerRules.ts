// Rules on layers (optional content): PDF/X-1a knows none, PDF/X-4 wants them named, all listed, and still.

import type { FindingList, PressStandard } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { PdfDict, PdfRef, type PdfValue } from '../pdf/pdfValues.ts';

const DEEPEST_ORDER = 20;

/** Checks the catalog's layers, if it has any. */
export function checkLayers(
  file: PdfFile,
  root: PdfDict,
  standard: PressStandard,
  findings: FindingList,
): void {
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
    if (config instanceof PdfDict) checkConfig(file, config, groups, findings);
    else findings.add('layers', null, 'The layers have no default configuration /D; add one.');
  }
}

function checkConfig(file: PdfFile, config: PdfDict, groups: readonly PdfRef[], findings: FindingList): void {
  if (file.get(config, 'AS') !== undefined) {
    findings.add('layers', null, 'A layer configuration switches layers by itself (/AS); leave /AS out.');
  }
  const name = file.get(config, 'Name');
  if (!(name instanceof Uint8Array) || name.length === 0) {
    findings.add('layers', null, 'A layer configuration has no /Name; give it one.');
  }
  const order = file.get(config, 'Order');
  if (order === undefined) return;
  const listed = new Set(refsIn(order).map(({ num }) => num));
  if (groups.some((group) => !listed.has(group.num))) {
    findings.add('layers', null, 'The /Order of the layers leaves layers out; list them all.');
  }
}

/** The references in a value and in the arrays inside it. */
function refsIn(value: PdfValue, depth = 0): PdfRef[] {
  if (value instanceof PdfRef) return [value];
  if (!Array.isArray(value) || depth >= DEEPEST_ORDER) return [];
  return value.flatMap((item: PdfValue) => refsIn(item, depth + 1));
}
