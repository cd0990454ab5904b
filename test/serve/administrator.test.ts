// The snippets for other servers say what our own server says.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEADERS, KEPT_FOREVER, KEPT_WHEN_UNCHANGED } from '../../src/serve/headers.ts';
import { ROOT } from '../realGame.ts';

const page = readFileSync(join(ROOT, 'docs/administrator.md'), 'utf8');

function snippet(language: string): string {
  const [, text, ...more] = page.split(`\`\`\`${language}\n`);
  expect(more, `one snippet for ${language}`).toEqual([]);
  return text!.split('```')[0]!;
}

const SERVERS = {
  nginx: /^ *add_header ([\w-]+) "([^"]*)" always;$/gm,
  apache: /^Header always set ([\w-]+) "([^"]*)"$/gm,
  xml: /^ *<add name="([\w-]+)" value="([^"]*)" \/>$/gm,
} as const;

test.each(Object.entries(SERVERS))(
  'when %s serves the page then it sends what `start` sends',
  (language, pattern) => {
    const sent = [...snippet(language).matchAll(pattern)].map(([, name, value]) => [name, value]);
    const headers = sent.filter(([name]) => name !== 'Cache-Control');
    expect(headers).toEqual(Object.entries(HEADERS));
  },
);

test.each(['nginx', 'apache'])(
  'when %s serves the page then it is kept as long as from `start`',
  (language) => {
    expect(snippet(language)).toContain(`"${KEPT_FOREVER}"`);
    expect(snippet(language)).toContain(`"${KEPT_WHEN_UNCHANGED}"`);
  },
);

test('when IIS serves the page then it is kept as long as from `start`', () => {
  expect(KEPT_FOREVER).toBe('public, max-age=31536000, immutable');
  expect(KEPT_WHEN_UNCHANGED).toBe('no-cache');
  const [all, assets] = snippet('xml').split('<location path="assets">');
  expect(all).toContain('<clientCache cacheControlMode="DisableCache" />');
  expect(assets).toContain(
    'cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"',
  );
});
