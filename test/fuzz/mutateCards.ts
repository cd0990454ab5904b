// Makes card folders as people may hand them in: texts, keys and numbers changed, drawings of other programs, files gone or
// added; the same at every run.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomFrom } from '../group/madeUpTalks.mjs';
import { CARDS } from '../realGame.ts';
import { harmIcon, type Random } from './mutateIcons.ts';

/** Whether something must be told of it: `harm` always, `none` never; `perhaps` where it depends on what the deck says. */
export type Effect = 'harm' | 'none' | 'perhaps';

export interface MutatedFolder {
  /** What was done, as in `words/nl/front.json, a key gone`. */
  readonly how: string;
  readonly file: string;
  readonly effect: Effect;
}

type Json = unknown;
/** A place in a JSON file: the object or list that holds a value, and where in it. */
type Spot = readonly [holder: Record<string, Json>, key: string];

const TEXTS: readonly (readonly [name: string, change: (text: string, random: Random) => string, Effect])[] =
  [
    ['a text emptied', () => '', 'harm'],
    ['a text of blanks', () => '   ', 'harm'],
    ['a blank behind a text', (text) => `${text} `, 'harm'],
    ['a line break in a text', (text) => text.replace(/.$/, '\n$&'), 'harm'],
    ['an escape in a text', (text) => `\u001b[31m${text}`, 'harm'],
    ['a zero in a text', (text) => `${text}\0`, 'harm'],
    ['half a character in a text', (text) => `${text}\ud83d`, 'harm'],
    ['a lost letter in a text', (text) => `${text}\ufffd`, 'perhaps'],
    [
      'a text ten times',
      (text, random) =>
        Array(2 + random(9))
          .fill(text)
          .join(' '),
      'perhaps',
    ],
    ['a text a thousand times', (text) => `${text}, `.repeat(1000).trim(), 'harm'],
    ['a long word in a text', (text, random) => `${text} ${'woord'.repeat(1 + random(300))}`, 'perhaps'],
    ['soft hyphens in a text', (text, random) => [...text].join('\u00ad'.repeat(1 + random(4))), 'perhaps'],
    ['emoji in a text', (text) => `${text} 👩🏽‍🚀`, 'perhaps'],
    ['Arabic in a text', (text) => `${text} التعلم في العمل`, 'perhaps'],
    ['marks of direction in a text', (text) => `\u202e${text}\u202c`, 'perhaps'],
    ['combining accents in a text', (text) => `${text} e\u0301${'\u0308'.repeat(20)}`, 'perhaps'],
    ['markup in a text', (text) => `<b>${text}</b> & {n} \\ %s "`, 'perhaps'],
    ['a path for a text', () => '../../../../etc/passwd', 'perhaps'],
  ];

const VALUES: readonly Json[] = [null, true, [], {}, 5, 'five', ['x'], { x: 'x' }];
const NUMBERS: readonly (readonly [written: string, Effect])[] = [
  ['NaN', 'harm'],
  ['1e999', 'harm'],
  ['-1e999', 'harm'],
  ['-7', 'harm'],
  ['1e308', 'harm'],
  ['123456789012345678901234567890', 'harm'],
  ['0x10', 'harm'],
  ['07', 'harm'],
  ['0.5', 'perhaps'],
  ['-0', 'perhaps'],
  ['0', 'perhaps'],
];
const PUT_LATER = '@put later@';

function spotsIn(value: Json, wanted: (value: Json) => boolean): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, Json>;
  return Object.entries(holder).flatMap(([key, inner]): Spot[] => [
    ...(wanted(inner) ? [[holder, key] as const] : []),
    ...spotsIn(inner, wanted),
  ]);
}

const oneOf = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!;
const isObject = (value: Json) => typeof value === 'object' && value !== null && !Array.isArray(value);

type Change = (
  data: Json,
  random: Random,
) => readonly [name: string, effect: Effect, rewrite?: (text: string) => string];

/** Fields that a deck may leave out. */
const OPTIONAL = new Set(['board']);

const CHANGES: readonly Change[] = [
  (data, random) => {
    const [holder, key] = oneOf(
      spotsIn(data, (value) => typeof value === 'string'),
      random,
    );
    const [name, change, effect] = oneOf(TEXTS, random);
    const before = holder[key] as string;
    holder[key] = change(before, random);
    return [name, holder[key] === before ? 'perhaps' : effect];
  },
  (data, random) => {
    const [holder, key] = oneOf(
      spotsIn(data, () => true),
      random,
    );
    const before = holder[key];
    const kind = (value: Json) => (Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value);
    const other = oneOf(
      VALUES.filter((value) => kind(value) !== kind(before)),
      random,
    );
    holder[key] = structuredClone(other);
    return [`a ${kind(before)} made ${kind(other)}`, 'harm'];
  },
  (data, random) => {
    const objects = spotsIn([data], isObject).map(([holder, key]) => holder[key] as Record<string, Json>);
    const holder = oneOf(objects, random);
    const key = oneOf(Object.keys(holder), random);
    delete holder[key];
    return ['a key gone', key === undefined || OPTIONAL.has(key) ? 'perhaps' : 'harm'];
  },
  (data, random) => {
    const holder = oneOf(
      spotsIn([data], isObject).map(([outer, at]) => outer[at] as Record<string, Json>),
      random,
    );
    const key = oneOf(Object.keys(holder), random);
    const name = oneOf(['Title', 'title ', '__proto__', 'constructor', 'é', ''], random);
    Object.defineProperty(holder, name, {
      value: holder[key],
      enumerable: true,
      configurable: true,
      writable: true,
    });
    delete holder[key];
    return ['a key renamed', OPTIONAL.has(key) && name === '__proto__' ? 'perhaps' : 'harm'];
  },
  (data, random) => {
    const holder = oneOf(
      spotsIn([data], isObject).map(([outer, at]) => outer[at] as Record<string, Json>),
      random,
    );
    const key = oneOf(Object.keys(holder), random);
    const value = holder[key];
    delete holder[key];
    holder[PUT_LATER] = value;
    const [name, inner] = [JSON.stringify(key), JSON.stringify(value)];
    return [
      'a key twice',
      'harm',
      (text) => text.replace(`"${PUT_LATER}":${inner}`, () => `${name}:${inner},${name}:${inner}`),
    ];
  },
  (data, random) => {
    const lists = spotsIn([data], (value) => Array.isArray(value) && value.length > 0);
    // Some files of words have none: then it is as it is.
    if (lists.length === 0) return ['a list shorter or longer', 'none'];
    const [holder, key] = oneOf(lists, random);
    const list = holder[key] as Json[];
    const at = random(list.length);
    if (random(2) === 0) list.splice(at, 1);
    else list.splice(at, 0, structuredClone(list[at]));
    return ['a list shorter or longer', 'perhaps'];
  },
  (data, random) => {
    const numbers = spotsIn(data, (value) => typeof value === 'number');
    const [holder, key] =
      numbers.length > 0
        ? oneOf(numbers, random)
        : oneOf(
            spotsIn(data, () => true),
            random,
          );
    const [written, effect] = oneOf(NUMBERS, random);
    holder[key] = PUT_LATER;
    return [
      `${written} as a value`,
      numbers.length > 0 ? effect : 'harm',
      (text) => text.replace(`"${PUT_LATER}"`, written),
    ];
  },
];

