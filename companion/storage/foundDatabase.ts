// Finds the database of this page, also after the browser closed it, and tells when another came in its place.

import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { newId } from '../talks/newId.ts';
import { type Connection, keepConnected } from './connection.ts';
import { DATABASE_VERSION, type DuwtjeDatabase, migrate } from './databaseVersions.ts';
import { watchLeaving } from './letGo.ts';

export type Database = IDBPDatabase<DuwtjeDatabase>;

const DATABASE = 'duwtje';

/**
 * The random name by which a database is told from one that came in its place: an index of nothing bears it, so that a full
 * device takes it too and wiping leaves it. Databases of before it have none.
 */
const markOf = (database: Database) => database.transaction('settings').store.indexNames[0];

export interface FoundDatabase {
  readonly connection: Connection<Database>;
  readonly place: {
    /** Called when another database lies here than before: the browser, or a person by way of it, cleared all that was kept. */
    onCleared: () => void;
  };
}

/** @param lastWords @param onOutdated as in `openDatabase` */
export function findDatabase(lastWords: () => Promise<void>, onOutdated: () => void): FoundDatabase {
  const place: FoundDatabase['place'] = { onCleared: () => {} };
  const { whenHere, follow } = watchLeaving(globalThis);
  let before: { readonly mark: string | undefined } | undefined;

  const open = async () => {
    const opened = await openDB<DuwtjeDatabase>(DATABASE, DATABASE_VERSION, {
      async upgrade(database, from, _to, transaction) {
        await migrate(database, from, transaction);
        if (from === 0) transaction.objectStore('settings').createIndex(newId(), 'none');
      },
      blocking(_from, to, event) {
        const close = () => (event.target as IDBDatabase).close();
        // Somebody deletes it: reloaded, the page would lose what it holds.
        if (to === null) {
          close();
          comeBack();
          return;
        }
        const giveWay = () => {
          close();
          onOutdated();
        };
        // What could not be kept is no reason to hold up the other tab.
        lastWords().then(giveWay, giveWay);
      },
      terminated: () => comeBack(),
    });
    const mark = markOf(opened);
    if (before && before.mark !== mark) place.onCleared();
    before = { mark };
    follow(unwrap(opened));
    return opened;
  };

  const connection = keepConnected(open, whenHere);

  /** Opens anew at once, so that what was cleared is told of before anybody goes. */
  const comeBack = () => {
    connection.lost();
    connection
      .run(async () => {})
      .catch((cause: unknown) => console.warn('Duwtje: the database stays shut until the next step:', cause));
  };
  return { connection, place };
}
