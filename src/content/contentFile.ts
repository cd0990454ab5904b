// Reads a text of a content folder; no link leads out of the folder.

import { realpathSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { Fault } from '../shell/fault.ts';
import { readPlainText } from '../shell/plainFile.ts';

/** How messages call a file of a folder, as in `cards/icons/coins.svg`. */
export const contentName = (folder: string, file: string) => `${basename(folder)}/${file}`;

/**
 * @param file its path in the folder, with slashes
 * @param mostBytes a larger file is refused
 * @param root the folder that links may not leave
 * @throws Fault in one sentence when it cannot be read, or lies elsewhere
 */
export function readContentText(folder: string, file: string, mostBytes: number, root = folder): string {
  const name = contentName(folder, file);
  const path = realPath(join(folder, file));
  const way = relative(realPath(root), path);
  if (isAbsolute(way) || way.split(sep)[0] === '..')
    throw new Fault(
      `${name}: is a link to what lies outside the folder ${basename(root)}: put the file itself there.`,
    );
  return readPlainText(path, mostBytes, name);
}

/** Where a path leads when all links are followed; the path itself where it leads nowhere: reading it tells why. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
