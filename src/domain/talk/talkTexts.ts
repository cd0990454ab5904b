// The texts of a talk as a whole: a list of its own, for whoever needs no more of a talk than its version.

/**
 * What players write about the talk as a whole, each with the file version that was the first to hold it. A text with a
 * new version raises `TALK_VERSION`; schema, migration and import follow from this list.
 */
export const TALK_TEXTS = {
  /** A nickname if the player wants one; mostly empty. */
  nickname: 1,
  /** The learning experience that the talk is about. */
  experience: 1,
  triggerText: 2,
  yieldText: 1,
  recommendationText: 1,
  /** The ontwikkelvraag: the player's own question, in their words. */
  question: 1,
} as const;
export type TalkText = keyof typeof TALK_TEXTS;
