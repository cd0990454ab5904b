// Pictograms that were read and checked when Duwtje was built, known again by their files' bytes.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build lays beside the program; where it runs from source each pictogram is read anew. */
const PREPARED = 'pictograms.json';

let prepared: Readonly<Record<string, string>> | undefined;

const keyOf = (svg: string) => createHash('sha256').update(svg).digest('base64url');

/** The outline of a file that was prepared with just this text. */
export function preparedOutline(svg: string): string | undefined {
  const path = join(import.meta.dirname, PREPARED);
  prepared ??= existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return prepared![keyOf(svg)];
}

/** What the build lays beside the program, by the name of the file. */
export function preparedFile(
  pictograms: Iterable<readonly [svg: string, outline: string]>,
): Readonly<Record<string, object>> {
  const entries = [...pictograms].map(([svg, outline]) => [keyOf(svg), outline] as const);
  return { [PREPARED]: Object.fromEntries(entries) };
}
