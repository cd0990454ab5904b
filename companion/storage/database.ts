// Keeps talks in IndexedDB with strict durability: what is reported as kept survives a crash.

import { type IDBPDatabase, openDB } from 'idb';
import type { Talk } from '../../src/domain/talk.ts';
import { DATABASE_VERSION, type DuwtjeDatabase, migrate } from './migrations.ts';
import type { BrokenRecord, TalkRecord, TalkStore, WriteFault, WriteResult } from './record.ts';

const DATABASE = 'duwtje';

// The default, relaxed, resolves before the disk has it.
const STRICT = { durability: 'strict' } as const;

/** Tells a talk's record from something else that came to stand under a key. */
export type RecordCheck = (found: unknown) => TalkRecord | undefined;

/** @param onOutdated called when another tab needs a newer version of the database: this page must be reloaded */
export async function openDatabase(check: RecordCheck, onOutdated: () => void): Promise<TalkStore> {
  const database = await openDB<DuwtjeDatabase>(DATABASE, DATABASE_VERSION, {
    upgrade: (opened, from, _to, transaction) => migrate(opened, from, transaction),
    blocking: () => {
      database.close();
      onOutdated();
    },
  });
  return storeIn(database, check);
}

function storeIn(database: IDBPDatabase<DuwtjeDatabase>, check: RecordCheck): TalkStore {
  return {
    lasting: true,

    async all() {
      const [keys, values] = await Promise.all([database.getAllKeys('talks'), database.getAll('talks')]);
      const records: TalkRecord[] = [];
      const broken: BrokenRecord[] = [];
      values.forEach((found, index) => {
        const record = check(found);
        if (record) records.push(record);
        else broken.push({ id: keys[index]!, found });
      });
      return { records, broken };
    },

    async get(id) {
      return check(await database.get('talks', id));
    },

    async write(talk, base) {
      try {
        return await writeRecord(database, check, talk, base);
      } catch (error) {
        return { fault: writeFault(error) };
      }
    },

    async remove(ids) {
      const transaction = database.transaction('talks', 'readwrite', STRICT);
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },

    async wipe() {
      const transaction = database.transaction(['talks', 'settings'], 'readwrite', STRICT);
      await Promise.all([
        transaction.objectStore('talks').clear(),
        transaction.objectStore('settings').clear(),
        transaction.done,
      ]);
    },

    setting: (name) => database.get('settings', name),

    async keepSetting(name, value) {
      await database.put('settings', value, name);
    },
  };
}

/** Compares and writes in one transaction, so that no other tab can come between. */
async function writeRecord(
  database: IDBPDatabase<DuwtjeDatabase>,
  check: RecordCheck,
  talk: Talk,
  base: number,
): Promise<WriteResult> {
  const transaction = database.transaction('talks', 'readwrite', STRICT);
  const found = await transaction.store.get(talk.id);
  const kept = check(found);
  if ((kept?.revision ?? 0) !== base) {
    await transaction.done;
    return { fault: { code: 'changed-elsewhere', kept } };
  }
  const record: TalkRecord = { id: talk.id, revision: base + 1, talk };
  await Promise.all([transaction.store.put(record), transaction.done]);
  return { record };
}

function writeFault(error: unknown): WriteFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { code: 'full' };
  return { code: 'refused', reason: error instanceof Error ? error.message : String(error) };
}
