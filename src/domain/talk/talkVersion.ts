// The version of a talk's shape, alone: whoever keeps a talk needs this number and not the way to it.

/** The version that this code writes: the latest of the texts in `talkTexts.ts` and the steps in `talkMigrations.ts`. */
export const TALK_VERSION = 2;
