// Hostile requests to the server of `start`.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../realGame.ts';
import { type RawAnswer, rawRequest, sendRaw } from '../serve/rawRequest.ts';
import type { Attack, Lab } from './lab.ts';

/** A request as it is sent, and the statuses that a server which stood may answer with; 0 for hanging up. */
type Try = readonly [name: string, send: (port: number) => Promise<RawAnswer | null>, ...right: number[]];

const range = (value: string, ...right: number[]): Try => [
  `Range: ${value.slice(0, 40)}`,
  (port) => rawRequest(port, '/', { Range: value }),
  ...right,
];
const host = (value: string, ...right: number[]): Try => [
  `Host: ${value}`,
  (port) => rawRequest(port, '/', { Host: value }),
  ...right,
];
const target = (path: string, ...right: number[]): Try => [
  path.slice(0, 40),
  (port) => rawRequest(port, path),
  ...right,
];
const method = (name: string, ...right: number[]): Try => [
  name,
  (port) => rawRequest(port, '/', {}, name),
  ...right,
];
const bytes = (name: string, text: string, ...right: number[]): Try => [
  name,
  (port) => sendRaw(port, text),
  ...right,
];
const header = (name: string, value: string, ...right: number[]): Try => [
  `${name}: ${value.slice(0, 40)}`,
  (port) => rawRequest(port, '/', { [name]: value }),
  ...right,
];

