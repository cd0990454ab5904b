// The summaries hold what players wrote as they wrote it: as text, whatever it looks like.

import { expect, test } from 'vitest';
import study from '../../cards/words/en/study.json' with { type: 'json' };
import summary from '../../cards/words/en/summary.json' with { type: 'json' };
import { viewGroup } from '../../src/domain/group/view.ts';
import { type InputCounts, summaryJson, summaryMarkdown } from '../../src/group/summary.ts';
import { deck, editions, shownPile } from '../companion/group/samples.ts';

const HOSTILE = [
  '# kop',
  '<img src=x>',
  '[a](https://evil.example)',
  'a\n\n| b |',
  '\u001b]0;x\u0007',
  'gpj\u202e.exe',
];
const shown = viewGroup(shownPile(12, 7).batches, deck);
const view = { ...shown, ownCards: { ...shown.ownCards, names: HOSTILE } };
const input: InputCounts = {
  files: 1,
  talks: 12,
  repeated: 0,
  waiting: 0,
  problems: { listed: [], count: 0, kinds: {} },
};

test('when own words look like markup then the summary shows them as they are', () => {
  const text = summaryMarkdown(view, input, editions.get('en')!, { summary, study });
  const own = text
    .trimEnd()
    .split('\n')
    .find((line) => line.includes('kop'))!;
  expect(own).toContain(
    '\\# kop; \\<img src\\=x\\>; \\[a\\]\\(https`://`evil.example\\); a\\<U\\+000A\\>\\<U\\+000A\\>\\| b \\|',
  );
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

test('when a deck names a card as if it were a table then it stays in its cell', () => {
  const edition = editions.get('en')!;
  const [card] = Object.keys(edition.factors);
  const factors = { ...edition.factors, [card!]: { ...edition.factors[card!]!, title: 'a | b\u202e' } };
  const text = summaryMarkdown(view, input, { ...edition, factors }, { summary, study });
  expect(text).toContain('| a \\| b\\<U\\+202E\\> |');
});

test('when own words steer a terminal then the JSON holds them, and steers nothing', () => {
  const text = summaryJson(view, input, deck);
  expect(JSON.parse(text).own_cards.names).toEqual(HOSTILE);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});
