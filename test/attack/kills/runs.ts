// Kills `render` and `group` at every step that changes names on the disk, and at any time: `npm run attack:kills -- 500`.
//
// After each kill it looks at what a reader of the folder would see, then lets another command heal it, and holds: the old or
// the new as a whole, no group that is less than a batch away from one that could be seen, and what others keep as it was.

import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TALK_VERSION } from '../../../src/domain/talk/talkVersions.ts';
import { madeUpTalk, randomFrom } from '../../group/madeUpTalks.mjs';
import { ROOT } from '../../realGame.ts';

const LEAST = 5;
const timed = Number(process.argv[2] ?? 20);
const lab = mkdtempSync(join(tmpdir(), 'duwtje-kills-'));
const random = randomFrom(15);
const talks = Array.from({ length: 20 }, () => madeUpTalk(random));

/** A file with the first talks. */
function talkFile(count: number): string {
  const file = join(lab, `talks-${count}.json`);
  const data = {
    format: 'duwtje-talks',
    version: TALK_VERSION,
    made: '2026-11-24T17:00:00.000Z',
    talks: talks.slice(0, count),
  };
  writeFileSync(file, JSON.stringify(data));
  return file;
}

type Files = ReadonlyMap<string, string>;

/** All that a reader sees in a folder, in one text a file; nothing when it is not there. */
function filesIn(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

const isSame = (a: Files, b: Files) =>
  a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);

interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly said: string;
  readonly ms: number;
}

/** Runs the built command line. @param kill at which step, or after how many milliseconds */
function duwtje(args: readonly string[], kill: { step?: number; ms?: number } = {}): Promise<Ended> {
  const hook =
    kill.step === undefined
      ? []
      : ['--import', pathToFileURL(join(ROOT, 'test/attack/kills/killAt.mjs')).href];
  const env = {
    ...process.env,
    DUWTJE_KILL_AT: String(kill.step ?? 0),
    DUWTJE_STEPS: join(lab, 'steps.json'),
  };
  const begun = performance.now();
  const child = spawn(process.execPath, [...hook, join(ROOT, 'dist/duwtje.js'), ...args], { env });
  const timer = kill.ms === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill.ms);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      said += part;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, said, ms: performance.now() - begun });
    });
  });
}

interface Scenario {
  readonly name: string;
  /** Puts into a new folder what stands there before; nothing for a first run. */
  readonly before: readonly (readonly string[])[];
  /** What others keep in it. */
  readonly others: Readonly<Record<string, string>>;
  readonly run: readonly string[];
  /** The run that follows a kill, on other input. */
  readonly next: readonly string[];
}

const KIT = ['render', '--only', 'home-rules,home-calibration'];
const group = (count: number) => ['group', talkFile(count)];
const LETTER = { 'mine/letter.txt': 'mine', '.partial-notes': 'mine too' };

const SCENARIOS: readonly Scenario[] = [
  { name: 'group, first run', before: [], others: {}, run: group(8), next: group(9) },
  { name: 'group over group', before: [group(8)], others: {}, run: group(13), next: group(14) },
  {
    name: 'group beside files of others',
    before: [group(8)],
    others: LETTER,
    run: group(13),
    next: group(14),
  },
  { name: 'render, first run', before: [], others: {}, run: KIT, next: KIT },
  {
    name: 'render over render',
    before: [['render', '--only', 'home-rules,home-board']],
    others: {},
    run: KIT,
    next: KIT,
  },
  {
    name: 'render beside files of others',
    before: [['render', '--only', 'home-rules,home-board']],
    others: LETTER,
    run: KIT,
    next: KIT,
  },
];

const log: string[] = [];
const faults: string[] = [];
function tell(line: string): void {
  log.push(line);
  console.log(line);
}

/** A scenario that is set up: the folder before, what it is after a run that is left alone, and how long that takes. */
interface Stage extends Scenario {
  readonly template: string;
  readonly old: Files;
  readonly fresh: Files;
  readonly steps: readonly string[];
  readonly ms: number;
}

async function setUp(scenario: Scenario, place: string): Promise<Stage> {
  const [template, done] = [join(place, 'before', 'res'), join(place, 'done', 'res')];
  for (const args of scenario.before) await duwtje([...args, '--out', template]);
  for (const [path, text] of Object.entries(scenario.others)) {
    mkdirSync(join(template, path, '..'), { recursive: true });
    writeFileSync(join(template, path), text);
  }
  mkdirSync(join(done, '..'), { recursive: true });
  if (existsSync(template)) cpSync(template, done, { recursive: true });
  const { code, said, ms } = await duwtje([...scenario.run, '--out', done], { step: 0 });
  if (code !== 0) throw new Error(`${scenario.name}: ${said}`);
  const steps: readonly string[] = JSON.parse(readFileSync(join(lab, 'steps.json'), 'utf8'));
  return { ...scenario, template, old: filesIn(template), fresh: filesIn(done), steps, ms };
}

type Seen = 'old' | 'new' | 'not there' | 'partial';

/** How many talks the figure of a folder shows, by its summary. */
const shownIn = (files: Files): number => {
  const summary = files.get('summary.json');
  return summary === undefined ? 0 : JSON.parse(summary).n;
};

async function tryKill(stage: Stage, kill: { step?: number; ms?: number }, at: string): Promise<Seen> {
  const place = mkdtempSync(join(lab, 'kill-'));
  const out = join(place, 'res');
  const fault = (what: string) => {
    faults.push(`${stage.name}, ${at}: ${what}`);
    tell(`FAULT   ${faults.at(-1)}`);
  };
  // What a careless eye would take for a leftover of ours.
  mkdirSync(join(place, '.res.partial-notes'));
  writeFileSync(join(place, '.res.partial-notes', 'letter.txt'), 'mine');
  if (existsSync(stage.template)) cpSync(stage.template, out, { recursive: true });

  await duwtje([...stage.run, '--out', out], kill);
  const files = filesIn(out);
  const seen = lookAt(files, stage);
  if (stage.fresh.has('figure.svg')) {
    const isNew = (name: string) => files.get(name) === stage.fresh.get(name);
    const showsNew = ['figure.svg', 'summary.json', 'summary.md', 'group.json'].some(isNew);
    if (showsNew && !isNew('shown.json')) fault('the memory is behind what is shown');
  }

  const onlyLook = random() < 0.4;
  const healed = onlyLook
    ? await duwtje(['check', '--out', out])
    : await duwtje([...stage.next, '--out', out]);
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

try {
  const stages: Stage[] = [];
  for (const [i, scenario] of SCENARIOS.entries()) stages.push(await setUp(scenario, join(lab, `${i}`)));
  for (const stage of stages) {
    const seen: Seen[] = [];
    for (let step = 1; step <= stage.steps.length; step++)
      seen.push(await tryKill(stage, { step }, `before step ${step} (${stage.steps[step - 1]})`));
    const renames = stage.steps.filter((name) => name === 'renameSync').length;
    tell(
      `${stage.name}: killed before each of ${seen.length} steps (${renames} renames); seen before healing: ${countedSeen(seen)}`,
    );
  }
  const seen: Seen[] = [];
  for (let i = 0; i < timed; i++) {
    const stage = stages[Math.floor(random() * stages.length)]!;
    const ms = random() * stage.ms;
    seen.push(await tryKill(stage, { ms }, `after ${ms.toFixed(0)} ms`));
  }
  tell(`${timed} kills at any time; seen before healing: ${countedSeen(seen)}`);
  tell(`${faults.length} faults.`);
} finally {
  rmSync(lab, { recursive: true, force: true });
}
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, 'dist/kill-runs.log'), `${log.join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
