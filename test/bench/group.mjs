// Reports how time and memory of `duwtje group` grow with the number of talks: `npm run bench:group -- 1000 100000`.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeTalks } from '../group/madeUpTalks.mjs';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'duwtje.js');
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const GOALS = { 100000: 'goal 5 s' };

const work = mkdtempSync(join(tmpdir(), 'bench-'));
const [peak, times] = [join(work, 'peak'), join(work, 'times')];
const peakProbe = join(import.meta.dirname, '..', 'attack', 'peak.mjs');
const probe = join(work, 'probe.mjs');
writeFileSync(
  probe,
  `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(${JSON.stringify(times)}, String((userCPUTime + systemCPUTime) / 1e6));
});`,
);

/** One run of the whole process: seconds on the clock and of the processor, megabytes at the peak. */
function run(file, ...more) {
  const out = join(work, 'out');
  rmSync(out, { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[peakProbe, probe].flatMap((module) => ['--import', pathToFileURL(module).href]),
      ...[CLI, 'group', file, '--out', out, ...more],
    ],
    { encoding: 'utf8', env: { ...process.env, DUWTJE_PEAK: peak } },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  const [megabytes, processor] = [
    Number(readFileSync(peak, 'utf8')) / 1024,
    Number(readFileSync(times, 'utf8')),
  ];
  return { seconds, processor, megabytes };
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
process.stdout.write(`whole process from one JSON file, best of three, node ${process.version}\n`);
try {
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const file = join(work, 'talks.json');
    writeTalks(file, size);
    const megabytes = statSync(file).size / 1e6;
    for (const options of [[], ['--parquet']]) {
      const runs = Array.from({ length: size < 1_000_000 ? 3 : 1 }, () => run(file, ...options));
      const best = runs.toSorted((a, b) => a.seconds - b.seconds)[0];
      process.stdout.write(
        `${String(size).padStart(9)} talks (${megabytes.toFixed(0)} MB) ${options.join(' ').padEnd(9)} ${best.seconds.toFixed(2)} s (processor ${best.processor.toFixed(2)} s) ${options.length === 0 ? (GOALS[size] ?? '') : ''}  ${best.megabytes.toFixed(0)} MB at the peak\n`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
