// Lets go of the database when the page is left. WebKit keeps such a page as it stood, with every lock that it held; the
// page that comes after it would wait for them in vain, and not start (https://github.com/w3c/IndexedDB/issues/381).

export interface Leaving {
  /** Resolves while the page is in use; of a page that was left, once it is shown again. */
  whenHere(): Promise<void>;
  /** Cuts off what this database is doing when the page is left; what begins after that throws an AbortError. */
  follow(database: IDBDatabase): void;
}

/** @param page where `pagehide` and `pageshow` are heard */
export function watchLeaving(page: EventTarget): Leaving {
  const underWay = new Set<IDBTransaction>();
  let back: Promise<void> | undefined;

  page.addEventListener('pagehide', () => {
    back ??= new Promise((resolve) => {
      const comeBack = () => {
        back = undefined;
        resolve();
      };
      page.addEventListener('pageshow', comeBack, { once: true });
    });
    for (const transaction of underWay) cutOff(transaction);
  });

  return {
    whenHere: async () => back,
    follow(database) {
      const methods: Pick<IDBDatabase, 'transaction'> = Object.getPrototypeOf(database);
      // Here, so that no step of the store can forget it.
      database.transaction = (...given) => {
        if (back) throw new DOMException('the page was left', 'AbortError');
        const transaction = methods.transaction.apply(database, given);
        underWay.add(transaction);
        for (const end of ['complete', 'abort'])
          transaction.addEventListener(end, () => underWay.delete(transaction));
        return transaction;
      };
    },
  };
}

function cutOff(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (cause) {
    // It was being committed already, which needs the page no more.
    if (!(cause instanceof DOMException && cause.name === 'InvalidStateError')) throw cause;
  }
}
