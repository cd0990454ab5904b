// What `render` and `group` are killed at: folders as they stand before, what is run over them, and what should come of it.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TALK_VERSION } from '../../../src/domain/talk/talkVersion.ts';
import { madeUpTalk, randomFrom } from '../../group/madeUpTalks.mjs';
import { ROOT } from '../../realGame.ts';

const random = randomFrom(15);
const talks = Array.from({ length: 20 }, () => madeUpTalk(random));

/** A file with the first talks. */
function talkFile(lab: string, count: number): string {
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

export type Files = ReadonlyMap<string, string>;

/** All that a reader sees in a folder, in one text a file; nothing when it is not there. */
export function filesIn(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

export const isSame = (a: Files, b: Files) =>
  a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);

interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly said: string;
  readonly ms: number;
}

/** At which step, or after how many milliseconds. */
export interface Kill {
  readonly step?: number;
  readonly ms?: number;
}

/** Runs the built command line. @param lab a folder of this run alone */
export function duwtje(lab: string, args: readonly string[], kill: Kill = {}): Promise<Ended> {
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
const LETTER = { 'mine/letter.txt': 'mine', '.partial-notes': 'mine too' };

export function scenariosIn(lab: string): readonly Scenario[] {
  const group = (count: number) => ['group', talkFile(lab, count)];
  return [
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
}

/** A scenario that is set up: the folder before, what it is after a run that is left alone, and how long that takes. */
export interface Stage extends Scenario {
  readonly template: string;
  readonly old: Files;
  readonly fresh: Files;
  readonly steps: readonly string[];
  readonly ms: number;
}

export async function setUp(scenario: Scenario, lab: string, place: string): Promise<Stage> {
  const [template, done] = [join(place, 'before', 'res'), join(place, 'done', 'res')];
  for (const args of scenario.before) await duwtje(lab, [...args, '--out', template]);
  for (const [path, text] of Object.entries(scenario.others)) {
    mkdirSync(join(template, path, '..'), { recursive: true });
    writeFileSync(join(template, path), text);
  }
  mkdirSync(join(done, '..'), { recursive: true });
  if (existsSync(template)) cpSync(template, done, { recursive: true });
  const { code, said, ms } = await duwtje(lab, [...scenario.run, '--out', done], { step: 0 });
  if (code !== 0) throw new Error(`${scenario.name}: ${said}`);
  const steps: readonly string[] = JSON.parse(readFileSync(join(lab, 'steps.json'), 'utf8'));
  return { ...scenario, template, old: filesIn(template), fresh: filesIn(done), steps, ms };
}
