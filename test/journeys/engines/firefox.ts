// Drives Firefox over WebDriver BiDi, which it speaks itself on a WebSocket.

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { Engine } from './engine.ts';
import { type Program, startProgram } from './program.ts';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export const isFirefoxHere = (): boolean => existsSync(FIREFOX);

type Send = <Result>(method: string, params: object) => Promise<Result>;

interface Answer {
  readonly id: number;
  readonly type: 'success' | 'error';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Wire {
  readonly send: Send;
  close(): void;
}

function openWire(address: string): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { maxPayload: 0 });
    const waiting = new Map<number, (answer: Answer) => void>();
    let last = 0;
    socket.once('error', reject);
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as Answer;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    const send: Send = (method, params) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, (answer) =>
          answer.type === 'success'
            ? done(answer.result as never)
            : fail(new Error(`Firefox: ${method}: ${answer.error} ${answer.message}`)),
        );
        socket.send(JSON.stringify({ id: last, method, params }));
      });
    socket.once('open', () => resolve({ send, close: () => socket.close() }));
  });
}

async function addressOf(browser: Program): Promise<string> {
  for (;;) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(browser.output())?.[1];
    if (address) return address;
    browser.mustRun();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * @param storageRefused keeps nothing for any site, as with cookies blocked
 * @throws Error when Firefox does not start
 */
export async function startFirefox(storageRefused = false): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'duwtje-firefox-'));
  const settings = {
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'intl.accept_languages': 'nl-NL, nl',
    'intl.locale.requested': 'nl',
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    // 2 is what ‘Blokkeer alle cookies’ sets.
    ...(storageRefused && { 'network.cookie.cookieBehavior': 2 }),
  };
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(settings)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const browser = startProgram(
    FIREFOX,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  );
  const stop = async () => {
    await browser.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const wire = await addressOf(browser)
    .then((address) => openWire(`${address}/session`))
    .catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  const { send } = wire;
  await send('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: readonly { context: string }[] }>(
    'browsingContext.getTree',
    {},
  );
  const { context } = contexts[0]!;
  const find = async (selector: string) => {
    const { nodes } = await send<{ nodes: readonly { sharedId: string }[] }>('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: selector },
      maxNodeCount: 1,
    });
    if (!nodes[0]) throw new Error(`Firefox: nothing is ${selector}`);
    return { sharedId: nodes[0].sharedId };
  };
  const run = async <Result>(body: string, ...given: readonly unknown[]): Promise<Result> => {
    const done = await send<Evaluated>('script.evaluate', {
      expression: `(async (...given) => { ${body} })(...${JSON.stringify(given)}).then((value) => JSON.stringify({ value }))`,
      awaitPromise: true,
      target: { context },
    });
    if (done.type === 'exception') throw new Error(`Firefox: ${done.exceptionDetails?.text}`);
    return (JSON.parse(done.result?.value ?? '{}') as { value: Result }).value;
  };

  const open = (address: string): Promise<void> =>
    send('browsingContext.navigate', { context, url: address, wait: 'complete' });

  return {
    name: 'Firefox',
    open,
    run,
    press: async (selector) => {
      await run(`document.querySelector(given[0]).scrollIntoView({ block: 'center' })`, selector);
      const origin = { type: 'element', element: await find(selector) };
      await send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x: 0, y: 0, origin },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    choose: async (selector, paths) =>
      send('input.setFiles', { context, element: await find(selector), files: paths }),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    print: async (visits) => {
      for (const { address, script } of visits) {
        await open(address);
        await run(script);
      }
      const { data } = await send<{ data: string }>('browsingContext.print', {
        context,
        margin: { top: 0, right: 0, bottom: 0, left: 0 },
        page: { width: 21, height: 29.7 },
        background: true,
        shrinkToFit: false,
      });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await send('browser.close', {});
      wire.close();
      await stop();
    },
  };
}
