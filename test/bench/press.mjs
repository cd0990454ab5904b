// Reports how long the command line takes from start to exit, and how much memory: `npm run bench:press`.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'duwtje.js');
const RUNS = 7;
const DECK_OF = 500;

const work = mkdtempSync(join(tmpdir(), 'bench-'));
const peak = join(work, 'peak');
const probe = join(ROOT, 'test', 'attack', 'peak.mjs');

/** One run of the whole process: seconds on the clock, megabytes at the peak. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(probe).href, CLI, ...args, '--out', join(work, 'out')],
    { encoding: 'utf8', env: { ...process.env, DUWTJE_PEAK: peak } },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

/** A cards folder with many cards: the steps are repeated, since they need no tag. */
function largeDeck() {
  const folder = join(work, 'cards');
  cpSync(join(ROOT, 'cards'), folder, { recursive: true });
  const edit = (file, change) => {
    const path = join(folder, file);
    const data = JSON.parse(readFileSync(path, 'utf8'));
    change(data);
    writeFileSync(path, JSON.stringify(data));
  };
  let ids = [];
  edit('deck.json', (deck) => {
    const others = deck.factors.length + deck.ownCards.length + deck.roles.length;
    ids = Array.from({ length: DECK_OF - others }, (_, i) => `step-${i + 1}`);
    deck.steps = ids.map((id) => ({ id }));
  });
  for (const language of ['nl.json', 'en.json'])
    edit(language, (words) => {
      const known = Object.values(words.steps);
      const rules = Object.values(words.rules.play.steps);
      words.steps = Object.fromEntries(ids.map((id, i) => [id, known[i % known.length]]));
      words.rules.play.steps = Object.fromEntries(ids.map((id, i) => [id, rules[i % rules.length]]));
    });
  return folder;
}

const cases = [
  ['the 36 cards', 0.35, ['render', '--only', 'cards']],
  [`a deck of ${DECK_OF}`, 0.7, ['render', '--only', 'cards', '--cards', largeDeck()]],
  ['the whole kit with previews', 3, ['render']],
];

process.stdout.write(`whole process, median of ${RUNS} runs (least), node ${process.version}\n`);
for (const [name, goal, args] of cases) {
  run(args);
  const runs = Array.from({ length: RUNS }, () => run(args)).sort((a, b) => a.seconds - b.seconds);
  const { seconds } = runs[Math.floor(RUNS / 2)];
  const megabytes = Math.max(...runs.map((one) => one.megabytes));
  const least = runs[0].seconds.toFixed(2);
  process.stdout.write(
    `${name.padEnd(28)} ${seconds.toFixed(2)} s (${least})  goal ${goal.toFixed(2)} s  ${megabytes.toFixed(0)} MB\n`,
  );
}
rmSync(work, { recursive: true });