const KINDS: Readonly<Record<string, readonly Try[]>> = {
  'parts of a file that are not there': [
    range('bytes=5-2', 416),
    range('bytes=3-1', 416),
    range('bytes=0-99999999999999999999', 206),
    range('bytes=99999999-', 416),
    range('bytes=99999999-999999999', 416),
    range('bytes=-5', 206),
    range('bytes=-99999999', 206),
    range('bytes=-0', 416),
    range('bytes=--5', 416),
    range('bytes=', 416),
    range('bytes=a-b', 416),
    range('bytes=1e3-0x10', 416, 206),
    range('bytes=0-0,2-2', 200),
    range(`bytes=${'0-0,'.repeat(3_000)}1-1`, 200, 206),
    range('bytes=NaN-Infinity', 416),
    range('items=0-5', 200),
  ],
  'a page elsewhere under this machine’s address': [
    host('attacker.example', 421),
    host('localhost.attacker.example', 421),
    host('127.0.0.1.attacker.example:4173', 421),
    host('localhost@attacker.example', 421),
    host('127.1', 421),
    host('0.0.0.0', 421),
    host('[::ffff:127.0.0.1]', 421),
    host('localhost', 200),
    host('[::1]:1', 200),
    bytes(
      'two hosts',
      'GET / HTTP/1.1\r\nHost: localhost\r\nHost: a.example\r\nConnection: close\r\n\r\n',
      421,
    ),
    bytes('no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400),
    bytes('no host, as of old', 'GET / HTTP/1.0\r\n\r\n', 421),
    target('http://attacker.example/', 400),
  ],
  'files beside the page': [
    target('/../../package.json', 404),
    target('/%2e%2e/%2e%2e/package.json', 404),
    target('/..%2f..%2fpackage.json', 404),
    target('/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json', 404),
    target('/..%5c..%5cpackage.json', 404),
    target('/%c0%ae%c0%ae/package.json', 400),
    target('/%252e%252e/package.json', 404),
    target('//etc/passwd', 404),
    target('/.git/config', 404),
    target('/index.html%00.css', 400),
    target('/%', 400),
    target('/index.html/', 404),
    target('/index.html::$DATA', 404),
    target('/CON', 404),
    target(`/${'../'.repeat(2_000)}etc/passwd`, 404),
    target(`/${'a/'.repeat(5_000)}`, 404),
    target(`/${'a'.repeat(100_000)}`, 431),
    target('/?file=../../package.json', 200),
  ],
  'what it should not do': [
    ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'].map((name) => method(name, 405)),
    method('TELEPORT', 400),
    method('get', 400),
    method('CONNECT', 0, 400, 405),
    bytes('OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405),
    header('Upgrade', 'websocket', 200),
    header('Expect', 'a miracle', 417),
    header('Content-Length', '-1', 400),
    header('Transfer-Encoding', 'chunked, x', 400, 200),
    bytes(
      'a request within another',
      'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ),
  ],
  'what no browser says': [
    header('If-None-Match', '*', 304),
    header('If-None-Match', `${'"x", '.repeat(2_500)}"y"`, 200),
    header('If-Modified-Since', '+275760-09-13T00:00:00Z', 200, 304),
    header('If-Modified-Since', 'yesterday', 200),
    header('If-Match', '"x"', 412),
    header('If-Range', '\u00ff', 200),
    header('Accept-Encoding', 'gzip;q=1e999, \u0000', 400),
    header('User-Agent', 'x'.repeat(100_000), 431),
    header('__proto__', 'x', 200),
    header('constructor', 'x', 200),
    bytes('nothing of HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001', 400),
    bytes('the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 505),
    bytes(
      'two thousand headers',
      `GET / HTTP/1.1\r\nHost: localhost\r\n${'A: b\r\n'.repeat(2_000)}Connection: close\r\n\r\n`,
      200,
      431,
    ),
    bytes(
      'a hundred requests at once',
      `${'GET /index.html HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(100)}GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      200,
    ),
  ],
};

export const headers: readonly Attack[] = [
  ...Object.entries(KINDS).map(([name, tries]) => ({
    name,
    run: (lab: Lab) => withServer(lab, (port) => tryAll(port, tries)),
  })),
  {
    name: 'fifty requests that never end',
    run: (lab) =>
      withServer(lab, async (port) => {
        const head = 'GET / HTTP/1.1\r\nHost: localhost\r\n';
        const slow = () => sendRaw(port, head, { text: 'A: b\r\n', everyMs: 300 });
        const answers = Promise.all(Array.from({ length: 50 }, slow));
        // Who asks meanwhile is answered.
        await requireAnswer(port);
        for (const answer of await answers)
          if (answer?.status !== 408) throw new Error(`a request that never ends: ${answer?.status}`);
      }),
  },
];

async function tryAll(port: number, tries: readonly Try[]): Promise<void> {
  const wrong: string[] = [];
  for (const [name, send, ...right] of tries) {
    const answer = await send(port);
    const status = answer?.status ?? 0;
    if (!right.includes(status)) wrong.push(`${name}: ${status}, not ${right.join(' or ')}`);
    if (/root:|"duwtje"/.test(answer?.body ?? '')) wrong.push(`${name}: gives a file beside the page`);
    await requireAnswer(port).catch(() => {
      throw new Error(`${name} ended the server`);
    });
  }
  if (wrong.length > 0) throw new Error(wrong.join('; '));
}

async function requireAnswer(port: number): Promise<void> {
  const answer = await rawRequest(port, '/');
  if (answer?.status !== 200) throw new Error(`the page itself: ${answer?.status ?? 'no answer'}`);
}

/** Runs `duwtje start` while something is done to it. @throws when it ended, complained or swelled meanwhile */
async function withServer(lab: Lab, attack: (port: number) => Promise<void>): Promise<void> {
  if (!existsSync(join(ROOT, 'companion/dist/index.html')))
    execFileSync('npm', ['run', '--silent', 'build:companion'], { cwd: ROOT });
  const program = spawn(
    process.execPath,
    [
      join(ROOT, 'dist/duwtje.js'),
      ...['start', '--only', 'previews', '--port', '0', '--out', lab.path('kit')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaints = '';
  program.stderr.setEncoding('utf8').on('data', (part) => {
    complaints += part;
  });
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()));
  try {
    await attack(await portOf(program));
    if (program.exitCode !== null || complaints !== '') throw new Error(`it complained: ${complaints}`);
  } finally {
    program.kill();
    await ended;
  }
}

function portOf({ stdout }: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    stdout!.setEncoding('utf8').on('data', (part) => {
      said += part;
      const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    stdout!.once('close', () => reject(new Error(`no address: ${said}`)));
  });
}
