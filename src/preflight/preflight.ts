// Holds a written PDF against what a print shop asks for, and tells every fault in plain words.

import { groupColourSpace, interpretContent } from './content/contentInterpreter.ts';
import type { PdfFont } from './content/pageFonts.ts';
import { createResourceMemory, PageResources } from './content/pageResources.ts';
import type { PageArt } from './content/paintedObjects.ts';
import { type Expected, type Finding, FindingList, type PressStandard } from './expected.ts';
import { PdfFile } from './pdf/pdfFile.ts';
import { type PdfPage, readPageContent, readPages } from './pdf/pdfPages.ts';
import { PdfDict } from './pdf/pdfValues.ts';
import { checkBleedArt } from './rules/bleedRules.ts';
import { checkColours } from './rules/colourRules.ts';
import { checkDocument, checkNotEncrypted } from './rules/documentRules.ts';
import { checkFonts } from './rules/fontRules.ts';
import { checkInfo } from './rules/infoRules.ts';
import { checkTotalInk } from './rules/inkRules.ts';
import { checkLayers } from './rules/layerRules.ts';
import { checkLegibility } from './rules/legibilityRules.ts';
import { checkMetadata } from './rules/metadataRules.ts';
import { checkOutputIntent } from './rules/outputIntentRules.ts';
import { checkNoTransparency, checkOverprint } from './rules/overprintRules.ts';
import { checkPageBoxes, checkPageSize } from './rules/pageBoxRules.ts';
import { PageUnderCheck } from './rules/pageUnderCheck.ts';
import { checkSafeArea } from './rules/safeAreaRules.ts';

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
  if (pages.length === 0) findings.add('pages', null, 'The file has no page; write what is to be printed.');
  const { standard } = expected;
  if (standard) checkPressFile(file, root, standard, findings);
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
    if (standard) checkPressPage(under, file);
  }
  return findings.list();
}

function checkPressFile(file: PdfFile, root: PdfDict, standard: PressStandard, findings: FindingList): void {
  checkDocument(file, root, standard, findings);
  checkLayers(file, root, standard, findings);
  checkInfo(file, standard, findings);
  checkMetadata(file, root, standard, findings);
  checkOutputIntent(file, root, standard, findings);
}

function readPageArt(file: PdfFile, page: PdfPage, resources: PageResources): PageArt {
  const source = `the content of page ${page.number}`;
  const art = interpretContent(readPageContent(file, page), resources, source);
  const group = groupColourSpace(resources, file.dict(page.dict, 'Group'));
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
  checkColours(under);
  checkOverprint(under);
  checkLegibility(under);
  checkTotalInk(under);
  checkBleedArt(under);
  if (under.expected.standard === 'X-1a') checkNoTransparency(under);
}
