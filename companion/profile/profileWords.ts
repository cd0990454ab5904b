// The profile in sentences: what it adds up to, and what the player said besides the cards.

import type { ZoneId } from '../../src/domain/board/zones.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import type { LaidCard, Profile } from '../../src/domain/talk/profile.ts';
import { type KeptPromise, promiseChain } from '../../src/domain/talk/promise.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';
import { agreementLines } from '../talks/agreementLines.ts';
import { talkById } from '../talks/library.ts';
import { showCard } from '../talks/shownCard.ts';
import { showDay } from '../talks/talkName.ts';
import { conclusionOf } from './conclusion.ts';

/** One sentence that says how many cards push and how many brake, never one taken from the other. */
export function summaryOf({ pushes, brakes }: Pick<Profile, 'pushes' | 'brakes'>): string {
  const { summary } = words.value.profile;
  const values = {
    pushes: fillIn(pushes.length === 1 ? summary.onePush : summary.pushes, { n: pushes.length }),
    brakes: fillIn(brakes.length === 1 ? summary.oneBrake : summary.brakes, { n: brakes.length }),
  };
  if (pushes.length > 0 && brakes.length > 0) return fillIn(summary.both, values);
  if (pushes.length > 0) return fillIn(summary.onlyPushes, values);
  if (brakes.length > 0) return fillIn(summary.onlyBrakes, values);
  return summary.none;
}

/** A zone's name in the middle of a sentence. */
export function zoneInSentence(zone: ZoneId): string {
  const { zones, language } = words.value.edition;
  return zones[zone].toLocaleLowerCase(language);
}

/** The picture as it is read aloud: the conclusion, then the cards on either side, strengths first. */
export function spokenProfile(talk: Talk, { pushes, brakes }: Pick<Profile, 'pushes' | 'brakes'>): string {
  const { lanes } = words.value.profile;
  const lane = (head: string, cards: readonly LaidCard[]) =>
    cards.length === 0 ? '' : `${head}: ${cards.map(({ card }) => showCard(card, talk).name).join(', ')}.`;
  const lines = [
    ...conclusionOf({ pushes, brakes }, talk),
    lane(lanes.push, pushes),
    lane(lanes.brake, brakes),
  ];
  return lines.filter(Boolean).join(' ');
}

export const OWN_WORDS = ['experience', 'yield', 'recommendation', 'question', 'agreement'] as const;
export type OwnWordsId = (typeof OWN_WORDS)[number];

/** What comes next. */
export const NEXT_WORDS: readonly OwnWordsId[] = ['question', 'agreement'];

/** Something that the player said besides the cards. */
export interface OwnWords {
  readonly id: OwnWordsId;
  readonly title: string;
  /** What was ticked. */
  readonly points: readonly string[];
  /** What was written; may hold line breaks. */
  readonly text: string;
}

/** What was agreed on; that there is no wish right now is an answer too. */
function agreementWords({ agreement, notNow }: Talk): Pick<OwnWords, 'points' | 'text'> {
  const { promise } = words.value;
  if (notNow) return { points: [], text: promise.notNow.short };
  const { by, step } = agreement;
  const day = by === '' ? [] : [fillIn(promise.said.by, { day: showDay(by) })];
  return { points: [...agreementLines(agreement, promise), ...day], text: step };
}

/** The promises of a talk and of those before it that are no longer the present one. */
export function pastPromises(talk: Talk): readonly KeptPromise[] {
  return promiseChain(talk, talkById).filter((kept) => kept.lookBack || kept.talk.id !== talk.id);
}

/** What was said besides the cards, in the order of the talk; what was left empty is left out. */
export function ownWordsOf(talk: Talk): readonly OwnWords[] {
  const { edition, talk: talkWords, profile } = words.value;
  const { fields } = edition;
  const { own } = profile;
  const all: readonly OwnWords[] = [
    {
      id: 'experience',
      title: fields.experience,
      points: [
        ...talk.triggers.map((id) => talkWords.triggers[id]),
        ...(talk.triggerText.trim() ? [isolate(talk.triggerText.trim())] : []),
        ...talk.ways.map((id) => talkWords.ways[id]),
      ],
      text: talk.experience,
    },
    {
      id: 'yield',
      title: fields.yield,
      points: talk.yields.map((id) => talkWords.yields[id]),
      text: talk.yieldText,
    },
    {
      id: 'recommendation',
      title: fields.recommendation,
      points: talk.recommendations.map((id) => talkWords.recommendations[id]),
      text: talk.recommendationText,
    },
    { id: 'question', title: own.question, points: [], text: talk.question },
    {
      id: 'agreement',
      title: own.agreement,
      ...agreementWords(talk),
    },
  ];
  return all.filter(({ points, text }) => points.length > 0 || text.trim() !== '');
}
