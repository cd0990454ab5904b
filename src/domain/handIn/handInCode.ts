// A hand-in as bytes: small enough for a QR code that a bad webcam reads, and refused when a single bit is off.
//
// Format 2, bit by bit: magic 8, talk 64, revision 32, deck three numbers of 3 bits a step (a 4th bit: goes on), edition 4
// (how many letters) and 6 a letter, view 2 (0 not said), the block of tags (a number in steps: how far the first tag is
// from the first card tag), places 6 (how many tags follow), 3 a tag (0 not asked, 1-5 PLACES), own cards 4, their zone 3
// (0 none), named 3, the story (see `story.ts`); filled up to a byte. For each named card a byte of zone (high 2 bits) and
// length (low 6), then its name in UTF-8. At last the CRC-32 of all that. 33 bytes for 24 cards; at most `LONGEST_HAND_IN`.
// Format 1 lacks edition, view, block, zone of the own cards and story; it is read for ever.

import { CARD_TAGS } from '../board/tags.ts';
import { ZONE_IDS } from '../board/zones.ts';
import { deckVersion, LARGEST_PART } from '../deck/deckVersion.ts';
import { EDITION_ID } from '../talk/placedTalk.ts';
import { PLACES, type Place, VIEWS } from '../talk/talk.ts';
import { BitReader, BitWriter } from './bits.ts';
import { crc32 } from './crc32.ts';
import {
  type HandIn,
  handedName,
  keyText,
  NAME_BYTES,
  NAMED_CARDS,
  type NamedCard,
  OWN_CARDS,
  type Placements,
} from './handIn.ts';
import { NO_STORY, readStory, writeStory } from './story.ts';

/** The high half stands for Duwtje, the low half for the version of this format. */
const MAGIC = 0xd2;
const OLD_MAGIC = 0xd1;
const FIRST_TAG = CARD_TAGS.min;
const MOST_TAGS = 63;
const CRC_BYTES = 4;
/** Fewer bytes cannot hold the fixed fields. */
const SHORTEST = 20;

/** The most bytes that a hand-in takes. */
export const LONGEST_HAND_IN = 390;

/** Why bytes are not a hand-in. `newer`: made by a later Duwtje; `damaged`: one of ours, but not whole. */
export type HandInRefusal = 'foreign' | 'newer' | 'damaged';

export type HandInAnswer =
  | { readonly ok: true; readonly handIn: HandIn }
  | { readonly ok: false; readonly reason: HandInRefusal };

/**
 * The bytes of a hand-in, always the same for the same hand-in.
 * @throws RangeError when a field is outside what `HandIn` says; what `handInFromTalk` and the decoder give never is
 */
export function encodeHandIn(handIn: HandIn): Uint8Array {
  const { talk, deck, edition, view, revision, placements, ownCards, ownZone, named, story } = handIn;
  if (!/^[0-9a-f]{16}$/.test(talk)) throw new RangeError(`talk ‘${talk}’ is not 16 hexadecimal digits`);
  if (named.length > NAMED_CARDS || named.length > ownCards || ownCards > OWN_CARDS)
    throw new RangeError(`${ownCards} own cards, ${named.length} of them named, are too many`);
  const bits = new BitWriter();
  bits.write(MAGIC, 8);
  bits.write(Number.parseInt(talk.slice(0, 8), 16), 32);
  bits.write(Number.parseInt(talk.slice(8), 16), 32);
  bits.write(revision, 32);
  for (const part of deckParts(deck)) writeSteps(bits, part);
  writeEdition(bits, edition);
  bits.write(view === null ? 0 : VIEWS.indexOf(view) + 1, 2);
  const { firstTag, tags } = blockOf(placements);
  const ofBoard = placements.findIndex((place, tag) => place !== undefined && tag < FIRST_TAG);
  if (tags > MOST_TAGS || ofBoard >= 0)
    throw new RangeError(`tag ${ofBoard >= 0 ? ofBoard : placements.length - 1} is not one of a card`);
  if (placements.length > 0 && !placements.at(-1)) throw new RangeError('the last placement is no place');
  writeSteps(bits, firstTag - FIRST_TAG);
  bits.write(tags, 6);
  for (let tag = firstTag; tag < firstTag + tags; tag++) {
    const place = placements[tag];
    bits.write(place === undefined ? 0 : PLACES.indexOf(place) + 1, 3);
  }
  bits.write(ownCards, 4);
  bits.write(ownZone === null ? 0 : ZONE_IDS.indexOf(ownZone) + 1, 3);
  bits.write(named.length, 3);
  writeStory(bits, story, firstTag, tags);
  bits.align();
  for (const card of named) writeName(bits, card);
  const body = bits.bytes();
  const crc = crc32(body);
  return Uint8Array.from([...body, crc >>> 24, (crc >>> 16) & 0xff, (crc >>> 8) & 0xff, crc & 0xff]);
}

/** Reads the bytes of a hand-in; whatever they are, it answers. */
export function decodeHandIn(bytes: Uint8Array): HandInAnswer {
  if (bytes.length === 0 || bytes[0]! >> 4 !== MAGIC >> 4) return refuse('foreign');
  // A window on the bytes would be slower to make than to read through.
  const end = bytes.length - CRC_BYTES;
  const intact =
    bytes.length <= LONGEST_HAND_IN &&
    bytes.length >= SHORTEST &&
    crc32(bytes, end) === new BitReader(bytes, end).read(32);
  if (!intact) return refuse('damaged');
  if (bytes[0] !== MAGIC && bytes[0] !== OLD_MAGIC) return refuse('newer');
  const handIn = readBody(new BitReader(bytes, 0, end));
  if (!handIn || (bytes[0] === MAGIC && !isWrittenAs(handIn, bytes))) return refuse('damaged');
  return { ok: true, handIn };
}

