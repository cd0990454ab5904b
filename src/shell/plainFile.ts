// Reads plain files only, and no more of one than was asked for: a pipe never blocks, a device never fills the memory.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Fault, systemReason } from './fault.ts';

/** A path is no plain file that can be read; the message is the end of a sentence without a full stop. */
export class UnreadableFile extends Error {}

/** A plain file that is open for reading; who opened it closes `fd`. */
export interface OpenFile {
  readonly fd: number;
  /** How many bytes it held when it was opened: more may come while it is read. */
  readonly size: number;
}

// Without this flag, opening a pipe waits for somebody to write into it. Windows neither has it nor needs it.
const NEVER_WAIT = constants.O_NONBLOCK ?? 0;

const NO_PLAIN_FILE = 'cannot be read: it is a pipe, a device or a socket, not a plain file';

/**
 * Opens a plain file. What it is, the open handle says and not the path, which may lead elsewhere a moment later.
 * @throws UnreadableFile
 */
export function openPlainFile(path: string): OpenFile {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | NEVER_WAIT);
  } catch (error) {
    throw unreadable(error);
  }
  try {
    const stats = fstatSync(fd);
    if (stats.isDirectory()) throw new UnreadableFile('cannot be read: it is a folder, not a file');
    if (!stats.isFile()) throw new UnreadableFile(NO_PLAIN_FILE);
    return { fd, size: stats.size };
  } catch (error) {
    closeSync(fd);
    throw unreadable(error);
  }
}

/**
 * All bytes of a plain file.
 * @param mostBytes a file with more is refused, also one that grows while it is read
 * @param name how the sentence calls the file, as in `cards/nl.json`
 * @throws Fault in one sentence
 */
export function readPlainFile(path: string, mostBytes: number, name = path): Buffer {
  try {
    const { fd, size } = openPlainFile(path);
    try {
      return readAtMost(fd, size, mostBytes);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw new Fault(`${name}: ${unreadable(error).message}.`);
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * All of a plain file as text, without the byte order mark that Windows editors may begin it with.
 * @throws Fault in one sentence, also where the file is in another encoding than UTF-8
 */
export function readPlainText(path: string, mostBytes: number, name = path): string {
  const bytes = readPlainFile(path, mostBytes, name);
  try {
    return UTF_8.decode(bytes);
  } catch {
    // What the decoder says names neither the file nor the way out.
    throw new Fault(`${name}: is not in UTF-8: save it again in that encoding.`);
  }
}

function readAtMost(fd: number, size: number, mostBytes: number): Buffer {
  if (size > mostBytes) throw tooLarge(mostBytes);
  // One more, so that a file that has grown is noticed.
  let bytes = Buffer.allocUnsafe(size + 1);
  let end = 0;
  for (;;) {
    const count = readSync(fd, bytes, end, bytes.length - end, null);
    if (count === 0) return bytes.subarray(0, end);
    end += count;
    if (end > mostBytes) throw tooLarge(mostBytes);
    if (end < bytes.length) continue;
    const larger = Buffer.allocUnsafe(Math.min(2 * bytes.length, mostBytes + 1));
    bytes.copy(larger);
    bytes = larger;
  }
}

/** What is said of a file that holds more than `mostBytes`. */
export function tooLarge(mostBytes: number): UnreadableFile {
  return new UnreadableFile(`is larger than ${sizeInWords(mostBytes)}, the most that is read of such a file`);
}

function sizeInWords(bytes: number): string {
  const steps = [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'KB'],
  ] as const;
  const [unit, name] = steps.find(([least]) => bytes >= least) ?? [1, 'bytes'];
  return `${Math.floor(bytes / unit)} ${name}`;
}

function unreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  // So the system answers when a socket, or a device that is not there, is opened.
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENXIO' || code === 'ENODEV' || code === 'EOPNOTSUPP')
    return new UnreadableFile(NO_PLAIN_FILE);
  return new UnreadableFile(`cannot be read: ${systemReason(error, 'read')}`);
}
