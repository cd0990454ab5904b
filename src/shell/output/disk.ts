// Files and folders as they lie on the disk: what an entry is, without following a link, and writing what outlives a power cut.

import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readPlainFile } from '../plainFile.ts';

const CHUNK_BYTES = 2 ** 20;

/** What stands at a path below a folder: `other` is a link, a folder or a device, or a link on the way there. */
export type Entry = { readonly kind: 'absent' | 'other' } | { readonly kind: 'file'; readonly stats: Stats };

/** @param path with `/` between its parts, as `isInnerPath` has it */
export function entryAt(root: string, path: string): Entry {
  const parts = path.split('/');
  let at = root;
  for (const [i, part] of parts.entries()) {
    at = join(at, part);
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (!stats) return { kind: 'absent' };
    if (i === parts.length - 1) return stats.isFile() ? { kind: 'file', stats } : { kind: 'other' };
    if (!stats.isDirectory()) return { kind: 'other' };
  }
  return { kind: 'other' };
}

export function isPlainFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether the path leads to something below the folder it is taken from, on every system. */
export function isInnerPath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path.length <= 1000 &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no name of ours has one
    !/[\\:\u0000-\u001f]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** All that is no folder, below a folder, with `/` between the parts; links are not followed. */
export function entriesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? entriesBelow(folder, path) : [path];
    })
    .sort();
}

/** Removes a folder below a root, and those around it, as far as they are empty. */
export function removeEmptyFolders(path: string, root: string): void {
  if (path === '.') return;
  const folder = join(root, path);
  if (!isPlainFolder(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(dirname(path), root);
}

/** Puts an entry at a path below another root, on the same disk, making the folders on the way. */
export function moveBetween(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  renameSync(join(from, path), join(to, path));
}

export const digestOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 in hexadecimal digits, in bounded memory. */
export function digestOfFile(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const fd = openSync(file, 'r');
  try {
    for (let read = readSync(fd, chunk); read > 0; read = readSync(fd, chunk))
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}

/** Writes a file so that, whatever happens, it is there as a whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.unfinished`;
  const fd = openSync(unfinished, 'wx');
  try {
    writeFileSync(fd, content);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(unfinished, file);
  syncFolder(dirname(file));
}

/** Makes sure that what was renamed in a folder is so after a power cut too. */
export function syncFolder(folder: string): void {
  // Windows does not open folders, and NTFS keeps its own journal of names.
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } catch (error) {
    // Some network disks know no such thing for folders.
    if (!['EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(fd);
  }
}

/** The text of a small file, which a link does not stand for; undefined when it is not there or is no such file. */
export function readSmallFile(file: string, mostBytes: number): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= mostBytes ? readPlainFile(file, mostBytes).toString() : undefined;
}