/** What could also be written in another way was not written by Duwtje. */
function isWrittenAs(handIn: HandIn, bytes: Uint8Array): boolean {
  const own = encodeHandIn(handIn);
  return own.length === bytes.length && own.every((byte, i) => byte === bytes[i]);
}

const refuse = (reason: HandInRefusal): HandInAnswer => ({ ok: false, reason });

/** Undefined, too, for what is written in a roundabout way: that was not written by Duwtje. */
function readBody(bits: BitReader): HandIn | undefined {
  const old = bits.read(8) === OLD_MAGIC;
  const talk = keyText([bits.read(32), bits.read(32)]);
  const revision = bits.read(32);
  const [major, minor, patch] = [readSteps(bits), readSteps(bits), readSteps(bits)];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  const deck = `${major}.${minor}.${patch}`;
  const edition = old ? '' : readEdition(bits);
  const view = old ? 0 : bits.read(2);
  const block = old ? 0 : readSteps(bits);
  if (edition === undefined || view > VIEWS.length || block === undefined) return undefined;
  const placements = readPlacements(bits, FIRST_TAG + block);
  if (!placements) return undefined;
  const ownCards = bits.read(4);
  const ownZone = old ? 0 : bits.read(3);
  const names = bits.read(3);
  if (names > NAMED_CARDS || names > ownCards || ownZone > ZONE_IDS.length) return undefined;
  const { firstTag, tags } = blockOf(placements);
  if (firstTag !== FIRST_TAG + block) return undefined;
  const story = old ? NO_STORY : readStory(bits, firstTag, tags);
  if (!story || !bits.align()) return undefined;
  const named: NamedCard[] = [];
  for (let i = 0; i < names; i++) {
    const card = readName(bits);
    if (!card) return undefined;
    named.push(card);
  }
  if (bits.left > 0) return undefined;
  return {
    talk,
    deck,
    edition,
    view: VIEWS[view - 1] ?? null,
    revision,
    placements,
    ownCards,
    ownZone: ZONE_IDS[ownZone - 1] ?? null,
    named,
    story,
  };
}

/** By tag; undefined for a place that there is not, and when the last tag has none, so that it need not be written. */
function readPlacements(bits: BitReader, firstTag: number): Placements | undefined {
  const tags = bits.read(6);
  if (tags === 0) return [];
  const placements = new Array<Place | undefined>(firstTag + tags).fill(undefined);
  for (let tag = firstTag; tag < placements.length; tag++) {
    const code = bits.read(3);
    if (code > PLACES.length) return undefined;
    if (code > 0) placements[tag] = PLACES[code - 1];
  }
  return placements.at(-1) === undefined ? undefined : placements;
}

/**
 * The tags that a hand-in speaks of: from the first card tag on; where those are too many, from the first place on, so
 * that an edition may have a block of tags of its own.
 */
function blockOf(placements: Placements): { readonly firstTag: number; readonly tags: number } {
  const first = placements.findIndex((place) => place !== undefined);
  if (first < 0) return { firstTag: FIRST_TAG, tags: 0 };
  const firstTag = placements.length - FIRST_TAG <= MOST_TAGS ? FIRST_TAG : first;
  return { firstTag, tags: placements.length - firstTag };
}

/** The letters of an edition's id, by their code. */
const EDITION_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-';

function writeEdition(bits: BitWriter, edition: string): void {
  if (edition !== '' && !EDITION_ID.test(edition))
    throw new RangeError(`‘${edition}’ is no id of an edition`);
  bits.write(edition.length, 4);
  for (const letter of edition) bits.write(EDITION_LETTERS.indexOf(letter), 6);
}

function readEdition(bits: BitReader): string | undefined {
  const letters = Array.from({ length: bits.read(4) }, () => EDITION_LETTERS[bits.read(6)] ?? '');
  const edition = letters.join('');
  return edition.length === letters.length && (edition === '' || EDITION_ID.test(edition))
    ? edition
    : undefined;
}

function deckParts(deck: string): number[] {
  if (deckVersion(deck) !== deck) throw new RangeError(`deck version ‘${deck}’ is not like 1.0.0`);
  return deck.split('.').map(Number);
}

/** A small number takes few bits: three of the number at a time, lowest first, each after a bit that says whether more follow. */
function writeSteps(bits: BitWriter, value: number): void {
  for (let rest = value; ; ) {
    const more = rest >> 3;
    bits.write((more > 0 ? 8 : 0) | (rest & 7), 4);
    if (more === 0) return;
    rest = more;
  }
}

/** Undefined for a number that no deck version has, and when it ends in steps of nothing. */
function readSteps(bits: BitReader): number | undefined {
  let value = 0;
  for (let shift = 0; shift < 15; shift += 3) {
    const step = bits.read(4);
    value |= (step & 7) << shift;
    if (step < 8) return (step === 0 && shift > 0) || value > LARGEST_PART ? undefined : value;
  }
  return undefined;
}

function writeName(bits: BitWriter, { name, zone }: NamedCard): void {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length > NAME_BYTES)
    throw new RangeError(`‘${name}’ is longer than ${NAME_BYTES} bytes`);
  const bytes = encoder.encode(handedName(name));
  bits.write(ZONE_IDS.indexOf(zone), 2);
  bits.write(bytes.length, 6);
  for (const byte of bytes) bits.write(byte, 8);
}

function readName(bits: BitReader): NamedCard | undefined {
  const zone = ZONE_IDS[bits.read(2)]!;
  const length = bits.read(6);
  if (length > NAME_BYTES) return undefined;
  const bytes = Uint8Array.from({ length }, () => bits.read(8));
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Names were once handed in as they were typed.
    return { name: handedName(name), zone };
  } catch {
    return undefined;
  }
}
