// The pages of an open PDF in order: their boxes, their resources and their content as one run of bytes.

import type { Box } from '../geometry/planeGeometry.ts';
import { PreflightError } from '../preflightError.ts';
import type { PdfFile } from './pdfFile.ts';
import { isPdfArray, PdfDict, PdfStream } from './pdfValues.ts';

/** One page. Boxes are in points as the file gives them, y up; null where the page has none. */
export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  readonly dict: PdfDict;
  readonly media: Box;
  readonly crop: Box | null;
  readonly bleed: Box | null;
  readonly trim: Box | null;
  readonly art: Box | null;
  /** Degrees clockwise; 0 where not set. */
  readonly rotate: number;
  readonly resources: PdfDict;
}

const DEEPEST_TREE = 40;
// Ten times the pages of a thousand cards.
const MOST_PAGES = 20_000;

/** The pages of a file, in order. Throws PreflightError where the page tree is broken. */
export function readPages(file: PdfFile): PdfPage[] {
  const root = file.dict(file.trailer, 'Root');
  const top = root && file.dict(root, 'Pages');
  if (!top) throw new PreflightError('The file has no page tree', 'the file', file.trailer.at);
  const pages: PdfPage[] = [];
  const seen = new Set<PdfDict>();

  /** `line`: the node and the nodes that it hangs from, nearest first. */
  function visit(line: readonly PdfDict[]): void {
    const node = line[0]!;
    if (seen.has(node) || line.length > DEEPEST_TREE) {
      throw new PreflightError('The page tree turns back on itself', 'the file', node.at);
    }
    seen.add(node);
    const kids = file.array(node, 'Kids');
    if (!kids) {
      if (pages.length >= MOST_PAGES) {
        throw new PreflightError(`The file has more than ${MOST_PAGES} pages`, 'the file', node.at);
      }
      pages.push(readPage(file, line, pages.length + 1));
      return;
    }
    for (const kid of kids) {
      const child = file.resolve(kid);
      if (!(child instanceof PdfDict)) {
        throw new PreflightError('A page is not a dictionary', 'the file', node.at);
      }
      visit([child, ...line]);
    }
  }

  visit([top]);
  return pages;
}

function readPage(file: PdfFile, line: readonly PdfDict[], number: number): PdfPage {
  const dict = line[0]!;
  // Resources, MediaBox, CropBox and Rotate are handed down in the page tree, the other boxes are not.
  const holderOf = (key: string): PdfDict => line.find((node) => node.entries.has(key)) ?? dict;
  const media = readBox(file, holderOf('MediaBox'), 'MediaBox');
  if (!media) throw new PreflightError(`Page ${number} has no MediaBox`, 'the file', dict.at);
  return {
    number,
    dict,
    media,
    crop: readBox(file, holderOf('CropBox'), 'CropBox'),
    bleed: readBox(file, dict, 'BleedBox'),
    trim: readBox(file, dict, 'TrimBox'),
    art: readBox(file, dict, 'ArtBox'),
    rotate: file.number(holderOf('Rotate'), 'Rotate') ?? 0,
    resources: file.dict(holderOf('Resources'), 'Resources') ?? new PdfDict(dict.at),
  };
}

function readBox(file: PdfFile, dict: PdfDict, key: string): Box | null {
  const corners = file.numbers(dict, key, 4);
  if (!corners) return null;
  const [x, y, u, v] = corners as [number, number, number, number];
  return { x0: Math.min(x, u), y0: Math.min(y, v), x1: Math.max(x, u), y1: Math.max(y, v) };
}

/** The content of a page, inflated and joined. Empty where the page has none. */
export function readPageContent(file: PdfFile, page: PdfPage): Uint8Array {
  const contents = file.get(page.dict, 'Contents');
  if (contents === undefined) return new Uint8Array();
  const parts = (isPdfArray(contents) ? contents : [contents]).map((part) => {
    const stream = file.resolve(part);
    if (stream instanceof PdfStream) return file.decode(stream);
    throw new PreflightError(`The content of page ${page.number} is no stream`, 'the file', page.dict.at);
  });
  // A line end between the parts, for no word may run on from one part into the next.
  return parts.length === 1
    ? parts[0]!
    : Buffer.concat(parts.flatMap((part) => [part, new Uint8Array([10])]));
}
