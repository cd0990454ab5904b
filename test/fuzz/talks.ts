// Feeds mutated talk files to every reader and to the built command line: `npm run fuzz:talks -- [how many] [first seed]`.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from './judgeReaders.ts';
import { mutatedFile } from './mutateTalks.ts';

const [count = 2000, first = 1] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'fuzz-talks-'));
const tried = new Map<string, { files: number; read: number; told: number }>();
const wrong: string[] = [];
const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

for (let seed = first; seed < first + count; seed++) {
  const file = mutatedFile(seed);
  writeFileSync(join(place, `${seed}`), file.octets);
  const judged = judge(file, place);
  rmSync(join(place, 'in'), { recursive: true, force: true });
  for (const what of judged.wrong) wrong.push(`seed ${seed} (${file.how}): ${what}`);
  for (const step of new Set(file.how.split(', '))) {
    const { files, read, told } = tried.get(step) ?? { files: 0, read: 0, told: 0 };
    const all = judged.outcome === 'all read';
    tried.set(step, { files: files + 1, read: read + (all ? 1 : 0), told: told + (all ? 0 : 1) });
  }
}

const cli = join(import.meta.dirname, 'duwtje.js');
const out = join(place, 'out');
const run = spawnSync(process.execPath, [cli, 'group', place, '--out', out], { encoding: 'utf8' });
if (run.status !== 1) wrong.push(`the command line ends with ${run.status}`);
if (/^\s+at |Error:/m.test(run.stderr)) wrong.push(`the command line shows a stack trace: ${run.stderr}`);
if (unhandled.length > 0) wrong.push(`unhandled rejections: ${unhandled.length}`);

process.stdout.write(`${count} mutated talk files from seed ${first}, node ${process.version}\n`);
for (const [step, { files, read, told }] of [...tried].sort(([a], [b]) => (a < b ? -1 : 1)))
  process.stdout.write(
    `${step.padEnd(40)} ${String(files).padStart(5)} files: ${String(read).padStart(5)} all read, ${String(told).padStart(5)} a fault told\n`,
  );
process.stdout.write(`duwtje group on all of them: exit ${run.status}; ${run.stdout}`);
for (const line of wrong) process.stdout.write(`WRONG ${line}\n`);
process.stdout.write(`${wrong.length === 0 ? 'nothing' : wrong.length} wrong\n`);
if (wrong.length === 0) rmSync(place, { recursive: true });
else process.exitCode = 1;
