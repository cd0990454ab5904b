// Hostile pictograms and card folders.

import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS } from '../realGame.ts';
import { type Attack, expectOutcome, type Lab } from './lab.ts';

/** `check` refuses a copy of our own cards that `harm` has been at, with a sentence. */
function refused(name: string, says: RegExp, harm: (cards: string, lab: Lab) => void): Attack {
  return {
    name,
    run: async (lab) => {
      const cards = lab.path('cards');
      cpSync(CARDS, cards, { recursive: true });
      harm(cards, lab);
      expectOutcome(await lab.duwtje(['check', '--cards', cards]), { code: 1, says });
      // What `check` refuses, `render` must not make either.
      const made = await lab.duwtje([
        'render',
        '--only',
        'cards',
        '--cards',
        cards,
        '--out',
        lab.path('out'),
      ]);
      expectOutcome(made, { code: 1, says });
    },
  };
}

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">${inside}</svg>`;
const SQUARE = 'M32 32H224V224H32Z';

const icon = (name: string, says: RegExp, content: () => string): Attack =>
  refused(`a pictogram with ${name}`, says, (cards) =>
    writeFileSync(join(cards, 'icons', 'coins.svg'), content()),
  );

const instead = (file: string, put: (path: string, lab: Lab) => void) => (cards: string, lab: Lab) => {
  rmSync(join(cards, file));
  put(join(cards, file), lab);
};

const pipe = (path: string) => void execFileSync('mkfifo', [path]);
const zeros = (path: string) => symlinkSync('/dev/zero', path);
const passwords = (path: string) => symlinkSync('/etc/passwd', path);

function titled(title: () => string) {
  return (cards: string): void => {
    const file = join(cards, 'nl.json');
    const words = JSON.parse(readFileSync(file, 'utf8'));
    words.factors.geld.title = title();
    writeFileSync(file, JSON.stringify(words));
  };
}

function decked(change: (deck: Record<string, unknown[]>) => void) {
  return (cards: string): void => {
    const file = join(cards, 'deck.json');
    const deck = JSON.parse(readFileSync(file, 'utf8'));
    change(deck);
    writeFileSync(file, JSON.stringify(deck));
  };
}

const OUTSIDE = /is a link to what lies outside the folder cards/;
const NO_PLAIN_FILE = /it is a pipe, a device or a socket, not a plain file/;

export const icons: readonly Attack[] = [
  ...['deck.json', 'nl.json', 'icons/coins.svg'].flatMap((file) => [
    refused(`a pipe as ${file}`, NO_PLAIN_FILE, instead(file, pipe)),
    refused(`/dev/zero as ${file}`, OUTSIDE, instead(file, zeros)),
    refused(`a link to /etc/passwd as ${file}`, OUTSIDE, instead(file, passwords)),
  ]),
  refused(
    'a language ../../../etc/passwd',
    /must be a language tag/,
    decked(({ languages }) => {
      languages!.push('../../../etc/passwd');
    }),
  ),
  refused(
    'a pictogram ../../../../etc/passwd',
    /must be lower-case letters/,
    decked(({ roles }) => {
      (roles![0] as { icon: string }).icon = '../../../../etc/passwd';
    }),
  ),
  refused(
    'a hundred thousand cards',
    /lists more than|is larger than/,
    decked(({ steps }) => {
      for (let i = 0; i < 1e5; i++) steps!.push({ id: `s${i}` });
    }),
  ),
  refused(
    'a deck of numbers',
    /lists more than 600 cards/,
    decked((deck) => {
      deck.factors = Array.from({ length: 19_000 }, (_, i) => i);
    }),
  ),
  refused(
    'a title of 10 MB',
    /is larger than 500 KB/,
    titled(() => 'x'.repeat(1e7)),
  ),
  refused(
    'a word of a million letters',
    /is larger than 500 KB/,
    titled(() => 'x'.repeat(1e6)),
  ),
  refused(
    '50,000 soft hyphens',
    /has 50007 letters/,
    titled(() => `Geld${'\u00ad'.repeat(50_000)}zak`),
  ),
  refused(
    '2,000 places to break a word',
    /mm too (?:wide|tall)/,
    titled(() => 'a\u00ad'.repeat(999)),
  ),
  refused('JSON a hundred thousand deep', /nested more than 20 deep/, (cards) =>
    writeFileSync(join(cards, 'nl.json'), '['.repeat(1e5) + ']'.repeat(1e5)),
  ),
  icon('300,000 paths', /is larger than 1 MB/, () => svg(`<path d="${SQUARE}"/>`.repeat(300_000))),
  icon('30,000 paths', /holds 30000 shapes/, () => svg(`<path d="${SQUARE}"/>`.repeat(30_000))),
  icon('a path of a hundred thousand curves', /10000 are the most/, () =>
    svg(`<path d="M32 32${'c1 1 2 2 3 3'.repeat(75_000)}"/>`),
  ),
  icon('30,000 groups', /nested more than 50 deep/, () => svg('<g transform="scale(1)">'.repeat(30_000))),
  icon('a transform of blanks', /more than 1000 letters/, () =>
    svg(`<path d="${SQUARE}" transform="scale(1)${' '.repeat(900_000)}x"/>`),
  ),
  ...['NaN', '1e999', 'Infinity', '-1e308', '9e5'].map((number) =>
    icon(`a coordinate ${number}`, /icons\/coins\.svg: /, () => svg(`<path d="M32 32H${number}V224Z"/>`)),
  ),
  icon(
    'entities that say each other',
    /is not valid SVG/,
    () => `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<title>&b;</title>')}`,
  ),
];
