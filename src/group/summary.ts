// What a run found: summary.json for programs, summary.md for people, in their language.

import type { Words } from '../content/words.ts';
import type { Direction } from '../domain/board/zones.ts';
import type { Deck } from '../domain/deck/deck.ts';
import { type Edition, fillIn, plainTitle } from '../domain/deck/edition.ts';
import type { Actions } from '../domain/group/actions.ts';
import { topFactors } from '../domain/group/order.ts';
import { countIn, TALLY_PLACES } from '../domain/group/tally.ts';
import { choiceText, countText, type ToldWords } from '../domain/group/toldText.ts';
import { type FactorView, type GroupView, percentOf } from '../domain/group/view.ts';
import { FINDINGS, INTERVIEWED, NAMED_CARDS_OF_STUDY } from '../domain/study/findings.ts';
import { ownCardNumber } from '../domain/talk/talk.ts';
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

/** What is told of a run beside its view. */
export interface Told {
  readonly input: InputCounts;
  readonly actions: Actions;
}

const NAMED_IN_STUDY = [...NAMED_CARDS_OF_STUDY.push, ...NAMED_CARDS_OF_STUDY.brake];

/** Two digits behind the point: enough for a mean, and the same on every machine. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100 + 0);

export function summaryJson(view: GroupView, { input, actions }: Told, deck: Deck): string {
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
    ...(view.own && { own_row: factorJson(view.own, view.n) }),
    factors: view.factors.map((factor) => factorJson(factor, view.n)),
    groups: view.factorGroups.map(({ group, push, brake }) => ({ group, push, brake })),
    top_pushes: cards(topFactors(view, 'push')),
    top_brakes: cards(topFactors(view, 'brake')),
    study: {
      ...INTERVIEWED,
      findings: Object.fromEntries(NAMED_IN_STUDY.map((name) => [name, FINDINGS[name]])),
    },
    own_cards: view.ownCards,
    told: view.told.map(({ part, n, choices }) => ({
      part,
      n,
      choices: choices.map(({ key, count, hidden }) => ({ choice: key, talks: count, hidden })),
    })),
    leaders: view.leaders,
    actions: { hall: actions.action, tables: actions.actions },
  };
  return visibleJson(summary);
}

const factorJson = (factor: FactorView, n: number) => {
  const { card, group, tally, push, brake, weight, disagreement, doubleEdged } = factor;
  return {
    card,
    group,
    ...Object.fromEntries(TALLY_PLACES.map((place) => [place, countIn(tally, place)])),
    push,
    brake,
    push_percent: percentOf(push, n),
    brake_percent: percentOf(brake, n),
    mean_score: rounded(weight),
    disagreement: rounded(disagreement),
    double_edged: doubleEdged,
  };
};

type SummaryWords = Words['summary'];
type StudyWords = Words['study'];

export function summaryMarkdown(
  view: GroupView,
  { input, actions }: Told,
  edition: Edition,
  deck: Deck,
  { summary: words, study, told, talk }: Pick<Words, 'summary' | 'study' | 'told' | 'talk'>,
): string {
  const { n, threshold } = view;
  const { triggers, yields, recommendations } = talk;
  const toldWords = { ...told, triggers, yields, recommendations };
  const waiting = view.leftOut + input.waiting;
  const intro = [
    `# ${fillIn(words.title, { n })}`,
    n === 0 ? fillIn(words.tooFew, { threshold }) : words.about,
    waiting > 0 ? fillIn(words.waiting, { count: waiting, threshold }) : '',
  ];
  return `${[
    ...intro,
    ...(n === 0 ? [] : findings(view, edition, words)),
    ...toldLines(view, deck, edition, toldWords),
    ...leadersLines(view, edition, words),
    ...actionLines(actions, words),
    ...(n === 0 ? [] : studyLines(edition, study)),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function findings(view: GroupView, edition: Edition, words: SummaryWords): string[] {
  const { n, factors } = view;
  const { heads, groupHeads } = words;
  const title = titlesIn(edition);
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
      [...(view.own ? [view.own] : []), ...factors].map(row),
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
  ].filter(Boolean);
}

const titlesIn = (edition: Edition) => (card: string) =>
  markdownText(
    plainTitle(
      ownCardNumber(card) === undefined ? (edition.factors[card]?.title ?? card) : edition.ownCard.title,
    ),
  );

/** What tables told of their stories: a line a part, the most first. */
function toldLines({ told }: GroupView, deck: Deck, edition: Edition, words: ToldWords): string[] {
  const cards = { deck, titleOf: titlesIn(edition) };
  return told.map(({ part, n, choices }) => {
    const named = choices
      .filter(({ count }) => count > 0)
      .map((choice) => `${choiceText(part, choice.key, words, cards)} (${countText(choice, n, words)})`);
    return `**${words.parts[part].title}**: ${named.join('; ') || words.nothing}`;
  });
}

/** Leaders beside the others, the largest gap first. */
function leadersLines(
  { leaders }: GroupView,
  edition: Edition,
  { leaderHeads, leaders: head }: SummaryWords,
): string[] {
  if (!leaders || leaders.cards.length === 0) return [];
  const title = titlesIn(edition);
  const rows = leaders.cards.map((split) => [
    title(split.card),
    ...[split.leaders, split.others].flatMap(({ brake, push }) => [String(brake), String(push)]),
  ]);
  const { card, brake, push, othersBrake, othersPush } = leaderHeads;
  return [
    `**${fillIn(head, { n: leaders.leaders, others: leaders.others })}**`,
    table([card, brake, push, othersBrake, othersPush], rows),
  ];
}

/** What halls and tables will do about a brake, the hall's first. */
function actionLines({ actions, action }: Actions, words: SummaryWords): string[] {
  const ofTables = actions.filter((each) => each !== action).map(markdownText);
  return [
    action && `**${words.hallDoes}**: ${markdownText(action)}`,
    ofTables.length > 0 ? `**${words.tablesDo}**: ${ofTables.join('; ')}` : '',
  ];
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
