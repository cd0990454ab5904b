// Serves the built companion page to this machine alone.

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { Fault } from '../shell/fault.ts';

// Only this machine can reach it: what is said at the table stays there.
const HOST = '127.0.0.1';

// The page's own policy stands in the page; what a page cannot say of itself stands here.
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** What stands here bears its content in its name: the same name never holds anything else. */
const NAMED_BY_CONTENT = '/assets/';
const FOREVER = 'public, max-age=31536000, immutable';

export interface ServedPage {
  /** As in `http://127.0.0.1:4173/`. */
  readonly address: string;
  /** Stops serving; open connections are ended. */
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * @param folder the built page
 * @param port the port to try first; any free one when it is taken
 * @throws Fault when the page has not been built
 */
export async function servePage(folder: string, port: number): Promise<ServedPage> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Fault(`${folder}: there is no companion page yet: run npm run build:companion first.`);
  const answer = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      if (path.startsWith(NAMED_BY_CONTENT)) response.setHeader('Cache-Control', FOREVER);
    },
  });
  const server = createServer((request, response) =>
    answer(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n');
    }),
  );
  try {
    await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0);
  }
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
