// Holds the built page against its size budgets; to be run as `npm run budgets`, after `npm run build:companion`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const BUDGETS = {
  'initial JavaScript, gzip': 20 * KB,
  'first load, gzip': 48 * KB,
  'precache, as it lies': 920 * KB,
};

const DIST = join(import.meta.dirname, '../../companion/dist');
const bytes = (path) => readFileSync(join(DIST, path));
const gzipped = (path) => gzipSync(bytes(path), { level: 9 }).length;
const sum = (paths, size) => [...paths].reduce((total, path) => total + size(path), 0);

/** The scripts that a script needs before it runs, itself among them. */
function withImports(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  const code = bytes(path).toString();
  for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g))
    withImports(normalize(join(dirname(path), name)), found);
  return found;
}

const html = bytes('index.html').toString();
const linked = (pattern) => [...html.matchAll(pattern)].map(([, path]) => normalize(path));
const assets = readdirSync(join(DIST, 'assets')).map((name) => join('assets', name));

// At the start the page also fetches the words of its first screen, in one language: the heaviest counts.
const scripts = new Set(linked(/<script[^>]*\bsrc="([^"]+)"/g).flatMap((path) => [...withImports(path)]));
const fronts = assets
  .filter((path) => /\/front-[^/]*\.js$/.test(path))
  .map((path) => [...withImports(path)].filter((other) => !scripts.has(other)))
  .sort((a, b) => sum(b, gzipped) - sum(a, gzipped));
for (const path of fronts[0] ?? []) scripts.add(path);

const styles = linked(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
// Letters are compressed already.
const letters = assets.filter((path) => path.endsWith('.woff2'));
const worker = bytes('sw.js').toString();
const kept = new Set([...worker.matchAll(/\burl:\s*"([^"]+)"/g)].map(([, path]) => path));

if (scripts.size < 2 || styles.length === 0 || letters.length === 0 || kept.size === 0)
  throw new Error('The built page does not look as this script expects: its figures would be wrong.');

const initial = sum(scripts, gzipped);
const measured = [
  initial,
  initial +
    gzipped('index.html') +
    sum(styles, gzipped) +
    sum(letters, (path) => statSync(join(DIST, path)).size),
  sum(kept, (path) => statSync(join(DIST, path)).size),
];

const inKb = (size) => `${(size / KB).toFixed(1)} KB`;
const table = Object.entries(BUDGETS).map(([what, most], index) => ({
  what,
  measured: inKb(measured[index]),
  budget: inKb(most),
  within: measured[index] <= most,
}));
console.table(table);
if (table.some(({ within }) => !within)) process.exitCode = 1;
