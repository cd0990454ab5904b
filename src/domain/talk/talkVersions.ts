// The steps that bring a talk of an older file version to the present one.

import { TALK_TEXTS } from './talk.ts';

/**
 * Brings a raw talk of one version to the next; it may trust that the talk was right in its own version, and throw
 * when it was not. It gives a new record and leaves the old one as it was.
 */
export type Migration = (talk: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** What more there is to a version than new texts, by the version that it leads to: never change or remove one. */
const STEPS: Readonly<Record<number, Migration>> = {};

const LATEST = Math.max(...Object.values(TALK_TEXTS), ...Object.keys(STEPS).map(Number));

/** Entry 0 goes from version 1 to 2, and so on: a text that is new in a version is empty in an older talk. */
export const MIGRATIONS: readonly Migration[] = Array.from({ length: LATEST - 1 }, (_, index) => (talk) => {
  const version = index + 2;
  const texts = Object.entries(TALK_TEXTS).filter(([, since]) => Number(since) === version);
  return { ...Object.fromEntries(texts.map(([id]) => [id, ''])), ...(STEPS[version]?.(talk) ?? talk) };
});

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
