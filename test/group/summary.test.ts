// The summaries hold what players wrote as they wrote it: as text, whatever it looks like.

import { expect, test } from 'vitest';
import study from '../../cards/words/en/study.json' with { type: 'json' };
import summary from '../../cards/words/en/summary.json' with { type: 'json' };
import talk from '../../cards/words/en/talk.json' with { type: 'json' };
import told from '../../cards/words/en/told.json' with { type: 'json' };
import { EMPTY_PILE, putOn, showWaiting } from '../../companion/group/pile/pile.ts';
import { NO_ACTIONS } from '../../src/domain/group/actions.ts';
import { viewGroup } from '../../src/domain/group/view.ts';
import { type InputCounts, summaryJson, summaryMarkdown } from '../../src/group/summary.ts';
import { deck, editions, shownPile, storied, TAGS } from '../companion/group/samples.ts';

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
  const text = summaryMarkdown(view, { input, actions: NO_ACTIONS }, editions.get('en')!, deck, {
    summary,
    study,
    told,
    talk,
  });
  const own = text
    .trimEnd()
    .split('\n')
    .find((line) => line.includes('kop'))!;
  expect(own).toContain(
    '\\# kop; \\<img src\\=x\\>; \\[a\\]\\(https`://`evil.example\\); a\\<U\\+000A\\>\\<U\\+000A\\>\\| b \\|',
  );
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

test('when halls chose what to do then it is said, the hall’s first, and as text', () => {
  const actions = { actions: ['koffie | thee', 'samen\u202e'], action: 'samen\u202e' };
  const words = { summary, study, told, talk };
  const text = summaryMarkdown(view, { input, actions }, editions.get('en')!, deck, words);
  expect(text).toContain('**The hall does**: samen\\<U\\+202E\\>\n\n**Tables do**: koffie \\| thee\n');
  const json = summaryJson(view, { input, actions }, deck);
  expect(json).not.toContain('\u202e');
  expect(JSON.parse(json).actions.tables).toHaveLength(2);
});

test('when a deck names a card or a group as if it were a table then it stays in its cell', () => {
  const edition = editions.get('en')!;
  const [card] = Object.keys(edition.factors);
  const factors = { ...edition.factors, [card!]: { ...edition.factors[card!]!, title: 'a | b\u202e' } };
  const [group] = Object.keys(edition.groups);
  const groups = { ...edition.groups, [group!]: 'c | d\u202e' };
  const text = summaryMarkdown(view, { input, actions: NO_ACTIONS }, { ...edition, factors, groups }, deck, {
    summary,
    study,
    told,
    talk,
  });
  expect(text).toContain('| a \\| b\\<U\\+202E\\> |');
  expect(text).toContain('| c \\| d\\<U\\+202E\\> |');
});

test('when tables told their stories then the summaries say it in numbers, own cards and leaders too', () => {
  const batches = showWaiting(putOn(EMPTY_PILE, storied(12, 7), TAGS).pile, TAGS).batches;
  const whole = viewGroup(batches, deck);
  const text = summaryMarkdown(whole, { input, actions: NO_ACTIONS }, editions.get('en')!, deck, {
    summary,
    study,
    told,
    talk,
  });
  expect(text).toMatch(/^\*\*How it began\*\*: .*I wanted a new challenge \(4 of 12\)/m);
  expect(text).toMatch(/^\*\*Did the agreement work out\?\*\*: Yes \(6 of 12\); In part \(6 of 12\)$/m);
  expect(text).toMatch(/^\*\*Leaders \(6 talks\) beside the others \(6\), the largest gap first\*\*$/m);
  expect(text).toMatch(/^\| Something else.* \| 4 \(33 %\) \| 4 \(33 %\) \| 4 \(33 %\) \|/m);
  const json = JSON.parse(summaryJson(whole, { input, actions: NO_ACTIONS }, deck));
  expect(json.own_row).toMatchObject({ card: 'anders-1', brake: 4, push: 4, 'not-laid': 4 });
  expect(json.told.find(({ part }: { part: string }) => part === 'outcome')).toEqual({
    part: 'outcome',
    n: 12,
    choices: [
      { choice: 'yes', talks: 6, hidden: 0 },
      { choice: 'partly', talks: 6, hidden: 0 },
      { choice: 'no', talks: 0, hidden: 0 },
    ],
  });
  expect(json.leaders).toMatchObject({ leaders: 6, others: 6 });
});

test('when own words steer a terminal then the JSON holds them, and steers nothing', () => {
  const text = summaryJson(view, { input, actions: NO_ACTIONS }, deck);
  expect(JSON.parse(text).own_cards.names).toEqual(HOSTILE);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});
