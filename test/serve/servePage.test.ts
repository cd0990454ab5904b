// The page is served to this machine alone, at the port that is free.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { HEADERS } from '../../src/serve/headers.ts';
import { type ServedPage, servePage } from '../../src/serve/servePage.ts';
import { Fault } from '../../src/shell/fault.ts';
import { rawRequest, sendRaw } from './rawRequest.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duwtje-page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Duwtje</title>');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'index-abc.css'), '0123456789');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  writeFileSync(join(folder, '.secret'), 'secret');
  writeFileSync(join(folder, 'assets', '.secret'), 'secret');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function served(port = 0): Promise<ServedPage> {
  const page = await servePage(folder, port);
  onTestFinished(() => page.close());
  return page;
}

const servedPort = async () => Number(new URL((await served()).address).port);

test('when the page is asked for then it comes, with what a page cannot say of itself', async () => {
  const { address } = await served();
  const answer = await fetch(address);
  expect(await answer.text()).toContain('Duwtje');
  for (const [name, value] of Object.entries(HEADERS)) expect(answer.headers.get(name)).toBe(value);
  expect(Object.keys(HEADERS)).toEqual([
    'Content-Security-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'Permissions-Policy',
    'Referrer-Policy',
    'X-Content-Type-Options',
  ]);
  expect(HEADERS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(HEADERS['Content-Security-Policy']).toContain("webrtc 'block'");
});

test('when a browser only complains of what shuts WebRTC then the rest of the policy is sent to it', async () => {
  const answer = await rawRequest(await servedPort(), '/', {
    'User-Agent':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
  });
  expect(answer!.headers['content-security-policy']).toMatch(/^connect-src 'self'; frame-ancestors 'none'/);
  expect(answer!.headers['content-security-policy']).not.toContain('webrtc');
});

test('when something else is asked for then it is not there, nor is anything outside the folder', async () => {
  const { address } = await served();
  expect((await fetch(`${address}nothing`)).status).toBe(404);
  expect((await fetch(`${address}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

test('when a file bears its content in its name then it may be kept for good, and the page itself not', async () => {
  const { address } = await served();
  const asset = await fetch(`${address}assets/index-abc.css`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  // A part that is missing today, in the middle of an update, may be there tomorrow.
  expect((await fetch(`${address}assets/none.css`)).headers.get('cache-control')).toBeNull();
  for (const path of ['', 'index.html', 'manifest.webmanifest'])
    expect((await fetch(`${address}${path}`)).headers.get('cache-control')).toBe('no-cache');
});

test.each([
  ['', 'text/html'],
  ['assets/index-abc.css', 'text/css'],
  ['manifest.webmanifest', 'application/manifest+json'],
])('when /%s is given then a browser knows that it is %s', async (path, type) => {
  const { address } = await served();
  expect((await fetch(`${address}${path}`)).headers.get('content-type')).toContain(type);
});

const FILE = '/assets/index-abc.css';

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=8-', 206, '89', 'bytes 8-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
  // Several parts at once: all of it may be sent instead (RFC 9110, 14.2).
  ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ['lines=1-2', 200, '0123456789', undefined],
])('when %s is asked for then it is given', async (range, status, body, part) => {
  const answer = await rawRequest(await servedPort(), FILE, { Range: range });
  expect([answer?.status, answer?.body]).toEqual([status, body]);
  expect(answer!.headers['content-range']).toBe(part);
});

test.each(['bytes=5-2', 'bytes=3-1', 'bytes=10-', 'bytes=99-100', 'bytes=-0', 'bytes=x', 'bytes=-'])(
  'when %s is asked for then there is no such part, and the next one is answered',
  async (range) => {
    const port = await servedPort();
    const answer = await rawRequest(port, FILE, { Range: range });
    expect([answer?.status, answer?.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect((await rawRequest(port, FILE))?.body).toBe('0123456789');
  },
);

test('when what a browser has is still right then it is not sent again', async () => {
  const port = await servedPort();
  const { etag, 'last-modified': modified } = (await rawRequest(port, FILE))!.headers;
  expect((await rawRequest(port, FILE, { 'If-None-Match': etag! }))?.status).toBe(304);
  expect((await rawRequest(port, FILE, { 'If-None-Match': '"x", *' }))?.status).toBe(200);
  expect((await rawRequest(port, FILE, { 'If-Modified-Since': modified! }))?.status).toBe(304);
  expect((await rawRequest(port, FILE, { 'If-Modified-Since': 'never' }))?.status).toBe(200);
  expect((await rawRequest(port, FILE, { Range: 'bytes=0-1', 'If-Range': '"x"' }))?.status).toBe(200);
});

test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:4173', '[::1]', '[::1]:4173'])(
  'when the page is asked for at %s then it comes',
  async (Host) => {
    expect((await rawRequest(await servedPort(), '/', { Host }))?.status).toBe(200);
  },
);

test.each([
  'attacker.example',
  'localhost.attacker.example',
  '127.0.0.1.attacker.example:4173',
  '192.168.1.5',
  '[::2]',
  '',
])('when the page is asked for at ‘%s’ then nothing is given', async (Host) => {
  const answer = await rawRequest(await servedPort(), '/', { Host });
  expect(answer?.status).toBe(421);
  expect(answer?.body).toMatch(/this machine alone/);
});

test('when a request says twice where it goes, or not at all, then nothing is given', async () => {
  const port = await servedPort();
  const twice = 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example\r\nConnection: close\r\n\r\n';
  expect((await sendRaw(port, twice))?.status).toBe(421);
  expect((await sendRaw(port, 'GET / HTTP/1.0\r\n\r\n'))?.status).toBe(421);
  expect((await sendRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))?.status).toBe(400);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
  'when it is told to %s then it only gives',
  async (method) => {
    const answer = await rawRequest(await servedPort(), '/', {}, method);
    expect([answer?.status, answer?.headers.allow]).toEqual([405, 'GET, HEAD']);
  },
);

test('when only the head is asked for then that comes', async () => {
  const answer = await rawRequest(await servedPort(), FILE, {}, 'HEAD');
  expect([answer?.status, answer?.headers['content-length'], answer?.body]).toEqual([200, '10', '']);
});

test.each([
  ['/.secret', 404],
  ['/assets/.secret', 404],
  ['/%2esecret', 404],
  ['/assets', 404],
  ['/assets/', 404],
  ['/../../../etc/passwd', 404],
  ['/assets/../../../etc/passwd', 404],
  ['/..%2f..%2f..%2fetc%2fpasswd', 404],
  ['/assets%5c..%5c.secret', 404],
  ['/assets/..', 404],
  ['//index.html', 404],
  ['/index.html::$DATA', 404],
  ['/index.html%00.css', 400],
  ['/%zz', 400],
  ['/%c0%ae%c0%ae/', 400],
  ['http://localhost/index.html', 400],
])('when %s is asked for then that is no part of the page', async (target, status) => {
  expect((await rawRequest(await servedPort(), target))?.status).toBe(status);
});

test('when an address goes on and on then it is no part of the page', async () => {
  const port = await servedPort();
  expect((await rawRequest(port, `/${'a'.repeat(5_000)}`))?.status).toBe(404);
  expect((await rawRequest(port, `/${'a'.repeat(50_000)}`))?.status).toBe(431);
});

test.skipIf(process.platform === 'win32')(
  'when a link lies in the folder then it is not followed',
  async () => {
    const outside = mkdtempSync(join(tmpdir(), 'duwtje-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    writeFileSync(join(outside, 'letter.txt'), 'private');
    symlinkSync(join(outside, 'letter.txt'), join(folder, 'letter.txt'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    const port = await servedPort();
    for (const target of ['/letter.txt', '/elsewhere/letter.txt'])
      expect((await rawRequest(port, target))?.status).toBe(404);
  },
);

test('when a request never ends then the line is cut', async () => {
  const port = await servedPort();
  const head = 'GET / HTTP/1.1\r\nHost: localhost\r\n';
  expect((await sendRaw(port, head, { text: 'X-A: b\r\n', everyMs: 200 }))?.status).toBe(408);
}, 15_000);

test('when the port is taken then another is used', async () => {
  const first = await served();
  const second = await served(Number(new URL(first.address).port));
  expect(second.address).not.toBe(first.address);
  expect((await fetch(second.address)).ok).toBe(true);
});

test('when the page has not been built then that is said', async () => {
  await expect(servePage(join(folder, 'none'), 0)).rejects.toThrow(Fault);
});
