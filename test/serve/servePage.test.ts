// The page is served to this machine alone, at the port that is free.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type ServedPage, servePage } from '../../src/serve/servePage.ts';
import { Fault } from '../../src/shell/fault.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duwtje-page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Duwtje</title>');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'index-abc.css'), '');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function served(port = 0): Promise<ServedPage> {
  const page = await servePage(folder, port);
  onTestFinished(() => page.close());
  return page;
}

test('when the page is asked for then it comes, with what a page cannot say of itself', async () => {
  const { address } = await served();
  const answer = await fetch(address);
  expect(await answer.text()).toContain('Duwtje');
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
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
  expect((await fetch(address)).headers.get('cache-control') ?? '').not.toContain('immutable');
});

test('when the port is taken then another is used', async () => {
  const first = await served();
  const second = await served(Number(new URL(first.address).port));
  expect(second.address).not.toBe(first.address);
  expect((await fetch(second.address)).ok).toBe(true);
});

test('when the page has not been built then that is said', async () => {
  await expect(servePage(join(folder, 'none'), 0)).rejects.toThrow(Fault);
});
