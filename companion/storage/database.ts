// Keeps talks in IndexedDB with strict durability: what is reported as kept survives a crash.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { askToStay } from '../talks/lastingRoom.ts';
import {
  type BrokenRecord,
  revisionIn,
  type SettingResult,
  type TalkRecord,
  type TalkStore,
  type WriteFault,
  type WriteResult,
} from '../talks/record.ts';
import { type Database, type FoundDatabase, findDatabase } from './foundDatabase.ts';

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
  const found = findDatabase(lastWords, onOutdated);
  // A database that cannot be opened is told of now, not at the first talk.
  await found.connection.run(async () => {});
  return storeIn(found);
}

// The check weighs more than all else that the first screen needs; on a device without talks it is not fetched.
const loadCheck = async () => (await import('../talks/checkRecord.ts')).checkRecord;

function storeIn({ connection: { run }, place }: FoundDatabase): TalkStore {
  return {
    lasting: true,

    onCleared(call) {
      place.onCleared = call;
    },

    async all() {
      const [keys, values] = await run((database) => {
        const { store, done } = database.transaction('talks');
        return Promise.all([store.getAllKeys(), store.getAll(), done]);
      });
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
      const [check, found] = await Promise.all([
        loadCheck(),
        run((database) => readOne(database, 'talks', id)),
      ]);
      return check(found);
    },

    async write(talk, base) {
      try {
        const result = await run((database) => writeRecord(database, talk, base));
        if (result.record) askToStay();
        return result;
      } catch (error) {
        return { fault: writeFault(error) };
      }
    },

    async remove(ids) {
      await run((database) => {
        const transaction = database.transaction(['talks', 'pictures'], 'readwrite', STRICT);
        const [talks, pictures] = [transaction.objectStore('talks'), transaction.objectStore('pictures')];
        return Promise.all([
          ...ids.flatMap((id) => [talks.delete(id), pictures.delete(picturesOf(id))]),
          transaction.done,
        ]);
      });
    },

    async pictures(talk) {
      const found = await run(async (database) => {
        const { store, done } = database.transaction('pictures');
        const [rows] = await Promise.all([store.getAll(picturesOf(talk)), done]);
        return rows;
      });
      return found.map(({ of, type, bytes }) => ({ of, image: new Blob([bytes], { type }) }));
    },

    async picturedTalks() {
      const keys = await run(async (database) => {
        const { store, done } = database.transaction('pictures');
        const [found] = await Promise.all([store.getAllKeys(), done]);
        return found;
      });
      return new Set(keys.map(([talk]) => talk));
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
        await run((database) => {
          const transaction = database.transaction('pictures', 'readwrite', STRICT);
          return Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
        });
        return undefined;
      } catch (error) {
        return writeFault(error);
      }
    },

    async removePictures(talk, subjects) {
      await run((database) => {
        const transaction = database.transaction('pictures', 'readwrite', STRICT);
        return Promise.all([...subjects.map((of) => transaction.store.delete([talk, of])), transaction.done]);
      });
    },

    async wipe() {
      await run((database) => {
        const stores = ['talks', 'settings', 'pictures'] as const;
        const transaction = database.transaction(stores, 'readwrite', STRICT);
        return Promise.all([
          ...stores.map((store) => transaction.objectStore(store).clear()),
          transaction.done,
        ]);
      });
    },

    setting: (name) => run((database) => readOne(database, 'settings', name)),

    async keepSetting(name, value) {
      await run((database) => {
        const transaction = database.transaction('settings', 'readwrite', STRICT);
        return Promise.all([transaction.store.put(value, name), transaction.done]);
      });
    },

    async writeSetting(name, value, base) {
      try {
        return await run((database) => writeSetting(database, name, value, base));
      } catch (error) {
        return { fault: writeFault(error) };
      }
    },
  };
}

/** Waits for the transaction too: one that is cut off rejects both promises, and both must be heard. */
async function readOne(database: Database, from: 'talks' | 'settings', key: string): Promise<unknown> {
  const { store, done } = database.transaction(from);
  const [found] = await Promise.all([store.get(key), done]);
  return found;
}

/** All pictures of a talk: an array sorts after every string. */
const picturesOf = (talk: string) => IDBKeyRange.bound([talk], [talk, []]);

/** What a transaction found on its way; when it is cut off there, its end rejects as well, and nobody waits for that. */
function inTransaction<Found>(
  { done }: { readonly done: Promise<void> },
  found: Promise<Found>,
): Promise<Found> {
  done.catch(() => {});
  return found;
}

/** Nothing more comes: it is kept even when the page is left before the browser has answered. */
const commitNow = (transaction: { commit?(): void }) => transaction.commit?.();

/** Compares and writes in one transaction, so that no other tab can come between. */
async function writeRecord(database: Database, talk: Talk, base: number): Promise<WriteResult> {
  const transaction = database.transaction('talks', 'readwrite', STRICT);
  const found = await inTransaction(transaction, transaction.store.get(talk.id));
  // Where a new talk goes nothing may lie, not even what cannot be read.
  const fits = base === 0 ? found === undefined : revisionIn(found) === base;
  if (!fits) {
    await transaction.done;
    const check = await loadCheck();
    return { fault: { code: 'changed-elsewhere', kept: check(found) } };
  }
  const record: TalkRecord = { id: talk.id, revision: base + 1, talk };
  const put = transaction.store.put({ ...record, version: TALK_VERSION });
  commitNow(transaction);
  await Promise.all([put, transaction.done]);
  return { record };
}

/** The same for a setting that several tabs change. */
async function writeSetting(
  database: Database,
  name: string,
  value: object,
  base: number,
): Promise<SettingResult> {
  const transaction = database.transaction('settings', 'readwrite', STRICT);
  const kept = await inTransaction(transaction, transaction.store.get(name));
  if (revisionIn(kept) !== base) {
    await transaction.done;
    return { fault: { code: 'changed-elsewhere', kept } };
  }
  const revision = base + 1;
  const put = transaction.store.put({ ...value, revision }, name);
  commitNow(transaction);
  await Promise.all([put, transaction.done]);
  return { revision };
}

function writeFault(error: unknown): WriteFault<never> {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { code: 'full' };
  return { code: 'refused', reason: error instanceof Error ? error.message : String(error) };
}
