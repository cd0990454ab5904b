// The random ids of talks. `crypto.randomUUID` is missing where a page came over plain http; random octets are not.

const RANDOM_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A fresh UUID, version 4 (RFC 9562, 5.4): 122 random bits. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(36));
  // An 8 leaves two bits free, an x all four.
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/[x8]/g, (digit, at: number) =>
    (digit === 'x' ? random[at]! & 15 : (random[at]! & 3) | 8).toString(16),
  );
}

/** Whether this can be an id that `newId` gave. */
export const isRandomId = (id: string) => RANDOM_ID.test(id);