const SYNTAX: readonly (readonly [
  name: string,
  change: (text: string, random: Random) => string | Uint8Array,
  Effect,
])[] = [
  ['cut', (text, random) => text.trimEnd().slice(0, random(text.trimEnd().length)), 'harm'],
  ['emptied', () => '', 'harm'],
  ['a comma too many', (text) => text.replace(/\}\s*$/, ',}'), 'harm'],
  ['curly quotes', (text) => text.replace(/"([^"]*)"/g, '“$1”'), 'harm'],
  ['joined with itself', (text) => text + text, 'harm'],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'harm'],
  ['Windows-1252', (text) => Buffer.from(text.replace(/"(?=[a-z])/i, '"é'), 'latin1'), 'harm'],
  ['UTF-8 with a mark', (text) => `\ufeff${text}`, 'none'],
  ['other line ends', (text) => text.replaceAll('\n', '\r\n'), 'none'],
  ['nested deeply', (text) => text.replace('{', `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`), 'harm'],
];

const instead = (put: (path: string) => void) => (path: string) => {
  rmSync(path);
  put(path);
};

const BESIDE = 'another name beside it';
const EXTRA = 'extra.json';

const FILES: readonly (readonly [name: string, change: (path: string) => void, Effect])[] = [
  ['gone', (path) => rmSync(path), 'harm'],
  ['a folder', instead((path) => mkdirSync(path)), 'harm'],
  ['a pipe', instead((path) => execFileSync('mkfifo', [path])), 'harm'],
  ['a device', instead((path) => symlinkSync('/dev/zero', path)), 'harm'],
  ['a link to itself', instead((path) => symlinkSync(path, path)), 'harm'],
  ['a link out of the folder', instead((path) => symlinkSync('/etc/hostname', path)), 'harm'],
  [
    'a link within the folder',
    (path) => {
      renameSync(path, `${path}~`);
      symlinkSync(`${path}~`, path);
    },
    'perhaps',
  ],
  [BESIDE, (path) => cpSync(path, join(dirname(path), EXTRA)), 'perhaps'],
  [
    'capitals in its name',
    (path) => renameSync(path, join(dirname(path), basename(path).toUpperCase())),
    'harm',
  ],
];

/** Puts a copy of our cards at `folder`, with what a seed does to it. */
export function mutateFolder(seed: number, folder: string): MutatedFolder {
  const chance = randomFrom(seed);
  const random: Random = (below) => Math.floor(chance() * below);
  cpSync(CARDS, folder, { recursive: true });
  const icons = readdirSync(join(CARDS, 'icons')).filter((name) => name.endsWith('.svg'));
  const language = oneOf(['nl', 'en'], random);
  const words = readdirSync(join(CARDS, 'words', language));
  const file = oneOf(
    [
      'deck.json',
      'deck.json',
      `${language}.json`,
      `${language}.json`,
      `words/${language}/${oneOf(words, random)}`,
      `icons/${oneOf(icons, random)}`,
      `icons/${oneOf(icons, random)}`,
    ],
    random,
  );
  const path = join(folder, file);
  const told = (name: string, effect: Effect) => ({
    how: `${file.replace(/[^/]*\.svg$/, '*.svg')}, ${name}`,
    file,
    effect,
  });
  if (random(6) === 0) {
    const [name, change, effect] = oneOf(FILES, random);
    change(path);
    // What is told is then told of the file that came.
    return name === BESIDE ? { ...told(name, effect), file: EXTRA } : told(name, effect);
  }
  const text = readFileSync(path, 'utf8');
  if (file.endsWith('.svg')) {
    const [name, svg] = harmIcon(text, random);
    writeFileSync(path, svg);
    return told(name, 'perhaps');
  }
  if (random(5) === 0) {
    const [name, change, effect] = oneOf(SYNTAX, random);
    writeFileSync(path, change(text, random));
    return told(name, effect);
  }
  const data = JSON.parse(text);
  const [name, effect, rewrite = (json: string) => json] = oneOf(CHANGES, random)(data, random);
  writeFileSync(path, rewrite(JSON.stringify(data)));
  return told(name, effect);
}
