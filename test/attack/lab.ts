// Where an attack is tried: an empty folder, and the built command line under a limit of time and memory.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../realGame.ts';

export interface Attack {
  /** What is tried, as in `a pipe that never ends, named as a talk`. */
  readonly name: string;
  /** Tries it. @throws when the command line did not stand */
  readonly run: (lab: Lab) => void | Promise<void>;
}

export interface Outcome {
  readonly code: number | null;
  /** What was printed on both streams. */
  readonly said: string;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** The most memory that the process held. */
  readonly megabytes: number;
}

export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** What no run on a bad input may exceed. */
const LIMITS: Limits = { seconds: 10, megabytes: 512 };

const STACK_TRACE = /^\s+at .+[:(]\d+:\d+\)?$/m;

export class Lab {
  /** An empty folder of this attack alone. */
  readonly folder = mkdtempSync(join(tmpdir(), 'duwtje-attack-'));

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /**
   * Runs the built command line.
   * @throws when it hangs, swells, dies of a signal or shows a stack trace
   */
  duwtje(args: readonly string[], limits: Partial<Limits> = {}): Promise<Outcome> {
    return this.program(join(ROOT, 'dist/duwtje.js'), args, limits);
  }

  /** The same for another program of Node's: a part that no command lets strangers reach by itself. */
  async program(path: string, args: readonly string[], limits: Partial<Limits> = {}): Promise<Outcome> {
    const { seconds, megabytes } = { ...LIMITS, ...limits };
    const outcome = await run(path, args, seconds, this.path('.peak'));
    const told = `${basename(path, '.js')} ${args[0]}: ${outcome.said.slice(-600)}`;
    if (outcome.code === null) throw new Error(`was stopped after ${outcome.seconds.toFixed(1)} s: ${told}`);
    if (STACK_TRACE.test(outcome.said)) throw new Error(`shows a stack trace: ${told}`);
    if (outcome.megabytes > megabytes)
      throw new Error(`took ${outcome.megabytes.toFixed(0)} MB of ${megabytes}: ${told}`);
    return outcome;
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Holds a run to what it should have said and how it should have ended. */
export function expectOutcome({ code, said }: Outcome, wanted: { code: number; says: RegExp }): void {
  if (code !== wanted.code) throw new Error(`ended with ${code}, not ${wanted.code}: ${said.slice(-600)}`);
  if (!wanted.says.test(said)) throw new Error(`did not say ${wanted.says}: ${said.slice(-600)}`);
}

function run(program: string, args: readonly string[], seconds: number, peakFile: string): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(join(ROOT, 'test/attack/peak.mjs')).href, program, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DUWTJE_PEAK: peakFile },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    },
  );
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    err += part;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        out,
        err,
        said: out + err,
        seconds: (performance.now() - start) / 1000,
        megabytes: code === null ? Number.NaN : Number(readFileSync(peakFile, 'utf8')) / 1024,
      }),
    );
  });
}
