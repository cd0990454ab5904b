// Kills `render` and `group` at every step that changes names on the disk, and at any time.
//
// After each kill it looks at what a reader of the folder would see, then lets another command heal it, and holds: the old or
// the new as a whole, no group that is less than a batch away from one that could be seen, and what others keep as it was.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../group/madeUpTalks.mjs';
import {
  duwtje,
  type Files,
  filesIn,
  isSame,
  type Kill,
  type Stage,
  scenariosIn,
  setUp,
} from './scenarios.ts';

const LEAST = 5;
const random = randomFrom(16);

type Seen = 'old' | 'new' | 'not there' | 'partial';

/** How many talks the figure of a folder shows, by its summary. */
const shownIn = (files: Files): number => {
  const summary = files.get('summary.json');
  return summary === undefined ? 0 : JSON.parse(summary).n;
};

/** @param fault called with what is wrong */
async function tryKill(lab: string, stage: Stage, kill: Kill, fault: (what: string) => void): Promise<Seen> {
  const place = mkdtempSync(join(lab, 'kill-'));
  const out = join(place, 'res');
  // What a careless eye would take for a leftover of ours.
  mkdirSync(join(place, '.res.partial-notes'));
  writeFileSync(join(place, '.res.partial-notes', 'letter.txt'), 'mine');
  if (existsSync(stage.template)) cpSync(stage.template, out, { recursive: true });

  await duwtje(lab, [...stage.run, '--out', out], kill);
  const files = filesIn(out);
  const seen = lookAt(files, stage);
  if (stage.fresh.has('figure.svg')) {
    const isNew = (name: string) => files.get(name) === stage.fresh.get(name);
    const showsNew = ['figure.svg', 'summary.json', 'summary.md', 'group.json'].some(isNew);
    if (showsNew && !isNew('shown.json')) fault('the memory is behind what is shown');
  }

  const onlyLook = random() < 0.4;
  const healed = onlyLook
    ? await duwtje(lab, ['check', '--out', out])
    : await duwtje(lab, [...stage.next, '--out', out]);
  if (healed.code !== 0) fault(`the next command ends with ${healed.code}: ${healed.said.trim()}`);
  const after = filesIn(out);
  if (onlyLook && !['old', 'new'].includes(lookAt(after, stage)) && after.size + stage.old.size > 0)
    fault('after check the folder is neither old nor new');
  if (stage.run[0] === 'group' && !onlyLook)
    for (const before of [stage.old, files]) {
      const difference = shownIn(after) - shownIn(before);
      if (shownIn(before) > 0 && difference !== 0 && difference < LEAST)
        fault(`after ${shownIn(before)} talks it shows ${shownIn(after)}`);
    }
  for (const [path, text] of Object.entries(stage.others))
    if (after.get(path) !== text) fault(`${path} of somebody else is not as it was`);
  const beside = readdirSync(place).filter((name) => name !== 'res');
  if (beside.join() !== '.res.partial-notes') fault(`beside the folder stand ${beside.join(', ')}`);
  if (!existsSync(join(place, '.res.partial-notes', 'letter.txt')))
    fault('the folder of somebody else is gone');
  rmSync(place, { recursive: true });
  return seen;
}

function lookAt(files: Files, { old, fresh }: Stage): Seen {
  if (isSame(files, fresh)) return 'new';
  if (isSame(files, old)) return 'old';
  return files.size === 0 ? 'not there' : 'partial';
}

/** As in `3 old, 1 new`. */
function countedSeen(seen: readonly Seen[]): string {
  const kinds = ['old', 'new', 'not there', 'partial'] as const;
  return kinds.map((kind) => `${seen.filter((one) => one === kind).length} ${kind}`).join(', ');
}

/**
 * Kills at every step, then so often at any time.
 * @param tell called with each line of the report
 * @returns the faults
 */
export async function killRuns(times: number, tell: (line: string) => void): Promise<readonly string[]> {
  const lab = mkdtempSync(join(tmpdir(), 'duwtje-kills-'));
  const faults: string[] = [];
  const tried = (stage: Stage, kill: Kill, at: string) =>
    tryKill(lab, stage, kill, (what) => {
      faults.push(`${stage.name}, ${at}: ${what}`);
      tell(`FAULT   ${faults.at(-1)}`);
    });
  try {
    const stages: Stage[] = [];
    for (const [i, scenario] of scenariosIn(lab).entries())
      stages.push(await setUp(scenario, lab, join(lab, `${i}`)));
    for (const stage of stages) {
      const seen: Seen[] = [];
      for (let step = 1; step <= stage.steps.length; step++)
        seen.push(await tried(stage, { step }, `before step ${step} (${stage.steps[step - 1]})`));
      const renames = stage.steps.filter((name) => name === 'renameSync').length;
      tell(
        `${stage.name}: killed before each of ${seen.length} steps (${renames} renames); seen before healing: ${countedSeen(seen)}`,
      );
    }
    const seen: Seen[] = [];
    for (let i = 0; i < times; i++) {
      const stage = stages[Math.floor(random() * stages.length)]!;
      const ms = random() * stage.ms;
      seen.push(await tried(stage, { ms }, `after ${ms.toFixed(0)} ms`));
      tell(`command line, kill ${i + 1}: ${stage.name}, after ${ms.toFixed(0)} ms: ${seen.at(-1)}`);
    }
    tell(`${times} kills of the command line at any time; seen before healing: ${countedSeen(seen)}`);
  } finally {
    rmSync(lab, { recursive: true, force: true });
  }
  return faults;
}
