// Feeds mutated card folders to `check` and what draws them: `npm run fuzz:cards -- [how many] [first seed]`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../realGame.ts';
import { judgeCards } from './judgeCards.ts';
import { mutateFolder } from './mutateCards.ts';

/** Of so many folders one goes through the built command line too; where all is well, a kit's cards are made of it. */
const SAMPLED = 10;
const MOST_SECONDS = 60;

const [count = 500, first = 1] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'fuzz-cards-'));
const log: string[] = [];
const tell = (line: string) => {
  log.push(line);
  console.log(line);
};
const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));
const tried = new Map<string, { folders: number; well: number }>();
let [faults, well, made] = [0, 0, 0];

function duwtje(args: readonly string[]) {
  const cli = join(ROOT, 'dist', 'duwtje.js');
  const run = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    timeout: MOST_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  return { code: run.status, said: run.stdout + run.stderr };
}

/** What the command line does otherwise than what was said in this process. */
function commandLineFaults(folder: string, lines: readonly string[]): string[] {
  const check = duwtje(['check', '--cards', folder]);
  const wrong: string[] = [];
  if (check.code !== (lines.length > 0 ? 1 : 0))
    wrong.push(`check ends with ${check.code}: ${check.said.slice(-300)}`);
  if (/^\s+at .+[:(]\d+:\d+\)?$/m.test(check.said))
    wrong.push(`check shows a stack trace: ${check.said.slice(-300)}`);
  if (lines.length > 0) return wrong;
  const render = duwtje(['render', '--only', 'cards', '--cards', folder, '--out', join(place, 'out')]);
  made += 1;
  if (render.code !== 0)
    wrong.push(`render ends with ${render.code} where all is well: ${render.said.slice(-300)}`);
  return wrong;
}

for (let seed = first; seed < first + count; seed++) {
  const folder = join(place, 'cards');
  rmSync(folder, { recursive: true, force: true });
  const mutated = mutateFolder(seed, folder);
  const { wrong, lines } = await judgeCards(folder, mutated);
  const all = [...wrong, ...(seed % SAMPLED === 0 ? commandLineFaults(folder, lines) : [])];
  for (const what of all) tell(`WRONG   seed ${seed} (${mutated.how}): ${what}`);
  faults += all.length;
  const isWell = lines.length === 0;
  if (isWell) well += 1;
  const kind = mutated.how.split(', ').slice(1).join(', ');
  const { folders, well: wellBefore } = tried.get(kind) ?? { folders: 0, well: 0 };
  tried.set(kind, { folders: folders + 1, well: wellBefore + (isWell ? 1 : 0) });
  log.push(`seed ${seed} (${mutated.how}): ${isWell ? 'all is well' : lines[0]!.slice(0, 200)}`);
}
rmSync(place, { recursive: true });

for (const [kind, { folders, well: fine }] of [...tried].sort())
  tell(`${String(folders).padStart(4)} ${kind}: ${fine} well, ${folders - fine} told`);
if (unhandled.length > 0) tell(`WRONG   ${unhandled.length} rejections that nobody heard of`);
faults += unhandled.length;
tell(
  `${count} card folders: ${count - well} told of, ${well} well (${made} of them made into files), ${faults} faults.`,
);
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, 'dist/fuzz-cards.log'), `${log.join('\n')}\n`);
process.exitCode = faults > 0 ? 1 : 0;
