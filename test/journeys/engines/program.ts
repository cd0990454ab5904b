// Starts another program for the length of a test, and stops that one program.

import { spawn } from 'node:child_process';

export interface Program {
  readonly output: () => string;
  /** @throws Error with its last words when it has ended */
  mustRun(): void;
  stop(): Promise<void>;
}

/** @param settings of its environment, beside those of this process */
export function startProgram(
  path: string,
  given: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(path, given, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const note = (part: Buffer) => {
    said += part.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  child.on('error', (error) => {
    said += String(error);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    output: () => said,
    mustRun() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
        throw new Error(`${path} has ended: ${said.slice(-1_000)}`);
    },
    async stop() {
      if (child.pid !== undefined && child.exitCode === null) child.kill();
      await ended;
    },
  };
}
