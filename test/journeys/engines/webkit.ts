// Drives WebKitGTK through its own WebDriver, which speaks JSON over HTTP.

import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Engine } from './engine.ts';
import { printInWebKit } from './printInWebKit.ts';
import { type Program, startProgram } from './program.ts';

const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
/** The name under which WebDriver hands an element over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export const isWebKitHere = (): boolean => existsSync(DRIVER);

/** The driver of a page that hangs, as it may do going full screen, never answers. */
const PATIENCE_MS = 60_000;

type Send = <Result>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Result>;

/** A port that nobody listened on a moment ago. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });
}

function senderTo(base: string): Send {
  return async (method, path, body = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(method === 'POST' && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`WebKit: ${path}: ${value?.error} ${value?.message ?? ''}`);
    return value as never;
  };
}

async function answers(base: string, driver: Program): Promise<void> {
  for (;;) {
    driver.mustRun();
    try {
      await fetch(`${base}/status`);
      return;
    } catch {
      // Not up yet; a driver that has ended is noticed above.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @throws Error when the driver or its browser does not start */
export async function startWebKit(display: string): Promise<Engine> {
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const driver = startProgram(DRIVER, [`--port=${port}`], {
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    NO_AT_BRIDGE: '1',
  });
  const send = senderTo(base);
  const session = await answers(base, driver)
    .then(() =>
      send<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch: { timeouts: { script: 50_000, pageLoad: 50_000 } } },
      }),
    )
    .catch(async (error: unknown) => {
      await driver.stop();
      throw error;
    });
  const to = (path: string) => `/session/${session.sessionId}${path}`;
  const find = async (selector: string): Promise<string> =>
    (
      await send<Record<string, string>>('POST', to('/element'), {
        using: 'css selector',
        value: selector,
      })
    )[ELEMENT]!;

  return {
    name: 'WebKit',
    open: (address) => send('POST', to('/url'), { url: address }),
    run: async (body, ...given) => {
      const done = await send<{ value?: never; error?: string }>('POST', to('/execute/async'), {
        // WebKit's driver gives no word of what was thrown, so that it is caught in the page.
        script: `const done = arguments[arguments.length - 1];
          (async (...given) => { ${body} })(...[...arguments].slice(0, -1)).then(
            (value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: given,
      });
      if (done.error !== undefined) throw new Error(`WebKit: ${done.error}`);
      return done.value as never;
    },
    press: async (selector) => {
      const element = await find(selector);
      // Its driver brings it just into sight, where a message may lie over it.
      await send('POST', to('/execute/sync'), {
        script: `arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })`,
        args: [{ [ELEMENT]: element }],
      });
      await send('POST', to(`/element/${element}/click`)).catch((error: unknown) => {
        // The driver's own words name no element that anybody knows.
        throw new Error(`${selector}: ${(error as Error).message}`);
      });
    },
    look: async (selector) => {
      const element = await find(selector);
      return Buffer.from(await send<string>('GET', to(`/element/${element}/screenshot`)), 'base64');
    },
    choose: async (selector, paths) =>
      send('POST', to(`/element/${await find(selector)}/value`), { text: paths.join('\n') }),
    resize: async (width, height) => {
      await send('POST', to('/window/rect'), { width, height });
    },
    // Its WebDriver does not print: another window of the same engine does.
    print: (visits) => printInWebKit(visits, display),
    close: async () => {
      await send('DELETE', to('')).catch((error) => console.warn(String(error)));
      await driver.stop();
    },
  };
}
