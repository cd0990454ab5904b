// A browser with a profile on the disk that can be killed at any moment, as a phone that falls does.

import { type ChildProcess, spawn } from 'node:child_process';
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
      await browser.close().catch(() => {});
      return at;
    },
  };
}
