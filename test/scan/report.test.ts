// The table of a scan has a line for what it says, whatever the names of photos and cards hold.

import { expect, test } from 'vitest';
import { type Scanned, scanJson, scanTable } from '../../src/scan/report.ts';
import type { MergedReading } from '../../src/vision/reading/merge.ts';
import { realContent, realWords } from '../realGame.ts';
import { readCard } from '../vision/readCard.ts';

const { deck, editions } = realContent();
const edition = editions.get('en')!;
const HOSTILE = 'a\x1b]0;x\x07\nAll is well\u202e.jpg';
const SHOWN = 'a<U+001B>]0;x<U+0007><U+000A>All is well<U+202E>.jpg';

const reading: MergedReading = {
  board: { format: 'A2', confidence: 1, missingTags: [], mapping: {} as never },
  boardPhoto: 0,
  cards: [{ ...readCard('geld', 'strong-push'), photo: 0 }],
  notFound: [],
  unread: [],
  otherTags: [],
  warnings: [],
  told: [],
};
const scanned: Scanned = { reading, warnings: [`${HOSTILE}: is not a picture`], whole: false };

test('when a photo or a card has such a name then the table shows it within its line', () => {
  const geld = { ...edition.factors.geld!, title: `Money${HOSTILE}` };
  const table = scanTable(
    scanned,
    deck,
    { ...edition, factors: { ...edition.factors, geld } },
    realWords().get('en')!,
  );
  expect(table.split('\n').at(-2)).toBe(`${SHOWN}: is not a picture`);
  expect(table.split('\n').find((line) => line.startsWith('geld '))).toContain(`Money${SHOWN}`);
  expect(table).not.toMatch(/^All is well/m);
});

test('when a photo has such a name then JSON holds it, and steers nothing', () => {
  const text = scanJson(scanned);
  expect(JSON.parse(text).warnings).toEqual(scanned.warnings);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});
