// A zip whose bytes follow from what is in it alone.

import { type Zippable, zipSync } from 'fflate';

/** The first moment that a zip can tell, in whatever time zone: a packer's clock is nobody's business. */
const NO_TIME = new Date(1980, 0, 1);

/** PDF and PNG are packed already; a second time they only take longer. */
const isPacked = (path: string) => /\.(?:pdf|png)$/.test(path);

/** @param files by their path in the zip, in the order in which they are to stand there */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: isPacked(path) ? 0 : 9 }];
  return zipSync(entries, { mtime: NO_TIME });
}
