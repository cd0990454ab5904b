// Lets Lighthouse judge the served page as on a phone, five times, and prints the medians; `npm run bench:lighthouse`.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = Number(process.argv[2] ?? 5);
const LIGHTHOUSE = 'lighthouse@12';

const folder = mkdtempSync(join(tmpdir(), 'duwtje-lighthouse-'));
const server = spawn(process.execPath, [join(import.meta.dirname, 'run.mjs'), 'serve'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) =>
  server.stdout.once('data', (text) => resolve(String(text).trim())),
);

try {
  const scores = {};
  for (let run = 0; run < RUNS; run += 1) {
    const report = join(folder, `${run}.json`);
    execFileSync(
      'npx',
      [
        '--yes',
        LIGHTHOUSE,
        address,
        '--quiet',
        '--output=json',
        `--output-path=${report}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
      ],
      { env: { CHROME_PATH: '/usr/bin/chromium', ...process.env }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
    for (const [name, { score }] of Object.entries(categories)) {
      scores[name] ??= [];
      scores[name].push(Math.round(score * 100));
    }
    for (const { id, title, score, scoreDisplayMode } of Object.values(audits))
      if (run === 0 && score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
        console.log(`${id}: ${title} (${score})`);
  }
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  console.table(
    Object.entries(scores).map(([name, values]) => ({ name, median: median(values), all: values.join(' ') })),
  );
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
