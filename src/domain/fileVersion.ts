// Versions of files and of what is kept: which this Duwtje reads, and how an older one becomes the present one. One rule
// for talks, hand-ins, groups and the pile, on the page and off it.

/** Why a version is not read. `newer`: made by a later Duwtje; `damaged`: it is no version. */
export type VersionRefusal = 'newer' | 'damaged';

/**
 * The version that a file says it has, or why it is not read.
 * @param version what `JSON.parse` made of it: a whole number from 1 on, if all is well
 * @param present the version that this Duwtje writes; it reads that one and all before it
 */
export function readVersion(version: unknown, present: number): number | VersionRefusal {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return 'damaged';
  return version > present ? 'newer' : version;
}

/**
 * Brings a raw record of one version to the next; it may trust that the record was right in its own version, and throw
 * when it was not. It gives a new record and leaves the old one as it was.
 */
export type Migration = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * The version that migrations lead to. Entry 0 goes from version 1 to 2, and so on: one that has been released is never
 * changed or removed.
 */
export function presentVersion(migrations: readonly Migration[]): number {
  return migrations.length + 1;
}

/**
 * A record as the present version has it; it may be anything where a migration trusted a record that is not right.
 * @param version the version that the record was written in
 */
export function toPresent(
  record: Readonly<Record<string, unknown>>,
  version: number,
  migrations: readonly Migration[],
): unknown {
  try {
    return migrations.slice(version - 1).reduce((present, migrate) => migrate(present), record);
  } catch {
    return undefined;
  }
}
