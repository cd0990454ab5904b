// Rules on the output intent: the printing condition that the file is made for, and its embedded ICC profile.

import type { FindingList, PressStandard } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { textOfLatin1, textOfString } from '../pdf/pdfStrings.ts';
import { PdfDict, PdfStream } from '../pdf/pdfValues.ts';

/** The highest major version of an ICC profile (PDF 1.4 knows version 2, PDF 1.6 version 4). */
const HIGHEST_ICC = { 'X-4': 4, 'X-1a': 2 } as const;
const ICC_HEADER = 128;
const ICC_TAG_ENTRY = 12;

/** Checks the output intents of a press file. Throws PreflightError where they cannot be read. */
export function checkOutputIntent(
  file: PdfFile,
  root: PdfDict,
  standard: PressStandard,
  findings: FindingList,
): void {
  const intents = (file.array(root, 'OutputIntents') ?? [])
    .map((value) => file.resolve(value))
    .filter((value) => value instanceof PdfDict)
    .filter((intent) => file.get(intent, 'S') === 'GTS_PDFX');
  if (intents.length !== 1) {
    findings.add('oi', null, `The catalog has ${intents.length} GTS_PDFX output intents; write exactly one.`);
  }
  for (const intent of intents) {
    const text = (key: string): string => {
      const value = file.get(intent, key);
      return value instanceof Uint8Array ? textOfString(value) : '';
    };
    const condition = text('OutputConditionIdentifier');
    if (condition === '') {
      findings.add(
        'oi',
        null,
        'The output intent has no OutputConditionIdentifier; name the printing condition.',
      );
    }
    if (text('RegistryName') === '') {
      findings.add('oi', null, 'The output intent has no RegistryName; write http://www.color.org.');
    }
    const profile = file.get(intent, 'DestOutputProfile');
    if (profile instanceof PdfStream) checkProfile(file, profile, condition, standard, findings);
    else findings.add('oi', null, 'The output intent has no DestOutputProfile; embed the ICC profile.');
  }
}

/** The ICC header's fields: ICC.1:2010, 7.2. */
function checkProfile(
  file: PdfFile,
  stream: PdfStream,
  condition: string,
  standard: PressStandard,
  findings: FindingList,
): void {
  const add = (rule: string, message: string): void => findings.add(rule, null, message);
  const bytes = file.decode(stream);
  const field = (at: number): string => textOfLatin1(bytes.subarray(at, at + 4));
  if (bytes.length < ICC_HEADER + 4 || field(36) !== 'acsp') {
    add('icc', 'DestOutputProfile is not an ICC profile; embed a real one.');
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(0);
  if (size !== bytes.length) {
    add('icc', `The ICC profile says it is ${size} bytes long but has ${bytes.length}; embed it whole.`);
  }
  if (field(12) !== 'prtr') {
    add('icc', `The ICC profile is of class '${field(12)}'; take an output profile (prtr).`);
  }
  const space = field(16).trim();
  if (space !== 'CMYK') {
    const rule = standard === 'X-1a' ? 'icc' : 'house-icc';
    add(rule, `The ICC profile is for ${space}; take one for CMYK.`);
  } else if (file.get(stream.dict, 'N') !== 4) {
    add('icc', 'The stream of the CMYK profile must have /N 4; write it.');
  }
  const highest = HIGHEST_ICC[standard];
  if (bytes[8]! > highest) {
    add('icc', `The ICC profile is version ${bytes[8]}; PDF/${standard} takes at most ${highest}.`);
  }
  const wanted = /FOGRA\d+/.exec(condition)?.[0];
  const described = describedConditions(bytes, view);
  if (wanted && described.length > 0 && !described.includes(wanted)) {
    add(
      'house-icc',
      `The output intent names ${condition} but the profile is made for ${described.join(', ')}.`,
    );
  }
}

/** The FOGRA conditions that the profile's description and characterisation tags name. */
function describedConditions(bytes: Uint8Array, view: DataView): string[] {
  const conditions = new Set<string>();
  const count = Math.min(view.getUint32(ICC_HEADER), 100);
  for (let i = 0; i < count; i++) {
    const entry = ICC_HEADER + 4 + i * ICC_TAG_ENTRY;
    if (entry + ICC_TAG_ENTRY > bytes.length) break;
    const tag = textOfLatin1(bytes.subarray(entry, entry + 4));
    if (tag !== 'desc' && tag !== 'targ') continue;
    const start = view.getUint32(entry + 4);
    const length = Math.min(view.getUint32(entry + 8), 2000);
    // Version 4 writes descriptions in UTF-16; without its zero bytes that reads as plain text.
    const text = textOfLatin1(bytes.subarray(start, start + length).filter((byte) => byte !== 0));
    for (const found of text.matchAll(/FOGRA\d+/g)) conditions.add(found[0]);
  }
  return [...conditions];
}
