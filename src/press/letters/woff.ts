// Unwraps a WOFF font into the plain OpenType file inside it, so that it is unpacked once and by node's own inflate.

import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface FontTable {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Buffer;
}

/**
 * The OpenType font of a WOFF 1.0 file (W3C Recommendation, 2012, sections 4 to 6), without the tables named in `leaveOut`.
 * @throws RangeError for a file that is cut off, Error for one that is no WOFF
 */
export function unwrapWoff(woff: Buffer, leaveOut: readonly string[] = []): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('the font is not a WOFF 1.0 file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => readTable(woff, i));
  const kept = tables.filter(({ tag }) => !leaveOut.includes(tag));
  return sfntFile(woff.readUInt32BE(4), kept);
}

function readTable(woff: Buffer, index: number): FontTable {
  const entry = WOFF_HEADER + index * WOFF_ENTRY;
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
  const stored = woff.subarray(offset!, offset! + packed!);
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: checksum!,
    data: packed! < length! ? inflateSync(stored) : stored,
  };
}

/** A font file of tables (OpenType 1.9, "Organization of an OpenType Font"). */
function sfntFile(flavor: number, tables: readonly FontTable[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(SFNT_HEADER + tables.length * SFNT_ENTRY);
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(power * SFNT_ENTRY, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((tables.length - power) * SFNT_ENTRY, 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  tables.forEach(({ tag, checksum, data }, i) => {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    // Tables begin on multiples of four bytes.
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat(parts);
}
