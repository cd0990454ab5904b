// The look of a task stays on its own screens, whichever sheets are loaded and in whatever order.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../realGame.ts';
import { classesIn, straysIn } from './sheets.ts';

/** The classes that the frame gives to `main` while a screen of the task is shown. */
const ROOTS: Readonly<Record<string, readonly string[]>> = {
  home: ['screen-home'],
  talk: ['screen-talk', 'screen-lookback'],
  profile: ['step-profile', 'screen-compare', 'screen-views', 'screen-print'],
  photo: ['screen-photo'],
  dialogue: ['screen-dialogue'],
  keeping: ['screen-keeping', 'screen-privacy'],
  // A dialog upon the group's screen.
  afternoon: ['afternoon'],
  group: ['screen-group', 'screen-handin'],
};
const SHARED: readonly string[] = ['page', 'shell', 'kit'];
/** What the frame puts on `main` belongs to nobody. */
const OF_FRAME = new Set([...Object.values(ROOTS).flat(), 'step-lay']);

interface Sheet {
  readonly name: string;
  /** The folder directly in companion/. */
  readonly owner: string;
  readonly css: string;
}

const sheets: readonly Sheet[] = [...SHARED, ...Object.keys(ROOTS)].flatMap((owner) =>
  readdirSync(join(ROOT, 'companion', owner), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({
      owner,
      name: `${owner}/${path}`,
      css: readFileSync(join(ROOT, 'companion', owner, path), 'utf8'),
    })),
);

/** Who speaks of each class. */
function speakersOf(all: readonly Sheet[], by: 'name' | 'owner'): ReadonlyMap<string, ReadonlySet<string>> {
  const speakers = new Map<string, Set<string>>();
  for (const sheet of all)
    for (const name of classesIn(sheet.css))
      if (!OF_FRAME.has(name)) speakers.set(name, (speakers.get(name) ?? new Set()).add(sheet[by]));
  return speakers;
}

/** The classes that more than one speaks of. */
const spokenOfTwice = (speakers: ReadonlyMap<string, ReadonlySet<string>>) =>
  [...speakers].flatMap(([name, by]) => (by.size > 1 ? [`.${name}: ${[...by].join(', ')}`] : []));

describe('the sheets of the page', () => {
  test('every sheet of the page belongs to a task or to what all share', () => {
    const found = readdirSync(join(ROOT, 'companion'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.css') && !path.startsWith('dist'),
    );
    expect(sheets.map(({ name }) => name).sort()).toEqual(
      found.map((path) => path.replaceAll('\\', '/')).sort(),
    );
    expect(new Set(sheets.map(({ owner }) => owner))).toEqual(new Set([...SHARED, ...Object.keys(ROOTS)]));
  });

  test('no two tasks share a screen', () => {
    const roots = Object.values(ROOTS).flat();
    expect(new Set(roots).size).toBe(roots.length);
  });

  test.each(sheets.filter(({ owner }) => owner in ROOTS))(
    '$name styles only the screens of its task',
    ({ css, owner }) => {
      expect(straysIn(css, ROOTS[owner]!)).toEqual([]);
    },
  );

  test('a class of one task is styled by no other, and a shared class by one shared sheet', () => {
    const shared = sheets.filter(({ owner }) => SHARED.includes(owner));
    const ofAll = speakersOf(shared, 'name');
    const ofTasks = speakersOf(
      sheets.filter(({ owner }) => owner in ROOTS),
      'owner',
    );
    expect(spokenOfTwice(ofAll)).toEqual([]);
    expect(spokenOfTwice(new Map([...ofTasks].filter(([name]) => !ofAll.has(name))))).toEqual([]);
  });
});

/** Where letters have the sizes of one scale; a board, a stage and paper go by their own room. */
const ON_SCALE: readonly string[] = ['home', 'profile', 'keeping', 'shell', 'kit', 'page'];

test('letters have the few sizes that the page has in one place', () => {
  const found = sheets
    .filter(({ owner, name }) => ON_SCALE.includes(owner) && !name.endsWith('sheetOnPaper.css'))
    .flatMap(({ name, css }) =>
      [...css.matchAll(/font-size:\s*([^;]+);/g)].map(([, size]) => [name, size!] as const),
    );
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(([, size]) => !/^var\(--size-(title|part|text|small)\)$/.test(size))).toEqual([]);
});

describe('what is held against them', () => {
  test.each([
    ['.told { color: red; }', ['.told']],
    ['.screen-group .told { color: red; }', ['.screen-group .told']],
    ['.screen-group, main { .told { color: red; } }', ['main']],
    ['@media print { .masthead { display: none; } .screen-group { .told { color: red; } } }', ['.masthead']],
    ['.screen-group { .masthead:has(+ &) { color: red; } }', ['.masthead:has(+ &)']],
    ['@page { margin: 0; } @page sheet { margin: 0; }', ['@page']],
    ['@keyframes rise { from { translate: 0 100%; } }', ['@keyframes rise']],
  ])('when a sheet says %s then it strays by %j', (css, strays) => {
    expect(straysIn(css, ['screen-group'])).toEqual(strays);
  });

  test.each([
    '.screen-group { color: red; &.wide { color: blue; } > .told, .told:is(.a, .b) { color: red; } }',
    ':is(.screen-group, .screen-handin) { /* .told { */ .told { color: red; } }',
    '@media print { .screen-handin { .told { color: red; } } }',
  ])('when a sheet says %s then it stays', (css) => {
    expect(straysIn(css, ['screen-group', 'screen-handin'])).toEqual([]);
  });

  test('every class that is spoken of counts, at any depth and within brackets', () => {
    const css = '.a { > :not(.b):has(.c-1) { width: 0.5rem; @media print { .d::before { color: red; } } } }';
    expect([...classesIn(css)]).toEqual(['a', 'b', 'c-1', 'd']);
  });
});
