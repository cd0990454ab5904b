// Seals a text with a passphrase and opens it again: the backup that may lie about outside the browser.

import { SEALED_MARK } from '../../src/domain/intake/strangeFile.ts';

// The file, by octets: 13 mark, 1 version, 4 iterations (big endian), 16 salt, 12 iv, then the AES-256-GCM ciphertext
// with its tag, then 32 SHA-256 of all before it. The head up to the ciphertext is authenticated data. The checksum is
// no secret and protects nothing: it only tells a damaged file from a wrong passphrase.
const MARK = new TextEncoder().encode(SEALED_MARK);
const VERSION = 1;
const SALT = 16;
const IV = 12;
const TAG = 16;
const CHECKSUM = 32;
const AT = {
  version: MARK.length,
  iterations: MARK.length + 1,
  salt: MARK.length + 5,
  iv: MARK.length + 5 + SALT,
  data: MARK.length + 5 + SALT + IV,
} as const;

// OWASP's advice for PBKDF2 with SHA-256 (2023).
const ITERATIONS = 600_000;
// Room to ask more later, and yet a made-up file cannot keep a phone busy for minutes.
const MOST_ITERATIONS = 5_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Why a sealed file does not open. `wrong-passphrase` is also what somebody finds who changed the file on purpose and
 * mended its checksum; who cannot know the passphrase cannot be told more.
 */
export type SealFault =
  | { readonly code: 'not-sealed' | 'damaged' | 'wrong-passphrase' | 'cannot-open-here' }
  | { readonly code: 'newer-version'; readonly version: number };

/**
 * A text as an encrypted file: PBKDF2-SHA-256, AES-256-GCM, with a fresh salt and iv each time.
 * @param passphrase spaces around it do not count, nor how its accents are composed
 * @throws RangeError for an empty passphrase
 */
export async function sealText(text: string, passphrase: string): Promise<Bytes> {
  const secret = normalisePassphrase(passphrase);
  if (secret === '') throw new RangeError('a sealed file needs a passphrase');
  const head = makeHead();
  const key = await deriveKey(secret, head, ITERATIONS, 'encrypt');
  const data = await crypto.subtle.encrypt(cipherOf(head), key, new TextEncoder().encode(text));
  const body = joinBytes(head, new Uint8Array(data));
  return joinBytes(body, await checksumOf(body));
}

/** Whether this page can seal and open: browsers keep their ciphers from a page that came over plain http. */
export const canSeal = () => crypto.subtle !== undefined;

/** Whether a file begins as a sealed one does. */
export function isSealed(file: Bytes): boolean {
  return MARK.every((octet, i) => file[i] === octet);
}

/** The text in a sealed file, or why it does not open. Never throws on any octets. */
export async function openSealed(
  file: Bytes,
  passphrase: string,
): Promise<{ readonly text: string } | SealFault> {
  if (!isSealed(file)) return { code: 'not-sealed' };
  if (!canSeal()) return { code: 'cannot-open-here' };
  const version = file[AT.version];
  if (version !== undefined && version > VERSION) return { code: 'newer-version', version };
  if (version !== VERSION || file.length < AT.data + TAG + CHECKSUM) return { code: 'damaged' };
  const head = file.slice(0, AT.data);
  const iterations = new DataView(head.buffer).getUint32(AT.iterations);
  if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) return { code: 'damaged' };
  const text = await decrypt(file, head, iterations, normalisePassphrase(passphrase));
  if (text !== undefined) return { text };
  return { code: (await isWhole(file)) ? 'wrong-passphrase' : 'damaged' };
}

/** How every text begins that is sealed here: with the right passphrase it is there, with another it is not. */
const BEGINNING = '{"format":"';

/**
 * What can be read of a file that `openSealed` calls damaged; undefined when nothing can, or the passphrase is another. GCM
 * is CTR with a proof behind it (NIST SP 800-38D, 7.1: its counter begins at 2), and the proof is lost: the text may break
 * off, have other letters and end in nonsense. Never throws.
 */
export async function openBroken(file: Bytes, passphrase: string): Promise<string | undefined> {
  const secret = normalisePassphrase(passphrase);
  if (secret === '' || file.length <= AT.data) return undefined;
  const head = file.slice(0, AT.data);
  const iterations = new DataView(head.buffer).getUint32(AT.iterations);
  if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) return undefined;
  const key = await deriveKey(secret, head, iterations, 'decrypt', 'AES-CTR');
  const counter = joinBytes(head.slice(AT.iv, AT.data), new Uint8Array([0, 0, 0, 2]));
  const data = await crypto.subtle.decrypt(
    { name: 'AES-CTR', counter, length: 32 },
    key,
    file.slice(AT.data),
  );
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  return text.startsWith(BEGINNING) ? text : undefined;
}

async function decrypt(
  file: Bytes,
  head: Bytes,
  iterations: number,
  secret: string,
): Promise<string | undefined> {
  if (secret === '') return undefined;
  try {
    const key = await deriveKey(secret, head, iterations, 'decrypt');
    const data = await crypto.subtle.decrypt(cipherOf(head), key, file.slice(AT.data, -CHECKSUM));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  } catch {
    // The browser says only that it failed, on purpose.
    return undefined;
  }
}

/** The same passphrase gives the same text on every keyboard, and a phone's keyboard likes to add a space. */
function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').trim();
}

function makeHead(): Bytes {
  const head = new Uint8Array(AT.data);
  head.set(MARK);
  head[AT.version] = VERSION;
  new DataView(head.buffer).setUint32(AT.iterations, ITERATIONS);
  crypto.getRandomValues(head.subarray(AT.salt));
  return head;
}

async function deriveKey(
  secret: string,
  head: Bytes,
  iterations: number,
  use: 'encrypt' | 'decrypt',
  name: 'AES-GCM' | 'AES-CTR' = 'AES-GCM',
) {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const salt = head.subarray(AT.salt, AT.iv);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name, length: 256 },
    false,
    [use],
  );
}

function cipherOf(head: Bytes) {
  return { name: 'AES-GCM', iv: head.subarray(AT.iv, AT.data), additionalData: head, tagLength: TAG * 8 };
}

async function checksumOf(body: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', body));
}

async function isWhole(file: Bytes): Promise<boolean> {
  const checksum = await checksumOf(file.slice(0, -CHECKSUM));
  return checksum.every((octet, i) => octet === file[file.length - CHECKSUM + i]);
}

function joinBytes(first: Bytes, second: Bytes): Bytes {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
