// First ask, then offer: questions that are answered in the player's own words before a list is shown.

import { OPEN_QUESTIONS, type OpenQuestion, type Talk } from './talk.ts';
import type { TalkText } from './talkTexts.ts';

/** Where the player's own words on each question are kept. */
export const OPEN_TEXTS = {
  triggers: 'triggerText',
  yields: 'yieldText',
  recommendations: 'recommendationText',
} as const satisfies Readonly<Record<OpenQuestion, TalkText>>;

/** Whether the list was used: whoever chose from it has seen it. */
export function isListUsed(talk: Talk, question: OpenQuestion): boolean {
  return talk[question].length > 0;
}

/**
 * Writes an answer in the player's own words. It came first when something stands there before the list is seen; once
 * that is so it stays so, unless all of it is wiped.
 */
export function answerOpenly(talk: Talk, question: OpenQuestion, text: string, listSeen: boolean): Talk {
  const unseen = !listSeen && !isListUsed(talk, question);
  const cameFirst = text.trim() !== '' && (unseen || talk.openFirst.includes(question));
  return {
    ...talk,
    [OPEN_TEXTS[question]]: text,
    openFirst: OPEN_QUESTIONS.filter((other) =>
      other === question ? cameFirst : talk.openFirst.includes(other),
    ),
  };
}
