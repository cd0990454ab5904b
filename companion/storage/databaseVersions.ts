// The database's shape, built up by numbered steps: a device may come from any earlier version.

import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Subject } from '../talks/record.ts';

export interface DuwtjeDatabase extends DBSchema {
  /** A `TalkRecord` with the `version` of its talk's shape; read it through `checkRecord`. */
  talks: { key: string; value: unknown };
  /** By name; one that several tabs change is an object with a `revision`. Its one index is the mark of the database. */
  settings: { key: string; value: unknown; indexes: Record<string, string> };
  /** Bytes and type instead of a Blob: not every browser keeps a Blob whole. */
  pictures: {
    key: [string, string];
    value: {
      readonly talk: string;
      readonly of: Subject;
      readonly type: string;
      readonly bytes: ArrayBuffer;
    };
  };
}

export type Upgrade = IDBPTransaction<DuwtjeDatabase, ('talks' | 'settings' | 'pictures')[], 'versionchange'>;

type Migration = (database: IDBPDatabase<DuwtjeDatabase>, transaction: Upgrade) => void | Promise<void>;

/** Step n leads from version n to n + 1. A step that has been released is never changed. */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('talks', { keyPath: 'id' });
    database.createObjectStore('settings');
  },
  (database) => {
    database.createObjectStore('pictures', { keyPath: ['talk', 'of'] });
  },
];

/** The version that this code reads and writes. */
export const DATABASE_VERSION = MIGRATIONS.length;

/** Brings a database from an earlier version to this one, step by step. */
export async function migrate(
  database: IDBPDatabase<DuwtjeDatabase>,
  from: number,
  transaction: Upgrade,
): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(database, transaction);
}
