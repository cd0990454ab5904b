import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inkProperties } from '../../../companion/build/gameFromContent.ts';
import { ROOT, realContent } from '../../realGame.ts';

const { deck } = realContent();
const written = new Set(
  [...inkProperties(deck).matchAll(/^ {2}(--[\w-]+): #[0-9a-f]{6};$/gm)].map(([, name]) => name),
);

it('has all inks of the deck, and the colours of the figures in them', () => {
  for (const ink of Object.keys(deck.inks)) expect(written).toContain(`--ink-${ink}`);
  expect(inkProperties(deck)).toContain(`  --figure-push: ${deck.inks.yellow.srgb};\n`);
});

it('has every ink and figure colour that a stylesheet asks for', () => {
  const folder = join(ROOT, 'companion');
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !name.startsWith('dist'),
  );
  const asked = sheets.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/var\((--(?:ink|figure)-[\w-]+)/g)].map(
      ([, use]) => use,
    ),
  );
  expect(asked).toContain('--figure-road');
  for (const use of asked) expect(written).toContain(use);
});
