// Builds the page both ways, serves it as `npm start` does, and starts the one browser in which all journeys are made.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { servePage } from '../../src/serve/servePage.ts';
import { ROOT } from '../realGame.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to reach the browser; empty when there is none. */
    browser: string;
    /** The folder of the built page. */
    built: string;
    /** The addresses of the page by edition. */
    addresses: Readonly<Record<'served' | 'one-file', string>>;
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const built = join(ROOT, 'companion/dist');
  project.provide('built', built);
  project.provide('browser', '');
  project.provide('addresses', { served: '', 'one-file': '' });
  if (!CHROMIUM) {
    process.stderr.write(
      'Not here: Chromium (no journey is made on the page; Debian: apt-get install chromium, or set CHROMIUM to its path).\n',
    );
    return undefined;
  }
  execFileSync('npm', ['run', '--silent', 'build:companion'], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    // Vitest calls itself a test environment; the page is built as for its readers.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const served = await servePage(built, 0);
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  project.provide('browser', server.wsEndpoint());
  project.provide('addresses', {
    served: served.address,
    'one-file': pathToFileURL(join(built, 'duwtje.html')).href,
  });
  return async () => {
    await server.close();
    await served.close();
  };
}
