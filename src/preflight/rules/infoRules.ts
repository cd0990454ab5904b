// Rules on the Info dictionary of a press file, and the reading of it for the rules on metadata.

import type { FindingList, PressStandard } from '../expected.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { textOfString } from '../pdf/pdfStrings.ts';
import { PdfDict } from '../pdf/pdfValues.ts';

const X1A_VERSION = 'PDF/X-1a:2003';

/** The Info dictionary as the rules ask for it. */
export interface Info {
  /** An entry's text, trimmed; undefined where it is absent or no string. */
  text(key: string): string | undefined;
  /** Whether the inks are trapped; undefined where it is not said as the name /True or /False. */
  readonly trapped: 'True' | 'False' | undefined;
}

/** The file's Info; one without entries where it has none. Throws PreflightError where it cannot be read. */
export function readInfo(file: PdfFile): Info {
  const dict = file.dict(file.trailer, 'Info') ?? new PdfDict(file.trailer.at);
  const trapped = file.get(dict, 'Trapped');
  return {
    text(key) {
      const value = file.get(dict, key);
      return value instanceof Uint8Array ? textOfString(value).trim() : undefined;
    },
    trapped: trapped === 'True' || trapped === 'False' ? trapped : undefined,
  };
}

/** Checks what PDF/X asks of Info. Throws PreflightError where Info cannot be read. */
export function checkInfo(file: PdfFile, standard: PressStandard, findings: FindingList): void {
  const info = readInfo(file);
  for (const key of ['Title', 'CreationDate', 'ModDate']) {
    if (!info.text(key)) findings.add('info', null, `Info has no /${key}; PDF/X asks for one.`);
  }
  if (!info.trapped) {
    findings.add('trapped', null, 'Info /Trapped must be the name /True or /False; write it as a name.');
  }
  const version = info.text('GTS_PDFXVersion');
  if (standard === 'X-1a' && version !== X1A_VERSION) {
    findings.add('xver', null, `Info /GTS_PDFXVersion is '${version ?? ''}' instead of '${X1A_VERSION}'.`);
  }
}
