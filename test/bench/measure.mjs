// Measures whole processes in turn, so that what else the machine does falls on all of them alike.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of the bench's own, gone when it ends. */
export const work = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const usage = join(work, 'usage');
const peak = join(work, 'peak');
const peakProbe = join(import.meta.dirname, '..', 'attack', 'peak.mjs');
const probe = join(work, 'probe.mjs');
writeFileSync(
  probe,
  `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(${JSON.stringify(usage)}, String((userCPUTime + systemCPUTime) / 1e6));
});`,
);

/** One run of node: seconds on the clock and of the processor, megabytes at the peak. */
function measureRun(args) {
  const start = process.hrtime.bigint();
  const probes = [peakProbe, probe].flatMap((module) => ['--import', pathToFileURL(module).href]);
  const { status, stderr } = spawnSync(process.execPath, [...probes, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DUWTJE_PEAK: peak },
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  const processor = Number(readFileSync(usage, 'utf8'));
  return { seconds, processor, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

const spread = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return { least: sorted[0], median: sorted[Math.floor(sorted.length / 2)], most: sorted.at(-1) };
};

/**
 * Runs the cases in turn, as often as asked, after one run of each that does not count.
 * @param cases by name, what node is called with
 * @returns by name the least, the median and the most of `seconds`, `processor` and `megabytes`
 */
export function measureInTurn(cases, runs) {
  const names = Object.keys(cases);
  const found = new Map(names.map((name) => [name, []]));
  for (const name of names) measureRun(cases[name]);
  for (let run = 0; run < runs; run++)
    for (const name of names) found.get(name).push(measureRun(cases[name]));
  return new Map(
    [...found].map(([name, all]) => [
      name,
      Object.fromEntries(
        ['seconds', 'processor', 'megabytes'].map((what) => [what, spread(all.map((one) => one[what]))]),
      ),
    ]),
  );
}

const range = ({ least, median, most }, digits = 2) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;

/** A line of a case: the median and the spread, and how it stands to another case. */
export function tellCase(name, { seconds, processor, megabytes }, beside) {
  const ratio = (what, own) => (beside ? `, ${(own.median / beside[what].median).toFixed(2)} times` : '');
  process.stdout.write(
    `${name.padEnd(32)} processor ${range(processor)} s${ratio('processor', processor)}; clock ${range(seconds)} s${ratio('seconds', seconds)}; peak ${range(megabytes, 0)} MB\n`,
  );
}
