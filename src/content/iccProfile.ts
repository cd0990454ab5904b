// The colour condition that a file is made for: a CMYK printing profile, checked before it is embedded.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Fault } from '../shell/fault.ts';
import { readPlainFile } from '../shell/plainFile.ts';

export interface PrintingCondition {
  /** The name in the characterisation registry, as in `FOGRA39`, or the profile's own name. */
  readonly id: string;
  /** The profile's description. */
  readonly name: string;
  /** The registry that knows the name; absent for a profile that says of no registered condition. */
  readonly registry?: string;
  /** The ICC specification's major version: 2 or 4. */
  readonly iccVersion: number;
  /** The profile, compressed once for all files. */
  readonly deflated: Buffer;
}

const REGISTRY = 'http://www.color.org';
// ECI's PSO Uncoated v3 does not spell its condition in a way that can be read off.
const KNOWN_MD5: Readonly<Record<string, string>> = { '4779803d9c20610a97325f92202c4568': 'FOGRA52' };
const HEADER_BYTES = 132;
/** Printing profiles take 0.5 to 9 MB; it goes into every press file. */
const MOST_BYTES = 16e6;

/** FOGRA39 coated, which comes with Duwtje: what most Dutch print shops ask for. */
export function standardCondition(printFolder: string): PrintingCondition {
  return loadCondition(join(printFolder, 'icc', 'FOGRA39L_coated.icc'));
}

/** @throws Fault when the file is not a CMYK printing profile */
export function loadCondition(file: string): PrintingCondition {
  const bytes = readPlainFile(file, MOST_BYTES, `ICC profile ${file}`);
  const wrong = profileFault(bytes);
  if (wrong) throw new Fault(`ICC profile ${file}: ${wrong}.`);
  const name = description(bytes);
  const fogra = KNOWN_MD5[createHash('md5').update(bytes).digest('hex')] ?? characterisation(bytes);
  const id = fogra ?? name;
  return {
    id,
    name,
    ...(fogra && { registry: REGISTRY }),
    iccVersion: bytes[8]!,
    deflated: deflateSync(bytes),
  };
}

/** What is wrong with a profile, or undefined. Offsets as in ICC.1:2010, 7.2. */
function profileFault(bytes: Buffer): string | undefined {
  const ask = 'ask the print shop for a CMYK output profile';
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 36, 40) !== 'acsp')
    return `is not an ICC profile: ${ask}`;
  if (bytes.readUInt32BE(0) !== bytes.length)
    return `is damaged: it says ${bytes.readUInt32BE(0)} bytes and has ${bytes.length}: fetch it again`;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind !== 'prtr') return `is a profile of class ‘${kind.trim()}’, not of a printer (prtr): ${ask}`;
  const space = bytes.toString('latin1', 16, 20).trim();
  if (space !== 'CMYK') return `is for ${space}, not for CMYK: ${ask}`;
  if (bytes[8]! > 4) return `has ICC version ${bytes[8]}, which PDF/X cannot carry: ${ask} of version 2 or 4`;
  const table = tags(bytes);
  if (!table) return 'is damaged: its table of contents points outside the file: fetch it again';
  const missing = ['A2B0', 'B2A0'].filter((tag) => !table.has(tag));
  if (missing.length > 0) return `is incomplete (no ${missing.join(', ')}): fetch it again`;
  return undefined;
}

/** The tag table, or undefined when it does not fit the file. */
function tags(bytes: Buffer): Map<string, Buffer> | undefined {
  const count = bytes.readUInt32BE(128);
  if (HEADER_BYTES + 12 * count > bytes.length) return undefined;
  const table = new Map<string, Buffer>();
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + 12 * i;
    const [offset, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
    if (offset + size > bytes.length) return undefined;
    table.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + size));
  }
  return table;
}

/** The printable part of a text tag: `desc` of version 2, or `mluc` of version 4 (UTF-16). */
function tagText(tag: Buffer | undefined): string {
  if (!tag) return '';
  const kind = tag.toString('latin1', 0, 4);
  if (kind === 'mluc' && tag.length >= 28) {
    const [length, offset] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
    const utf16 = Buffer.from(tag.subarray(offset, offset + (length & ~1)));
    return utf16.swap16().toString('utf16le');
  }
  const body = kind === 'desc' ? tag.subarray(12, 12 + tag.readUInt32BE(8)) : tag.subarray(8);
  return body.toString('latin1');
}

function description(bytes: Buffer): string {
  const clean = tagText(tags(bytes)?.get('desc'))
    .replace(/[^ -~]+/g, ' ')
    .trim();
  return clean || 'CMYK';
}

/** The FOGRA characterisation that the profile says it was made from. */
function characterisation(bytes: Buffer): string | undefined {
  const table = tags(bytes);
  const said = ['desc', 'targ'].map((tag) => tagText(table?.get(tag))).join(' ');
  return /FOGRA\s?(\d{2})/.exec(said)?.[0].replace(/\s/, '');
}
