// What a run found: summary.json for programs, summary.md for people, in their language.

import type { Words } from '../content/words.ts';
import type { Direction } from '../domain/board/zones.ts';
import type { Deck } from '../domain/deck/deck.ts';
import { type Edition, fillIn, plainTitle } from '../domain/deck/edition.ts';
import { topFactors } from '../domain/group/order.ts';
import { countIn, TALLY_PLACES } from '../domain/group/tally.ts';
import { type FactorView, type GroupView, percentOf } from '../domain/group/view.ts';
import { FINDINGS, INTERVIEWED, NAMED_CARDS_OF_STUDY } from '../domain/study/findings.ts';
import { markdownText, visibleJson } from '../domain/visibleText.ts';
import type { Problems } from './gather.ts';

/** What came in, in numbers. */
export interface InputCounts {
  readonly files: number;
  readonly talks: number;
  readonly repeated: number;
  /** Talks that are not shown until there are enough of them. */
  readonly waiting: number;
  readonly problems: Problems;
}

const NAMED_IN_STUDY = [...NAMED_CARDS_OF_STUDY.push, ...NAMED_CARDS_OF_STUDY.brake];

/** Two digits behind the point: enough for a mean, and the same on every machine. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100 + 0);

export function summaryJson(view: GroupView, input: InputCounts, deck: Deck): string {
  const cards = (factors: readonly FactorView[]) => factors.map(({ card }) => card);
  const summary = {
    generator: 'duwtje',
    deck_version: deck.version,
    n: view.n,
    threshold: view.threshold,
    batches: view.batches,
    not_shown: view.leftOut + input.waiting,
    input: {
      files: input.files,
      talks: input.talks,
      repeated: input.repeated,
      problems: input.problems.count,
      problem_kinds: input.problems.kinds,
    },
    factors: view.factors.map(({ card, group, tally, push, brake, weight, disagreement, doubleEdged }) => ({
      card,
      group,
      ...Object.fromEntries(TALLY_PLACES.map((place) => [place, countIn(tally, place)])),
      push,
      brake,
      push_percent: percentOf(push, view.n),
      brake_percent: percentOf(brake, view.n),
      mean_score: rounded(weight),
      disagreement: rounded(disagreement),
      double_edged: doubleEdged,
    })),
    groups: view.factorGroups.map(({ group, push, brake }) => ({ group, push, brake })),
    top_pushes: cards(topFactors(view, 'push')),
    top_brakes: cards(topFactors(view, 'brake')),
    study: {
      ...INTERVIEWED,
      findings: Object.fromEntries(NAMED_IN_STUDY.map((name) => [name, FINDINGS[name]])),
    },
    own_cards: view.ownCards,
  };
  return visibleJson(summary);
}

type SummaryWords = Words['summary'];
type StudyWords = Words['study'];

export function summaryMarkdown(
  view: GroupView,
  input: InputCounts,
  edition: Edition,
  { summary: words, study }: Pick<Words, 'summary' | 'study'>,
): string {
  const { n, threshold } = view;
  const waiting = view.leftOut + input.waiting;
  const intro = [
    `# ${fillIn(words.title, { n })}`,
    n === 0 ? fillIn(words.tooFew, { threshold }) : words.about,
    waiting > 0 ? fillIn(words.waiting, { count: waiting, threshold }) : '',
  ];
  return `${[...intro, ...(n === 0 ? [] : findings(view, edition, words, study))].filter(Boolean).join('\n\n')}\n`;
}

function findings(view: GroupView, edition: Edition, words: SummaryWords, study: StudyWords): string[] {
  const { n, factors } = view;
  const { heads, groupHeads } = words;
  const title = (card: string) => markdownText(plainTitle(edition.factors[card]?.title ?? card));
  const titles = (cards: readonly string[]) => cards.map(title).join('; ') || words.none;
  const share = (count: number) => `${count} (${percentOf(count, n)} %)`;
  const row = ({ card, tally, push, brake, weight, doubleEdged }: FactorView) => {
    const least = tally.hidden > 0 ? '≥ ' : '';
    const numbers = [brake, push, tally.notLaid, tally.notAsked].map((count) =>
      least && count === 0 ? '' : least + share(count),
    );
    return [
      title(card),
      ...numbers,
      least ? '' : (Math.round(weight * 10) / 10 + 0).toFixed(1),
      doubleEdged ? '×' : '',
    ];
  };
  const tops = (side: Direction) => titles(topFactors(view, side).map(({ card }) => card));
  const double = factors.filter(({ doubleEdged }) => doubleEdged).map(({ card }) => card);
  const { laid, hidden, names } = view.ownCards;
  return [
    table(
      [heads.card, heads.brake, heads.push, heads.notLaid, heads.notAsked, heads.mean, heads.doubleEdged],
      factors.map(row),
    ),
    factors.some(({ tally }) => tally.hidden > 0) ? words.alike : '',
    `**${words.pushes}**: ${tops('push')}`,
    `**${words.brakes}**: ${tops('brake')}`,
    `**${words.doubleEdged}**: ${titles(double)}`,
    `**${words.groups}**`,
    table(
      [groupHeads.group, groupHeads.brake, groupHeads.push],
      view.factorGroups.map(({ group, push, brake }) => [
        markdownText(edition.groups[group] ?? group),
        String(brake),
        String(push),
      ]),
    ),
    fillIn(words.own, {
      laid: `${hidden > 0 ? '≥ ' : ''}${laid}`,
      names: names.map(markdownText).join('; ') || words.none,
    }),
    ...studyLines(edition, study),
  ].filter(Boolean);
}

/** What the study found of pushes and brakes: never an order of its own, and never without its source. */
function studyLines(edition: Edition, { titles, cards, findings: found, source }: StudyWords): string[] {
  const nameOf = (card: string) =>
    markdownText(
      (cards as Partial<Record<string, string>>)[card] ?? plainTitle(edition.factors[card]?.title ?? card),
    );
  const named = (side: Direction) =>
    NAMED_CARDS_OF_STUDY[side]
      .map((name) => `${found[name]} ${FINDINGS[name].cards.map(nameOf).join('; ')}.`)
      .join(' ');
  return [`**${titles.push}**: ${named('push')}`, `**${titles.brake}**: ${named('brake')}`, source];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
