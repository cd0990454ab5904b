// The page for real over plain http, from an address of this machine that no browser trusts as it trusts localhost.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import send from '@fastify/send';
import { afterAll, beforeAll, expect, test } from 'vitest';
import group from '../../cards/words/nl/group.json' with { type: 'json' };
import keeping from '../../cards/words/nl/keeping.json' with { type: 'json' };
import photo from '../../cards/words/nl/photo.json' with { type: 'json' };
import { ROOT } from '../realGame.ts';
import { inEdition } from './editions.ts';
import { LAPTOP, newProfile, openTab } from './visit.ts';

/** An address of this machine beside localhost; none where it has no network. */
const own = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { statusCode, headers, stream } = await send(request, request.url ?? '/', {
      root: join(ROOT, 'companion/dist'),
    });
    response.writeHead(statusCode, headers);
    stream.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, own, resolve));
  address = `http://${own}:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

inEdition('served', 'a page that really came over plain http', (edition) => {
  test.skipIf(!own)(
    'when it has an address beside localhost then a talk is held and kept, and camera and offline use are said to be missing',
    async () => {
      const context = await newProfile(edition, LAPTOP, address);
      const player = await openTab(context, address);
      const { page } = player;
      const has = await page.evaluate(() => [
        isSecureContext,
        'randomUUID' in crypto,
        'mediaDevices' in navigator,
      ]);
      expect(has, 'this browser withholds what needs https').toEqual([false, false, false]);
      await page.getByText(keeping.plainHttp).waitFor();
      await player.beginTalk();
      await player.experience.fill('Zonder slot');
      await player.kept();
      await page.reload();
      await expect.poll(() => player.experience.inputValue()).toBe('Zonder slot');

      const talk = new URL(page.url()).hash.split('/')[2];
      await page.goto(`${address}#/photo/${talk}`);
      await page.getByText(photo.pick, { exact: true }).waitFor();
      expect(await page.getByRole('button', { name: photo.view }).count()).toBe(0);

      await page.goto(`${address}#/group`);
      await page.getByText(group.collect.noCamera).waitFor();
      expect(await page.getByRole('button', { name: group.collect.camera }).count()).toBe(0);
      expect(await player.toast.count(), 'nothing went wrong unsaid').toBe(0);
    },
  );
});
