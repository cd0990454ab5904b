// The values that PDF syntax can hold, as plain TypeScript values wherever one fits.

/** A reference to an indirect object. */
export class PdfRef {
  readonly num: number;

  constructor(num: number) {
    this.num = num;
  }
}

/** A dictionary; `at` is the byte where it starts. */
export class PdfDict {
  readonly entries = new Map<string, PdfValue>();
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** A stream: its dictionary and its bytes as they stand in the file, still compressed. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
  readonly at: number;

  constructor(dict: PdfDict, raw: Uint8Array, at: number) {
    this.dict = dict;
    this.raw = raw;
    this.at = at;
  }
}

/** A PDF name is a string without its slash; a PDF string is its bytes. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | Uint8Array
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[];

/** Whether a value is an array. Array.isArray alone does not narrow readonly arrays. */
export function isPdfArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}
