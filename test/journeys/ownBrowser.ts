// A browser with a profile on the disk that can be killed at any moment, as a phone that falls does.

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.ts';

export interface OwnBrowser {
  readonly page: Page;
  /** Ends every process of it at once, without a word; one that is gone already stays so. @returns when, in ms since 1970 */
  kill(): Promise<number>;
}

/** The address at which a browser that has just been started can be steered. */
function steeringAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text;
      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser stopped at once: ${said}`)));
  });
}

/**
 * When no process of a group runs any more. One that is writing to the disk outlives the first by a moment, and holds the
 * lock of the database: a browser that is started then cannot open it, and keeps nothing.
 */
async function groupGone(group: number): Promise<void> {
  while (runsInGroup(group)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Zombies hold no lock, and may lie there for seconds: only /proc tells them apart. */
function runsInGroup(group: number): boolean {
  return readdirSync('/proc').some((entry) => {
    const stat = /^\d+$/.test(entry) ? statOf(entry) : undefined;
    // After the name, which may hold anything: state, parent, group (proc_pid_stat(5)).
    const [state, , member] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    return Number(member) === group && state !== 'Z';
  });
}

function statOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    // It went while the list was read.
    return undefined;
  }
}

/** @param profile the folder of the profile */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const child = spawn(
    CHROMIUM!,
    [
      ...CHROMIUM_ARGUMENTS,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A process group of its own, so that it can be ended as a whole.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(await steeringAddress(child));
  } catch (error) {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    throw error;
  }
  const context = browser.contexts()[0]!;
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      const at = Date.now();
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await groupGone(child.pid!);
      await browser.close().catch(() => {});
      return at;
    },
  };
}
