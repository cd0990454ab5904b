// Serves the built companion page to this machine alone.

import { existsSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import send from '@fastify/send';
import { Fault } from '../shell/fault.ts';
import { headersFor, KEPT_FOREVER, KEPT_WHEN_UNCHANGED, NAMED_BY_CONTENT } from './headers.ts';
import { fileAskedFor, NOT_THERE, NOT_THERE_YET, type Refusal } from './pageRequest.ts';

// Only this machine can reach it: what is said at the table stays there.
const HOST = '127.0.0.1';

/** A browser on the same machine needs less than a second; who takes longer keeps a connection for nothing. In ms. */
const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
} as const;
/** A connection over which nothing goes is closed. In ms. */
const SILENCE = 30_000;

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
 * @param isMaking whether the files of the game are being made beside it: who asks for one here is told
 * @throws Fault when the page has not been built
 */
export async function servePage(
  folder: string,
  port: number,
  isMaking: () => boolean = () => false,
): Promise<ServedPage> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Fault(`${folder}: there is no companion page yet: run npm run build:companion first.`);
  const root = await realpath(folder);
  const server = createServer(PATIENCE, (request, response) => {
    answer(root, request, response, isMaking).catch(() => {
      // The file went away, or the browser did, in the middle of the answer: the next request is answered.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('The page cannot be read.\n');
    });
  });
  server.setTimeout(SILENCE);
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

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  isMaking: () => boolean,
): Promise<void> {
  for (const [name, value] of Object.entries(headersFor(request.headers['user-agent'])))
    response.setHeader(name, value);
  const file = fileAskedFor(request);
  if (typeof file !== 'string') return refuse(response, file);
  const size = await plainFileSize(root, file);
  if (size === undefined) return refuse(response, isMaking() ? NOT_THERE_YET : NOT_THERE);
  const { statusCode, headers, stream } = await send(withinFile(request, size), file, {
    root,
    index: false,
    cacheControl: false,
  });
  // What the library says of an error is said here for all answers.
  delete headers['Content-Security-Policy'];
  response.setHeader('Cache-Control', file.startsWith(NAMED_BY_CONTENT) ? KEPT_FOREVER : KEPT_WHEN_UNCHANGED);
  response.writeHead(statusCode, headers);
  await pipeline(stream, response);
}

function refuse(response: ServerResponse, { status, headers, sentence }: Refusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(`${sentence}\n`);
}

/** The size of a file in bytes; undefined for what is no plain file, or is reached over a link, which could lead out of the page. */
async function plainFileSize(root: string, file: string): Promise<number | undefined> {
  const path = join(root, file);
  try {
    const stats = await lstat(path);
    return stats.isFile() && (await realpath(path)) === path ? stats.size : undefined;
  } catch {
    // Not there, or not to be reached: for who asks that is the same.
    return undefined;
  }
}

/** The request, with a suffix that is longer than the file as all of it (RFC 9110, 14.1.2): the library would refuse it. */
function withinFile(request: IncomingMessage, size: number): IncomingMessage {
  const suffix = /^ *bytes=-(\d+) *$/.exec(request.headers.range ?? '')?.[1];
  if (suffix !== undefined && Number(suffix) > size) request.headers.range = 'bytes=0-';
  return request;
}
