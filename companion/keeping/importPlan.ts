// Decides what an import adds to the talks that are there, so that nothing that is there comes to harm.

import { isRecord } from '../../src/domain/isRecord.ts';
import { type Agreement, LOOK_BACK_TEXTS, type LookBack } from '../../src/domain/talk/agreement.ts';
import type { Talk, TalkCard } from '../../src/domain/talk/talk.ts';
import { TALK_TEXTS, type TalkText } from '../../src/domain/talk/talkTexts.ts';

/** What is to be done with each incoming talk; every one is in exactly one list. Nothing is done yet. */
export interface ImportPlan {
  /** Not there yet. */
  readonly added: readonly Talk[];
  /** Later versions of talks that are there, to be written in their place: no card, choice or written word goes by that. */
  readonly updated: readonly Talk[];
  /** Unlike the talk that is there with the same id: with a new id, to lie beside it. */
  readonly copied: readonly Talk[];
  /** There already, word for word. */
  readonly known: readonly Talk[];
}

/**
 * Lays an import beside what is there. A talk takes the place of the one with its id only when it was changed later
 * **and** still holds every card, choice and word that is there: two people can have worked on from one file, and the later
 * clock does not make what the other did worth less. In all other cases both stay, until a person throws one away. A file that is taken in twice changes
 * nothing the second time.
 * @param makeId gives a fresh random id on every call; it is told which talk the id is for
 * @param unreadable ids that something else lies under, which stays: a talk with such an id comes in as a copy
 */
export function mergeImport(
  existing: readonly Talk[],
  incoming: readonly Talk[],
  makeId: (of: string) => string,
  unreadable: ReadonlySet<string> = new Set(),
): ImportPlan {
  const here = new Map(existing.map((talk) => [talk.id, talk]));
  const contents = new Set(existing.map(contentOf));
  const plan = { added: [] as Talk[], updated: [] as Talk[], copied: [] as Talk[], known: [] as Talk[] };
  const taken = new Set([...here.keys(), ...unreadable, ...incoming.map(({ id }) => id)]);
  for (const talk of incoming) {
    const mine = here.get(talk.id);
    const kind = mine === undefined && !unreadable.has(talk.id) ? 'added' : kindOf(mine, talk, contents);
    const result = kind === 'copied' ? { ...talk, id: freshId(() => makeId(talk.id), taken) } : talk;
    plan[kind].push(result);
    if (kind !== 'known') here.set(result.id, result);
    contents.add(contentOf(result));
  }
  return plan;
}

/**
 * Under which id each talk is here with the same content: its own if it can be, else that of a copy.
 * @returns ids of `talks` with ids of `existing`
 */
export function whereKnown(existing: readonly Talk[], talks: readonly Talk[]): ReadonlyMap<string, string> {
  const contents = new Map(existing.map((talk) => [talk.id, contentOf(talk)]));
  const ids = new Map([...contents].map(([id, content]) => [content, id]));
  return new Map(
    talks.flatMap((talk) => {
      const content = contentOf(talk);
      const id = contents.get(talk.id) === content ? talk.id : ids.get(content);
      return id === undefined ? [] : [[talk.id, id] as const];
    }),
  );
}

/** Equal content under another id counts only for a talk whose id is there: that is a copy of an earlier import. */
function kindOf(mine: Talk | undefined, talk: Talk, contents: ReadonlySet<string>): keyof ImportPlan {
  if (contents.has(contentOf(talk))) return 'known';
  if (mine === undefined) return 'copied';
  const later = Date.parse(talk.changed) > Date.parse(mine.changed);
  return later && holdsAll(talk, mine) ? 'updated' : 'copied';
}

function freshId(makeId: () => string, taken: Set<string>): string {
  let id = makeId();
  while (taken.has(id)) id = makeId();
  taken.add(id);
  return id;
}

/** All but the id, in one order of keys, for a talk from storage may have another; accents composed in one way. */
function contentOf(talk: Talk): string {
  return JSON.stringify({ ...talk, id: '' }, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  ).normalize('NFC');
}

const TEXTS = Object.keys(TALK_TEXTS) as TalkText[];

/** Whether all that was laid, chosen and written in one talk is in the other too; a card may lie in another zone. */
const holdsAll = (talk: Talk, earlier: Talk) => holdsChoices(talk, earlier) && holdsWords(talk, earlier);

const LISTS = ['triggers', 'ways', 'yields', 'recommendations'] as const;

function holdsChoices(talk: Talk, earlier: Talk): boolean {
  const places = new Map(talk.cards.map(({ card, place }) => [card, place]));
  const pairs = new Set(talk.links.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  return (
    earlier.cards.every(({ card, place }) => place === null || (places.get(card) ?? null) !== null) &&
    earlier.links.every(({ from, to }) => pairs.has(`${from} ${to}`)) &&
    LISTS.every((list) => {
      const chosen = new Set<string>(talk[list]);
      return earlier[list].every((choice) => chosen.has(choice));
    }) &&
    (['setting', 'view', 'selfDirection'] as const).every(
      (choice) => earlier[choice] === null || talk[choice] !== null,
    )
  );
}

/** Whether all that was written in one talk can still be read in the other, at the same place. */
function holdsWords(talk: Talk, earlier: Talk): boolean {
  const cards = new Map(talk.cards.map((entry) => [entry.card, entry]));
  return (
    TEXTS.every((field) => holdsText(talk[field], earlier[field])) &&
    // One that was looked back on since is among those of before.
    [talk.agreement, ...talk.lookBacks.map(({ agreement }) => agreement)].some((agreement) =>
      holdsAgreement(agreement, earlier.agreement),
    ) &&
    earlier.lookBacks.every((lookBack, at) => holdsLookBack(talk.lookBacks[at], lookBack)) &&
    earlier.cards.every((entry) => holdsCardWords(cards.get(entry.card), entry))
  );
}

/** The day to look back may have been moved. */
function holdsAgreement(agreement: Agreement, earlier: Agreement): boolean {
  return (
    (['step', 'who', 'when'] as const).every((part) => holdsText(agreement[part], earlier[part])) &&
    (earlier.by === '' || agreement.by !== '') &&
    (earlier.inWorkTime === null || agreement.inWorkTime !== null) &&
    earlier.helpers.every((helper) => agreement.helpers.includes(helper))
  );
}

function holdsLookBack(lookBack: LookBack | undefined, earlier: LookBack): boolean {
  return (
    lookBack !== undefined &&
    (earlier.outcome === null || lookBack.outcome !== null) &&
    LOOK_BACK_TEXTS.every((field) => holdsText(lookBack[field], earlier[field])) &&
    holdsAgreement(lookBack.agreement, earlier.agreement)
  );
}

const holdsText = (text: string, earlier: string) => text.normalize('NFC').includes(earlier.normalize('NFC'));

function holdsCardWords(entry: TalkCard | undefined, earlier: TalkCard): boolean {
  const { remark, name } = entry ?? { remark: '', name: '' };
  return holdsText(remark, earlier.remark) && holdsText(name, earlier.name);
}
