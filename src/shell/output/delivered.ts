// What in a folder is ours: the files that its manifest names, as long as they are as they were written.

import { join } from 'node:path';
import { isRecord } from '../../domain/isRecord.ts';
import { COMMANDS, KINDS, MANIFEST_NAME, type OutputCommand } from '../manifest.ts';
import { digestOfFile, entryAt, isInnerPath, readSmallFile } from './disk.ts';

/** A manifest of our own has a few thousand lines. */
const MOST_MANIFEST_BYTES = 64 * 2 ** 20;

/** All that `group` ever wrote while its manifest told no checksums: nothing else is taken for its work there. */
const UNSUMMED_GROUP_FILES: ReadonlySet<unknown> = new Set([
  'talks.csv',
  'talks.parquet',
  'codebook.csv',
  'group.json',
  'shown.json',
  'figure.svg',
  'summary.json',
  'summary.md',
]);

/** What a manifest says was written; each file with its SHA-256, null where the manifest is too old to tell. */
export interface Delivered {
  readonly command: OutputCommand;
  /** In the manifest's order, without the manifest. */
  readonly files: ReadonlyMap<string, string | null>;
}

/** Undefined: there is none, or it is somebody else's. `damaged`: begins as ours, or cannot be read at all. */
export function readManifest(folder: string): Delivered | 'damaged' | undefined {
  const { kind } = entryAt(folder, MANIFEST_NAME);
  if (kind !== 'file') return undefined;
  const text = readSmallFile(join(folder, MANIFEST_NAME), MOST_MANIFEST_BYTES);
  if (text === undefined) return 'damaged';
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data.generator !== 'duwtje') return undefined;
    return delivered(data) ?? 'damaged';
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}

function delivered(data: Readonly<Record<string, unknown>>): Delivered | undefined {
  if (!Array.isArray(data.files)) return undefined;
  const entries = data.files.filter(isRecord);
  const command = commandOf(data, entries);
  if (!command) return undefined;
  const files = new Map<string, string | null>();
  for (const { path, sha256 } of entries) {
    if (!isInnerPath(path) || path === MANIFEST_NAME) continue;
    if (typeof sha256 === 'string') files.set(path, sha256);
    else if (command === 'group' && data.command === undefined && UNSUMMED_GROUP_FILES.has(path))
      files.set(path, null);
  }
  return { command, files };
}

/** Manifests told their command only later; until then the kinds of their files do. */
function commandOf(
  { command, board }: Readonly<Record<string, unknown>>,
  entries: readonly Readonly<Record<string, unknown>>[],
): OutputCommand | undefined {
  if (command !== undefined) return COMMANDS.find((known) => known === command);
  const kinds: ReadonlySet<unknown> = new Set(KINDS);
  if (isRecord(board) && entries.every(({ kind }) => kinds.has(kind))) return 'render';
  return entries.length > 0 && entries.every(({ kind }) => kind === 'group') ? 'group' : undefined;
}

/** What a manifest's files have become. */
export interface Standing {
  readonly command: OutputCommand | undefined;
  /** Files that are as they were written, the manifest among them, with what tells soon whether they still are. */
  readonly own: ReadonlyMap<string, string>;
  /** Files that the manifest names and that are there, but are no longer as they were written. */
  readonly changed: readonly string[];
}

/** Looks at all that a manifest names; a damaged manifest names nothing. */
export function lookOver(folder: string): Standing {
  const manifest = readManifest(folder);
  const own = new Map<string, string>();
  const changed: string[] = [];
  if (!manifest || manifest === 'damaged') return { command: undefined, own, changed };
  for (const [path, sha256] of [...manifest.files, [MANIFEST_NAME, null] as const]) {
    const stamp = stampOf(folder, path);
    if (stamp && (sha256 === null || digestOfFile(join(folder, path)) === sha256)) own.set(path, stamp);
    else if (entryAt(folder, path).kind !== 'absent') changed.push(path);
  }
  return { command: manifest.command, own, changed };
}

/** Changes whenever a file is written or replaced; undefined when there is no plain file. */
export function stampOf(folder: string, path: string): string | undefined {
  const entry = entryAt(folder, path);
  return entry.kind === 'file' ? `${entry.stats.ino} ${entry.stats.size} ${entry.stats.mtimeMs}` : undefined;
}
