// The steps that bring a talk of an older file version to the present one.

/**
 * Brings a raw talk of one version to the next; it may trust that the talk was right in its own version, and throw
 * when it was not. It gives a new record and leaves the old one as it was.
 */
export type Migration = (talk: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Entry 0 goes from version 1 to 2, and so on: add at the end, never change or remove one. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * A record as the present version has it; it may be anything where a migration trusted a record that is not right.
 * @param version the file version that the record was written in
 */
export function toPresent(
  record: Readonly<Record<string, unknown>>,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): unknown {
  try {
    return migrations.slice(version - 1).reduce((present, migrate) => migrate(present), record);
  } catch {
    return undefined;
  }
}

/** The version of a talk's shape that this code writes. */
export const TALK_VERSION = MIGRATIONS.length + 1;
