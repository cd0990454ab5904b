// Picks from the game's content and words what the page shows, and leaves the rest to the print and the command line.

import type { Content } from '../../src/content/content.ts';
import type { Words } from '../../src/content/words.ts';
import { type Deck, type Pictograms, playCards } from '../../src/domain/deck/deck.ts';
import { type Edition, plainTitle } from '../../src/domain/deck/edition.ts';
import type { CaseName } from '../../src/domain/study/cases.ts';
import { figureColours } from '../../src/figure/drawing/colours.ts';
import { CARD_STEPS, type CardStep } from '../page/cardSteps.ts';
import type { PlayerWords } from '../page/gameWords.ts';
import type { Step } from '../page/route.ts';
import type {
  DialogueScreenWords,
  FrameWords,
  FrontWords,
  GroupWords,
  HomeWord,
  KeepingNote,
  PageWords,
  TalkScreenWords,
} from '../page/wordParts.ts';

/** The deck without the cards that are never laid: the page has no use for them. */
export function pageDeck({ deck }: Content): Deck {
  return { ...deck, forward: [], roles: [], steps: [], guides: [] };
}

/** The pictograms that stand on cards, by icon name. */
export function cardPictograms({ deck, icons }: Content): Pictograms {
  const used = playCards(deck).map(({ icon }) => icon);
  return Object.fromEntries(used.map((icon) => [icon, icons[icon]!]));
}

/** The words of the cards and the board; a page breaks its own lines, so the soft hyphens of titles stay for narrow zones. */
function wordsForPlayers(edition: Edition, { steps }: Deck): PlayerWords {
  const { language, name, deck, zones, groups, factors, ownCard, board, rules } = edition;
  const cardSteps = steps.map(({ id }, i): [string, CardStep] => [
    id,
    { number: i + 1, title: edition.steps[id]!.title },
  ]);
  return {
    language,
    name,
    deck,
    zones,
    groups,
    factors,
    steps: Object.fromEntries(cardSteps),
    ownCard: { ...ownCard, title: plainTitle(ownCard.title) },
    fields: board.fields,
    privacy: rules.privacy,
    photo: rules.photo,
    boardAlt: board.alt,
  };
}

/** What the study found; its terms for the zones go where they are shown. */
function withoutZones({ zones: _, ...found }: Words['study']): Omit<Words['study'], 'zones'> {
  return found;
}

/** The story that the page has to practise with; all of them are on paper. */
const PRACTICE: CaseName = 'sweeper';

const KEEPING_NOTES: readonly KeepingNote[] = ['busy', 'kept', 'onlyNow'];
const HOME_WORDS: readonly HomeWord[] = [
  'lead',
  'photo',
  'photoHint',
  'begin',
  'beginHint',
  'unnamed',
  'broken',
  'staysHere',
  'views',
  'group',
  'views',
  'privacy',
  'keeping',
];

/** What the first screen says, so that it need not wait for the cards. */
export function frontWords({ language, deck, zones }: Edition, { front }: Words): FrontWords {
  const { common, nowhere, trouble } = front;
  const keeping = partWords(front.keeping, KEEPING_NOTES)[0];
  const home = partWords(front.home, HOME_WORDS)[0];
  return {
    game: { language, tagline: deck.tagline, zones },
    screens: { common, nowhere, trouble, keeping, home },
  };
}

/** What the frame says once the page stands. */
export function frameWords({ front }: Words): FrameWords {
  const { newerData, update } = front;
  const alerts = partWords(front.keeping, KEEPING_NOTES)[1];
  const talks = partWords(front.home, HOME_WORDS)[1];
  return { newerData, update, alerts, talks };
}

/** @returns the words that are named, and the others */
function partWords<All extends object, Name extends keyof All>(
  all: All,
  named: readonly Name[],
): [Pick<All, Name>, Omit<All, Name>] {
  const isNamed = ([name]: [string, unknown]) => named.some((each) => each === name);
  const entries = Object.entries(all);
  return [
    Object.fromEntries(entries.filter(isNamed)) as Pick<All, Name>,
    Object.fromEntries(entries.filter((entry) => !isNamed(entry))) as Omit<All, Name>,
  ];
}

/** A stop is called as its card, the last one where it has two; what has none says so itself. */
function withCardSteps(screens: Words['screens'], { steps }: PlayerWords): TalkScreenWords {
  const titles = Object.entries(CARD_STEPS).flatMap(([stop, ids]) => {
    const card = ids.at(-1);
    return card ? [[stop, steps[card]!.title]] : [];
  });
  const names = { ...Object.fromEntries(titles), ...screens.steps.names } as Record<Step, string>;
  return { ...screens, steps: { ...screens.steps, names } };
}

function onScreen({ title, axes, pins, ask, model, screen }: Words['dialogue']): DialogueScreenWords {
  return { title, axes, pins, ask, model, screen };
}

/** What all other screens but the group's say; to their own words come those of the first screen. */
export function wordsBesidesFront(
  edition: Edition,
  deck: Deck,
  {
    dialogue,
    facilitator,
    files,
    keeping,
    photo,
    profile,
    promise,
    reader,
    screens,
    study,
    talk,
    views,
    whatWorks,
  }: Words,
): Omit<PageWords, 'screens'> & { readonly screens: TalkScreenWords } {
  const players = wordsForPlayers(edition, deck);
  return {
    dialogue: onScreen(dialogue),
    edition: players,
    files: { ...files, zones: { ...study.zones, ...files.zones } },
    keepingPage: keeping,
    photo,
    practice: { ...facilitator.practice, story: facilitator.cases.stories[PRACTICE] },
    profile,
    promise,
    reader,
    screens: withCardSteps(screens, players),
    study: withoutZones(study),
    talk,
    views,
    whatWorks,
  };
}

/** What handing in and the group's screens say. */
export function groupWords({ group, told, talk, figure, study }: Words): GroupWords {
  const { codebook } = group;
  const { triggers, yields, recommendations } = talk;
  return {
    ...group,
    codebook: { ...codebook, places: { ...study.zones, ...codebook.places } },
    figure,
    study: withoutZones(study),
    told: { ...told, triggers, yields, recommendations },
  };
}

/** The deck's inks as CSS custom properties, `--ink-blue` and so on, and what is drawn in them: `--figure-road`. */
export function inkProperties(deck: Deck): string {
  const inks = Object.entries(deck.inks).map(([name, { srgb }]) => `  --ink-${name}: ${srgb};`);
  const figures = Object.entries(figureColours(deck)).map(
    ([name, colour]) => `  --figure-${name}: ${colour};`,
  );
  const lines = [...inks, ...figures];
  return `:root {\n${lines.join('\n')}\n}\n`;
}
