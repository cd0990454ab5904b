// Reads back from a written PDF what its writer was told: only tests ask that, a print shop cannot.

import { PdfFile } from '../../src/preflight/pdf/pdfFile.ts';
import { readPages } from '../../src/preflight/pdf/pdfPages.ts';
import { textOfString } from '../../src/preflight/pdf/pdfStrings.ts';
import { PdfDict } from '../../src/preflight/pdf/pdfValues.ts';

export interface WrittenFacts {
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  /** The printing conditions that its output intents name; none in an office file. */
  readonly conditions: readonly string[];
}

export function writtenFacts(bytes: Uint8Array): WrittenFacts {
  const file = new PdfFile(bytes);
  const textIn = (dict: PdfDict | undefined, key: string): string => {
    const value = dict && file.get(dict, key);
    return value instanceof Uint8Array ? textOfString(value) : '';
  };
  const root = file.dict(file.trailer, 'Root')!;
  const intents = (file.array(root, 'OutputIntents') ?? []).map((value) => file.resolve(value));
  return {
    title: textIn(file.dict(file.trailer, 'Info'), 'Title'),
    language: textIn(root, 'Lang'),
    pages: readPages(file).length,
    conditions: intents.map((intent) =>
      intent instanceof PdfDict ? textIn(intent, 'OutputConditionIdentifier') : '',
    ),
  };
}
