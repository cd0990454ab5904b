// Makes talk files as the world may hand them back: cut, joined, flipped, shuffled, saved in another way; the same at every run.

import { handInFromTalk, keyText, talkKey } from '../../src/domain/handIn/handIn.ts';
import { handInFileText, handInText } from '../../src/domain/handIn/handInText.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { madeUpTalk, randomFrom } from '../group/madeUpTalks.mjs';
import { realContent } from '../realGame.ts';

const { deck } = realContent();

export interface MutatedFile {
  /** What was done to it, as in `talks, cut`. */
  readonly how: string;
  readonly octets: Uint8Array;
  /** The keys of the talks that are in it unharmed: each must be read, or a fault be told. */
  readonly whole: readonly string[];
  /** Whether nothing is wrong with it: all must be read, and no fault told. */
  readonly clean: boolean;
}

/** A text with talks in it, by the text that each is in it. */
interface Base {
  readonly kind: string;
  readonly text: string;
  readonly items: ReadonlyMap<string, string>;
}

type Random = (below: number) => number;
type Mutation = readonly [name: string, mutate: (octets: Buffer, random: Random) => Buffer];

const KINDS = [
  'talks',
  'pretty',
  'shuffled',
  'lines',
  'old lines',
  'alone',
  'list',
  'hand-ins',
  'codes',
] as const;

function shuffledKeys(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffledKeys(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [random(1e6), key, shuffledKeys(inner, random)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, inner]) => [key, inner]));
}

function baseOf(kind: (typeof KINDS)[number], random: Random, seed: number): Base {
  const chance = randomFrom(seed);
  const talks = Array.from({ length: 1 + random(6) }, (): Talk => madeUpTalk(chance));
  const key = ({ id }: Talk) => keyText(talkKey(id));
  const itemsBy = (textOf: (talk: Talk) => string) => new Map(talks.map((talk) => [key(talk), textOf(talk)]));
  const whole = { format: 'duwtje-talks', version: 2, made: '2026-11-24T17:00:00Z', talks };
  const handIns = talks.map((talk) => handInFromTalk(talk, deck, { own: 'count' }));
  const code = (talk: Talk) => handInText(handInFromTalk(talk, deck, { own: 'count' }));
  const compact = itemsBy((talk) => JSON.stringify(talk));
  // Where it stands indented, a talk is known by its id and counts as whole when nothing was done to the file.
  const known = itemsBy(({ id }) => id);
  switch (kind) {
    case 'talks':
      return { kind, text: JSON.stringify(whole), items: compact };
    case 'pretty':
      return { kind, text: JSON.stringify(whole, null, 2), items: known };
    case 'shuffled':
      return { kind, text: JSON.stringify(shuffledKeys(whole, random)), items: known };
    case 'lines':
      return { kind, text: talks.map((talk) => JSON.stringify(talk)).join('\r\n'), items: compact };
    case 'old lines':
      return { kind, text: talks.map((talk) => JSON.stringify(talk)).join('\r'), items: compact };
    case 'alone':
      return { kind, text: talks.map((talk) => JSON.stringify(talk, null, 1)).join('\n'), items: known };
    case 'list':
      return { kind, text: JSON.stringify(talks), items: compact };
    case 'hand-ins':
      return { kind, text: handInFileText(handIns), items: itemsBy(code) };
    case 'codes':
      return { kind, text: talks.map(code).join('\n'), items: itemsBy(code) };
  }
}

const western = (text: string) => Buffer.from(text.replace(/[^\0-\xff]/g, '-'), 'latin1');
const wide = (text: string, mark: string) => Buffer.from(mark + text, 'utf16le');

/** Ways to save that harm nothing. */
const SAVED: readonly Mutation[] = [
  ['as it is', (octets) => octets],
  ['with a mark', (octets) => Buffer.concat([Buffer.from('\uFEFF'), octets])],
  ['UTF-16', (octets) => wide(octets.toString(), '\uFEFF')],
  ['UTF-16 without a mark', (octets) => wide(octets.toString(), '')],
  ['UTF-16 with the large byte first', (octets) => wide(octets.toString(), '\uFEFF').swap16()],
  ['UTF-16 without a mark and with the large byte first', (octets) => wide(octets.toString(), '').swap16()],
  ['Windows-1252', (octets) => western(octets.toString())],
  ['with blank lines', (octets) => Buffer.concat([Buffer.from('\n\r\n '), octets, Buffer.from('\n \t\r\n')])],
];

