// Adds a made-up language to a copy of the project, by nothing but the steps of CONTRIBUTING, and finds it everywhere.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxCardIds } from '../../src/domain/deck/deck.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { servePage } from '../../src/serve/servePage.ts';
import { madeUpTalk, randomFrom } from '../group/madeUpTalks.mjs';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../journeys/chromium.ts';
import { ROOT, realContent } from '../realGame.ts';

// From the range that is set aside for private use.
const TAG = 'qaa';
const NAME = 'Verzonnen';
/** What the translator changed: enough to tell the language from English. */
const MARK = 'Zzz';

const { deck, editions } = realContent();
const copy = mkdtempSync(join(tmpdir(), 'language-'));

function edit(file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Puts a mark before a text, in the place of its first letter. */
const translate = (file: string, text: string) =>
  edit(file, (json) => {
    expect(json).toContain(`"${text}`);
    return json.replace(`"${text}`, `"${MARK}${text.slice(1)}`);
  });

function run(...command: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const duwtje = (...args: string[]) => run(join('dist', 'duwtje.js'), ...args);

beforeAll(() => {
  for (const part of ['cards', 'print', 'src', 'companion', 'dist', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(copy, part), {
      recursive: true,
      filter: (path) => path !== join(ROOT, 'companion', 'dist'),
    });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');

  // CONTRIBUTING, step 1: copy.
  cpSync(join(copy, 'cards', 'en.json'), join(copy, 'cards', `${TAG}.json`));
  cpSync(join(copy, 'cards', 'words', 'en'), join(copy, 'cards', 'words', TAG), { recursive: true });
  // Step 2: name it.
  edit(`cards/${TAG}.json`, (json) =>
    json
      .replace('"language": "en"', `"language": "${TAG}"`)
      .replace('"name": "English"', `"name": "${NAME}"`),
  );
  // Step 3: add it to the deck.
  edit('cards/deck.json', (json) => json.replace(/"languages": \[[^\]]*/, `$&, "${TAG}"`));
  // Step 4: translate, here a text of each kind.
  translate(`cards/${TAG}.json`, 'What moves you? ');
  translate(`cards/words/${TAG}/front.json`, 'Lay the cards of your story');
  translate(`cards/words/${TAG}/reader.json`, 'There is no board');
  translate(`cards/words/${TAG}/figure.json`, 'What moves, ');
  translate(`cards/words/${TAG}/summary.json`, 'What moves, ');
  translate(`cards/words/${TAG}/codebook.json`, 'A talk');
});

afterAll(() => rmSync(copy, { recursive: true }));

it('check looks over it', () => {
  const languages = new Intl.ListFormat('en-GB').format([...deck.languages, TAG]);
  expect(duwtje('check')).toBe(
    `All is well: ${boxCardIds(deck).length} cards, board and rules in ${languages}.\n`,
  );
});

it('render prints it', () => {
  const out = join(copy, 'kit');
  expect(duwtje('render', '--lang', TAG, '--only', 'home-rules', '--out', out)).toContain(
    `Duwtje (${TAG}) is ready`,
  );
  expect(readdirSync(join(out, 'home'))).toEqual([`duwtje-${TAG}-rules.pdf`]);
});

it('scan speaks it', async () => {
  const photo = join(copy, 'table.png');
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#777' } })
    .png()
    .toFile(photo);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(copy, 'dist', 'duwtje.js'), 'scan', photo, '--lang', TAG],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain(`${MARK}here is no board`);
});

it('group writes it', () => {
  const random = randomFrom(1);
  const talks = Array.from({ length: 6 }, () => madeUpTalk(random));
  const file = join(copy, 'talks.json');
  writeFileSync(file, JSON.stringify({ format: 'duwtje-talks', version: TALK_VERSION, talks }));
  const out = join(copy, 'results');
  duwtje('group', file, '--lang', TAG, '--out', out);
  for (const name of ['figure.svg', 'summary.md', 'codebook.csv'])
    expect(readFileSync(join(out, name), 'utf8'), name).toContain(MARK);
});

it('help lists it', () => {
  expect(duwtje('scan', '--help')).toContain(`${TAG}   ${NAME}\n`);
});

it('the page offers it, begins in it for whoever asks for it, and says all in it', async () => {
  run(
    join('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '-c',
    'companion/vite.config.ts',
    '--logLevel',
    'error',
  );
  const built = join(copy, 'companion', 'dist');
  const scripts = readdirSync(join(built, 'assets')).map((name) =>
    readFileSync(join(built, 'assets', name), 'utf8'),
  );
  for (const text of [NAME, `${MARK}hat moves you? `, `${MARK}here is no board`])
    expect(
      scripts.filter((script) => script.includes(text)),
      text,
    ).not.toEqual([]);
  expect(readFileSync(join(built, 'index.html'), 'utf8')).toContain(`<span lang="${TAG}">`);
  if (!CHROMIUM) return;
  const served = await servePage(built, 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await (await browser.newContext({ locale: TAG })).newPage();
    await page.goto(served.address);
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${MARK}hat moves you`) }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(TAG);
    const choice = page.getByRole('combobox', { name: 'Language' });
    expect(await choice.getByRole('option').allTextContents()).toEqual([
      ...[...editions.values()].map(({ name }) => name),
      NAME,
    ]);
    await choice.selectOption('nl');
    await page.getByRole('heading', { level: 1, name: 'Wat beweegt je?' }).waitFor();
    await page.getByRole('combobox', { name: 'Taal' }).selectOption(TAG);
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${MARK}hat moves you`) }).waitFor();
    await page.reload();
    await page.getByText(`${MARK}ay the cards of your story`).waitFor();
  } finally {
    await browser.close();
    await served.close();
  }
});
