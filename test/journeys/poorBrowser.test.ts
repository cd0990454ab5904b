// A browser that withholds things: over plain http, or with cookies blocked. What works works, and the rest is said.

import { expect, test } from 'vitest';
import documentWords from '../../cards/words/nl/document.json' with { type: 'json' };
import keeping from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { inBothEditions, inEdition } from './editions.ts';
import { addressOf, KEEPS_PAGE, newProfile, openTab } from './visit.ts';
import { front } from './visitor.ts';

inEdition('served', 'a page over plain http', (edition) => {
  test('when the browser withholds what needs https then a talk can be held, and the page says what cannot', async () => {
    const context = await newProfile(edition);
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'isSecureContext', { value: false });
      for (const name of ['randomUUID', 'subtle']) Reflect.deleteProperty(Crypto.prototype, name);
      for (const name of ['mediaDevices', 'storage', 'share', 'canShare'])
        Reflect.deleteProperty(Navigator.prototype, name);
    });
    const player = await openTab(context, addressOf(edition));
    await player.page.getByText(keeping.plainHttp).waitFor();
    await player.beginTalk();
    await player.experience.fill('Zonder slot');
    await player.kept();
    await player.goHome();
    await player.page.getByText(front.home.actions, { exact: true }).click();
    await player.page.getByRole('button', { name: front.home.duplicate }).click();
    await expect.poll(() => player.talks.count()).toBe(2);
    await player.page.goto(`${addressOf(edition)}#/keeping`);
    await player.page.getByText(keeping.backup.cannotSeal).waitFor();
    expect(await player.page.getByRole('button', { name: keeping.backup.sealed }).count()).toBe(0);
    await player.page.getByText(keeping.backup.openTitle).click();
    const download = player.page.waitForEvent('download');
    await player.page.getByRole('button', { name: keeping.backup.open }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await player.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'dicht.duwtje', mimeType: '', buffer: Buffer.from('duwtje-sealed\u0001rest') });
    await player.page.getByText('Dat gaat hier niet open').waitFor();
  });
});

inBothEditions('a browser with cookies blocked', (edition) => {
  test('when everything that keeps throws then the page stands, says that nothing is kept, and can be played', async () => {
    const context = await newProfile(edition, KEEPS_PAGE);
    await context.addInitScript(() => {
      new MutationObserver((_, watching) => {
        if (!document.querySelector('.way')) return;
        Reflect.set(globalThis, 'saidWithFirstScreen', document.querySelector('main .alert') !== null);
        watching.disconnect();
      }).observe(document, { childList: true, subtree: true });
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      globalThis.BroadcastChannel = class {
        constructor() {
          refuse();
        }
      } as never;
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { get: refuse });
      // Chromium runs this on an empty page first, where these are missing.
      if (!isSecureContext) return;
      for (const name of ['estimate', 'persist', 'persisted'])
        Object.defineProperty(StorageManager.prototype, name, {
          value: () => Promise.reject(new TypeError('refused')),
        });
      Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
        value: () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError')),
      });
    });
    const player = await openTab(context, addressOf(edition));
    await player.page.getByText(front.keeping.nothingKept).waitFor();
    // Said later it would push away what a finger aims at.
    expect(await player.page.evaluate(() => Reflect.get(globalThis, 'saidWithFirstScreen'))).toBe(true);
    await player.beginTalk();
    await player.experience.fill('Alleen nu');
    await player.page.getByText(front.keeping.onlyNow).waitFor();
    await player.page.goto(`${addressOf(edition)}#/keeping`);
    await player.page.locator('.screen-keeping h1').waitFor();
    expect(await player.toast.count()).toBe(0);
  });

  test('when the page cannot start at all then it says so instead of staying blank', async () => {
    const context = await newProfile(edition);
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', {
        get: () => {
          throw new Error('no languages');
        },
      });
    });
    const player = await openTab(context, addressOf(edition));
    await player.alert.getByText(documentWords.doesNotStart).waitFor();
  });

  test('when something goes wrong that nobody caught then it is said once, in the language of the page', async () => {
    const context = await newProfile(edition);
    const player = await openTab(context, addressOf(edition));
    await player.page.getByRole('button', { name: front.home.begin }).waitFor();
    await player.page.evaluate(() => {
      const reason = new Error('nobody caught this');
      const promise = Promise.resolve();
      for (let times = 0; times < 2; times++)
        dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
    });
    await player.toast.getByText(front.trouble.any).waitFor();
    expect((await player.spoken.textContent())?.trim()).toBe(front.trouble.any);
    // A frame that could not be filled in time is nobody's fault.
    await player.page.getByRole('button', { name: front.common.close }).click();
    await player.page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver' })));
    expect(await player.toast.count()).toBe(0);
  });
});
