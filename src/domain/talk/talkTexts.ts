// The texts of a talk as a whole.

/**
 * What players write about the talk as a whole, each with the file version that was the first to hold it; schema,
 * migration and import follow from this list.
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
