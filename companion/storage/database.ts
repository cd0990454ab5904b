// Keeps talks in IndexedDB with strict durability: what is reported as kept survives a crash.

import { type IDBPDatabase, openDB } from 'idb';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersions.ts';
import {
  type BrokenRecord,
  revisionIn,
  type SettingResult,
  type TalkRecord,
  type TalkStore,
  type WriteFault,
  type WriteResult,
} from '../talks/record.ts';
import { DATABASE_VERSION, type DuwtjeDatabase, migrate } from './databaseVersions.ts';

const DATABASE = 'duwtje';

// The default, relaxed, resolves before the disk has it.
const STRICT = { durability: 'strict' } as const;

/**
 * @param lastWords called when another tab needs a newer version of the database, which waits for it
 * @param onOutdated called after that: this page must be reloaded
 * @throws DOMException `VersionError` when the database already is of a newer version
 */
export async function openDatabase(
  lastWords: () => Promise<void>,
  onOutdated: () => void,
): Promise<TalkStore> {
  const database = await openDB<DuwtjeDatabase>(DATABASE, DATABASE_VERSION, {
    upgrade: (opened, from, _to, transaction) => migrate(opened, from, transaction),
    blocking: () => {
      void lastWords().finally(() => {
        database.close();
        onOutdated();
      });
    },
  });
  return storeIn(database);
}

// The check weighs more than all else that the first screen needs; on a device without talks it is not fetched.
const loadCheck = async () => (await import('../talks/checkRecord.ts')).checkRecord;

function storeIn(database: IDBPDatabase<DuwtjeDatabase>): TalkStore {
  return {
    lasting: true,

    async all() {
      const [keys, values] = await Promise.all([database.getAllKeys('talks'), database.getAll('talks')]);
      if (keys.length === 0) return { records: [], broken: [] };
      const check = await loadCheck();
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
      const [check, found] = await Promise.all([loadCheck(), database.get('talks', id)]);
      return check(found);
    },

    async write(talk, base) {
      try {
        const result = await writeRecord(database, talk, base);
        if (result.record) askToStay();
        return result;
      } catch (error) {
        return { fault: writeFault(error) };
      }
    },

    async remove(ids) {
      const transaction = database.transaction(['talks', 'pictures'], 'readwrite', STRICT);
      const [talks, pictures] = [transaction.objectStore('talks'), transaction.objectStore('pictures')];
      await Promise.all([
        ...ids.flatMap((id) => [talks.delete(id), pictures.delete(picturesOf(id))]),
        transaction.done,
      ]);
    },

    async pictures(talk) {
      const found = await database.getAll('pictures', picturesOf(talk));
      return found.map(({ of, type, bytes }) => ({ of, image: new Blob([bytes], { type }) }));
    },

    async picturedTalks() {
      return new Set((await database.getAllKeys('pictures')).map(([talk]) => talk));
    },

    async keepPictures(talk, pictures) {
      const rows = await Promise.all(
        pictures.map(async ({ of, image }) => ({
          talk,
          of,
          type: image.type,
          bytes: await image.arrayBuffer(),
        })),
      );
      try {
        const transaction = database.transaction('pictures', 'readwrite', STRICT);
        await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
        return undefined;
      } catch (error) {
        return writeFault(error);
      }
    },

    async removePictures(talk, subjects) {
      const transaction = database.transaction('pictures', 'readwrite', STRICT);
      await Promise.all([...subjects.map((of) => transaction.store.delete([talk, of])), transaction.done]);
    },

    async wipe() {
      const transaction = database.transaction(['talks', 'settings', 'pictures'], 'readwrite', STRICT);
      await Promise.all([
        transaction.objectStore('pictures').clear(),
        transaction.objectStore('talks').clear(),
        transaction.objectStore('settings').clear(),
        transaction.done,
      ]);
    },

    setting: (name) => database.get('settings', name),

    async keepSetting(name, value) {
      const transaction = database.transaction('settings', 'readwrite', STRICT);
      await Promise.all([transaction.store.put(value, name), transaction.done]);
    },

    async writeSetting(name, value, base) {
      try {
        return await writeSetting(database, name, value, base);
      } catch (error) {
        return { fault: writeFault(error) };
      }
    },
  };
}

let asked = false;

/** Asks the browser once not to clear talks when the device runs short of room; it may say no. */
function askToStay(): void {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.();
}

/** All pictures of a talk: an array sorts after every string. */
const picturesOf = (talk: string) => IDBKeyRange.bound([talk], [talk, []]);

/** Compares and writes in one transaction, so that no other tab can come between. */
async function writeRecord(
  database: IDBPDatabase<DuwtjeDatabase>,
  talk: Talk,
  base: number,
): Promise<WriteResult> {
  const transaction = database.transaction('talks', 'readwrite', STRICT);
  const found = await transaction.store.get(talk.id);
  // Where a new talk goes nothing may lie, not even what cannot be read.
  const fits = base === 0 ? found === undefined : revisionIn(found) === base;
  if (!fits) {
    await transaction.done;
    const check = await loadCheck();
    return { fault: { code: 'changed-elsewhere', kept: check(found) } };
  }
  const record: TalkRecord = { id: talk.id, revision: base + 1, talk };
  await Promise.all([transaction.store.put({ ...record, version: TALK_VERSION }), transaction.done]);
  return { record };
}

/** The same for a setting that several tabs change. */
async function writeSetting(
  database: IDBPDatabase<DuwtjeDatabase>,
  name: string,
  value: object,
  base: number,
): Promise<SettingResult> {
  const transaction = database.transaction('settings', 'readwrite', STRICT);
  const kept = await transaction.store.get(name);
  if (revisionIn(kept) !== base) {
    await transaction.done;
    return { fault: { code: 'changed-elsewhere', kept } };
  }
  const revision = base + 1;
  await Promise.all([transaction.store.put({ ...value, revision }, name), transaction.done]);
  return { revision };
}

function writeFault(error: unknown): WriteFault<never> {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { code: 'full' };
  return { code: 'refused', reason: error instanceof Error ? error.message : String(error) };
}
