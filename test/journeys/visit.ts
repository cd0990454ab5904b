// Opens the page in a browser of its own, and holds against it what may never happen on any journey.

import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import type { Edition } from './editions.ts';
import { Visit } from './visitor.ts';

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

const PHONE: BrowserContextOptions = {
  locale: 'nl-NL',
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** In a browser with service workers: the page keeps itself on the device. */
export const KEEPS_PAGE: BrowserContextOptions = { serviceWorkers: 'allow' };

/** A laptop: no touch, a wide window. */
export const LAPTOP: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  hasTouch: false,
  isMobile: false,
};

export function addressOf(edition: Edition): string {
  return inject('addresses')[edition];
}

/** Profiles in which parts of the page are gone from the server: the browser itself tells of each. */
const missingParts = new WeakSet<BrowserContext>();

/** Lets parts of the page be missing without failing the test. */
export function allowMissingParts(context: BrowserContext): void {
  missingParts.add(context);
}

/** Collects errors, breaches of the page's policy and requests to other hosts; the test fails on any. */
function watch(context: BrowserContext, edition: Edition, address: string): void {
  const wrong: string[] = [];
  const note = (page: Page) => {
    page.on('pageerror', (error) => wrong.push(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      // For a bare picture the browser itself asks the server for an icon.
      if (message.location().url.endsWith('/favicon.ico')) return;
      if (missingParts.has(context) && message.text().startsWith('Failed to load resource')) return;
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
  };
  context.on('page', note);
  context.on('request', (request) => {
    const url = request.url();
    const own =
      /^(data|blob):|\/icon\.svg$/.test(url) ||
      (edition === 'served' ? url.startsWith(address) : url.split('#')[0] === address);
    if (!own) wrong.push(`request: ${url}`);
  });
  onTestFinished(() => {
    expect(wrong, 'errors, policy breaches and requests to other hosts').toEqual([]);
  });
}

/** A browser profile of its own, which is forgotten after the test. */
export async function newProfile(
  edition: Edition,
  options: BrowserContextOptions = {},
  address: string = addressOf(edition),
): Promise<BrowserContext> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ ...PHONE, ...options });
  context.setDefaultTimeout(20_000);
  onTestFinished(() => context.close());
  watch(context, edition, address);
  // The browser tells a page of a breach of its policy; the page must tell us.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy breached: ${violatedDirective} ${blockedURI}`),
    );
  });
  // A service worker fetches the whole page once more on every first visit; only journeys that are about it have one.
  if (options.serviceWorkers !== 'allow')
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return context;
}

/** Opens the page in one more tab. */
export async function openTab(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(address);
  return new Visit(page);
}

/** A tab with a picture from where the page stands: it can reach the page's database, and does nothing itself. */
export async function besides(context: BrowserContext, edition: Edition): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('icon.svg', addressOf(edition)).href);
  return page;
}

/** Opens the page on a phone that was never there before. */
export async function visit(edition: Edition, options: BrowserContextOptions = {}): Promise<Visit> {
  return openTab(await newProfile(edition, options), addressOf(edition));
}
