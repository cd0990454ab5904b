// Finds the files that a group is made of: those that are named, and all in folders that are named; what else lies there is
// told of, so that nobody takes a part for the whole.

import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemReason } from '../shell/fault.ts';
import { isWorkName } from '../shell/output/workFolder.ts';

export interface InputFile {
  readonly path: string;
}

export interface BadInput {
  readonly path: string;
  /** The end of a sentence without a full stop, as in `cannot be read: it does not exist`. */
  readonly reason: string;
}

/**
 * What systems and programs leave in folders by themselves: it never holds a talk, and nobody put it there, so that it is
 * passed over in silence. Finder, Windows Explorer, KDE, LibreOffice's and Office's locks, archives made on a Mac.
 */
const OF_THE_SYSTEM =
  /^(?:\.DS_Store|\.localized|\.Spotlight-V100|\.Trash(?:es|-\d+)?|\.fseventsd|\.directory|\._.*|__MACOSX|Icon\r|Thumbs\.db|ehthumbs\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information|\.~lock\..*#|~\$.*)$/i;
const ICLOUD_PLACEHOLDER = /^\.(.+)\.icloud$/i;

/**
 * The files one by one, in the order of their names; folders with all that is in them.
 * @param skip a folder that is not looked into: the one that results are written to
 */
export function* inputFiles(paths: readonly string[], skip: string): Generator<InputFile | BadInput> {
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) yield* filesIn(path, skip);
      else yield { path };
    } catch (error) {
      yield { path, reason: isLink(path) ? DANGLING : unreadable(error) };
    }
  }
}

const DANGLING = 'is a link to something that is not there';
const unreadable = (error: unknown) => `cannot be read: ${systemReason(error, 'read')}`;

function* filesIn(folder: string, skip: string): Generator<InputFile | BadInput> {
  if (resolve(folder) === resolve(skip)) return;
  let names: string[];
  try {
    // Names alone: a folder may hold a million.
    names = readdirSync(folder).sort();
  } catch (error) {
    yield { path: folder, reason: unreadable(error) };
    return;
  }
  for (const name of names) {
    if (OF_THE_SYSTEM.test(name) || isWorkName(name)) continue;
    const path = join(folder, name);
    const entry = lookAt(path, name);
    if (entry === 'folder') yield* filesIn(path, skip);
    else if (entry === 'file') yield { path };
    else yield { path, reason: entry.reason };
  }
}

/** What an entry of a folder is, or why it is passed over. */
function lookAt(path: string, name: string): 'file' | 'folder' | Pick<BadInput, 'reason'> {
  const inCloud = ICLOUD_PLACEHOLDER.exec(name)?.[1];
  if (inCloud !== undefined)
    return { reason: `only stands for ${inCloud}, which is still in iCloud: download it first` };
  if (name.startsWith('.'))
    return { reason: 'is hidden and was not looked at: name it on the command line if it is to count' };
  try {
    const stats = lstatSync(path);
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile()) return 'file';
    if (!stats.isSymbolicLink()) return { reason: 'is no ordinary file' };
    const target = statSync(path, { throwIfNoEntry: false });
    if (!target) return { reason: DANGLING };
    // It could lead in a circle.
    if (target.isDirectory())
      return { reason: 'is a link to a folder, which is not followed: name that folder on the command line' };
    return target.isFile() ? 'file' : { reason: 'is a link to what is no ordinary file' };
  } catch (error) {
    return { reason: unreadable(error) };
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && !statSync(path, { throwIfNoEntry: false });
  } catch {
    // It is no link that can be followed either; what is wrong with it is told by the system's own reason.
    return false;
  }
}
