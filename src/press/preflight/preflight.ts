// The generator's own preflight: holds a PDF against what it should be and tells every fault in plain words.

import { checkBleedArt } from './bleedRules.ts';
import { checkColors } from './colorRules.ts';
import { groupColorSpace, interpretContent } from './contentInterpreter.ts';
import { checkDocument, checkNotEncrypted } from './documentRules.ts';
import { type Expected, type Finding, FindingList } from './expected.ts';
import { checkFonts } from './fontRules.ts';
import type { PdfFont } from './fonts.ts';
import { checkTotalInk } from './inkRules.ts';
import { checkLegibility } from './legibilityRules.ts';
import { checkMetadata } from './metadataRules.ts';
import { checkOutputIntent } from './outputIntentRules.ts';
import { checkNoTransparency, checkOverprint } from './overprintRules.ts';
import { checkPageBoxes, checkPageSize } from './pageBoxRules.ts';
import { createResourceMemory, PageResources } from './pageResources.ts';
import { PageUnderCheck } from './pageUnderCheck.ts';
import type { PageArt } from './paintedObjects.ts';
import { PdfFile } from './pdfFile.ts';
import { type PdfPage, readPageContent, readPages } from './pdfPages.ts';
import { PdfDict } from './pdfValues.ts';
import { checkSafeArea } from './safeAreaRules.ts';

/**
 * Holds a PDF against what it should be. Reads files as pdfkit writes them: a classic cross-reference table, no object
 * streams, no inline images. Not a certified validator.
 * @param bytes the whole file
 * @returns every fault, those of the whole file first; empty for a good file
 * @throws PreflightError where the file cannot be read, with the byte
 */
export function preflight(bytes: Uint8Array, expected: Expected): Finding[] {
  const file = new PdfFile(bytes);
  const findings = new FindingList();
  if (!checkNotEncrypted(file, findings)) return findings.list();
  const root = file.dict(file.trailer, 'Root') ?? new PdfDict(file.trailer.at);
  const pages = readPages(file);
  checkDocument(file, root, pages.length, expected, findings);
  if (expected.standard) {
    checkMetadata(file, root, expected, findings);
    checkOutputIntent(file, root, expected, findings);
  }
  const memory = createResourceMemory();
  const toldFonts = new Set<PdfFont>();
  for (const page of pages) {
    const resources = new PageResources(file, page.resources, memory);
    const art = readPageArt(file, page, resources);
    const under = new PageUnderCheck(page, art, expected, findings);
    checkPageSize(under);
    checkBalance(under);
    checkFonts(under, toldFonts);
    checkSafeArea(under);
    if (expected.standard) checkPressPage(under, file);
  }
  return findings.list();
}

function readPageArt(file: PdfFile, page: PdfPage, resources: PageResources): PageArt {
  const source = `the content of page ${page.number}`;
  const art = interpretContent(readPageContent(file, page), resources, source);
  const group = groupColorSpace(resources, file.dict(page.dict, 'Group'));
  return group === undefined ? art : { ...art, groups: [group, ...art.groups] };
}

function checkBalance(under: PageUnderCheck): void {
  const { unclosedSaves, strayRestores } = under.art;
  if (unclosedSaves > 0) {
    under.add('syntax', `${unclosedSaves} saved graphics states (q) are never restored (Q); pair them.`);
  }
  if (strayRestores > 0) {
    under.add(
      'syntax',
      `${strayRestores} graphics states are restored (Q) but were never saved (q); pair them.`,
    );
  }
}

function checkPressPage(under: PageUnderCheck, file: PdfFile): void {
  checkPageBoxes(under, file);
  checkColors(under);
  checkOverprint(under);
  checkLegibility(under);
  checkTotalInk(under);
  checkBleedArt(under);
  if (under.expected.standard === 'X-1a') checkNoTransparency(under);
}
