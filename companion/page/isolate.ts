// Keeps own words in another direction of writing from turning the sentence around them.

/** Letters that run from right to left, and signs that turn what follows them. */
const TURNS =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Signs that turn what follows them until another sign ends it, which own words may lack. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const [FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE] = ['\u2068', '\u2069'];

/**
 * Own words as they can stand within a sentence, a label or an option, where no element of their own can. Words that run
 * from left to right stay as they are. Unicode Annex 9, 2.4: what is isolated counts as one sign to what is around it.
 */
export function isolate(ownWords: string): string {
  if (!TURNS.test(ownWords)) return ownWords;
  return `${FIRST_STRONG_ISOLATE}${ownWords.replace(TURNING, '')}${POP_DIRECTIONAL_ISOLATE}`;
}
