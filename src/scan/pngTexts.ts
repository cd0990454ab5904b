// A PNG without the texts in it, which say nothing of the photo and may unpack to gigabytes.

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** The kinds of chunk that hold texts (PNG, third edition, 11.3.3). */
const TEXTS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);
/** Beside its data a chunk has its length, its kind and its sum, four bytes each. */
const AROUND = 12;

/** The bytes of a PNG but for its texts; what is no PNG, or breaks off, stays as it is from there on. */
export function withoutPngTexts(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return bytes;
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const next = at + AROUND + bytes.readUInt32BE(at);
    if (TEXTS.has(bytes.toString('latin1', at + 4, at + 8))) {
      kept.push(bytes.subarray(from, at));
      from = next;
    }
    at = next;
  }
  return from === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(from)]);
}