const spliced = (octets: Buffer, at: number, remove: number, add: string | Buffer) =>
  Buffer.concat([octets.subarray(0, at), Buffer.from(add), octets.subarray(at + remove)]);

const HARMS: readonly Mutation[] = [
  ['cut', (octets, random) => octets.subarray(0, random(octets.length))],
  ['beheaded', (octets, random) => octets.subarray(random(Math.min(octets.length, 200)))],
  ['joined', (octets) => Buffer.concat([octets, octets])],
  [
    'joined with another',
    (octets) => Buffer.concat([octets, Buffer.from('\n{"format":"duwtje-talks","version":1,"talks":[]}')]),
  ],
  [
    'flipped',
    (octets, random) => {
      const flipped = Buffer.from(octets);
      for (let i = 0; i <= random(4) && flipped.length > 0; i++)
        flipped[random(flipped.length)]! ^= 1 << random(8);
      return flipped;
    },
  ],
  ['a piece gone', (octets, random) => spliced(octets, random(octets.length), 1 + random(400), '')],
  [
    'a piece twice',
    (octets, random) => {
      const at = random(octets.length);
      return spliced(octets, at, 0, octets.subarray(at, at + 1 + random(3000)));
    },
  ],
  ['zeros at the end', (octets, random) => Buffer.concat([octets, Buffer.alloc(1 + random(5000))])],
  [
    'zeros within',
    (octets, random) => spliced(octets, random(octets.length), 1 + random(50), Buffer.alloc(1 + random(50))),
  ],
  [
    'junk within',
    (octets, random) =>
      spliced(
        octets,
        random(octets.length),
        0,
        ['}', ']', '{', '[', '"', ',', '\\', '\n', '<b>', 'é'][random(10)]!,
      ),
  ],
  [
    'one curly quote',
    (octets, random) => {
      const at = octets.indexOf('"', random(octets.length));
      return at < 0 ? octets : spliced(octets, at, 1, '“”„'[random(3)]!);
    },
  ],
  ['curly quotes', (octets) => Buffer.from(octets.toString().replace(/"([^"]*)"/g, '“$1”'))],
  ['a key twice', (octets) => Buffer.from(octets.toString().replace('"talks":', '"talks":[],"talks":'))],
  ['nested deeply', (octets, random) => spliced(octets, 1, 0, `"more":${'['.repeat(1 + random(60_000))},`)],
  [
    'nested deeply and closed',
    (octets, random) => {
      const depth = 1 + random(60_000);
      return spliced(octets, 1, 0, `"more":${'['.repeat(depth)}${']'.repeat(depth)},`);
    },
  ],
  ['a huge text', (octets, random) => spliced(octets, 1, 0, `"more":"${'x'.repeat(random(5e6))}",`)],
  [
    'another version',
    (octets, random) =>
      Buffer.from(
        octets
          .toString()
          .replace('"version":1', `"version":${['0', '2', '"1"', '1e400', 'null'][random(5)]}`),
      ),
  ],
];

/** The file of a seed: a base, saved in some way, and mostly with one or two harms before that. */
export function mutatedFile(seed: number): MutatedFile {
  const chance = randomFrom(seed);
  const random: Random = (below) => Math.floor(chance() * below);
  const base = baseOf(KINDS[random(KINDS.length)]!, random, seed);
  const harms = Array.from(
    { length: random(5) === 0 ? 0 : 1 + random(2) },
    () => HARMS[random(HARMS.length)]!,
  );
  const [saved, save] = SAVED[random(3) === 0 ? random(SAVED.length) : 0]!;
  const harmed = harms.reduce<Buffer>((octets, [, harm]) => harm(octets, random), Buffer.from(base.text));
  const clean = harms.length === 0;
  const isIndented = base.kind === 'pretty' || base.kind === 'shuffled' || base.kind === 'alone';
  const whole = [...base.items].filter(([, text]) => (isIndented ? clean : harmed.includes(text)));
  return {
    how: [base.kind, ...harms.map(([name]) => name), saved].join(', '),
    octets: save(harmed, random),
    whole: whole.map(([key]) => key).sort(),
    clean,
  };
}
