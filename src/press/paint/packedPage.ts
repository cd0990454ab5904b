// Packs what a page says with a window and tables of its own size: zlib's usual ones take longer to lay out than to use.

import { deflateSync } from 'node:zlib';

/** What of a page's content pdfkit's type definitions leave out. */
export interface PageContent {
  buffer: readonly Uint8Array[];
  readonly data: Record<string, unknown>;
  compress: boolean;
  finalize(): void;
}

/** A page of a card holds some 4 KB, and one of a sheet ten times that. */
const WINDOW_BITS = 13;
const MEMORY_LEVEL = 6;

/** Has pdfkit write a page's content as it is packed here. */
export function packPage(content: PageContent): void {
  const finalize = content.finalize.bind(content);
  content.finalize = () => {
    const plain = Buffer.concat(content.buffer);
    const isSmall = plain.length <= 2 ** (WINDOW_BITS + 1);
    content.buffer = [deflateSync(plain, isSmall ? { windowBits: WINDOW_BITS, memLevel: MEMORY_LEVEL } : {})];
    content.data.Filter = 'FlateDecode';
    content.compress = false;
    finalize();
  };
}
