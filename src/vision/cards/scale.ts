// Cards that are printed at another scale than their board: a home printer fits one of the two to its page.

/** So many cards tell a scale together; one or two may be held up instead. */
const LEAST_CARDS = 5;
/** Cards of one print look as large as each other to so much, as a share: the middle half of them. */
const ALIKE = 0.02;
/** Less than this is no other scale, more is none that a page asks for. */
const SCALE = { least: 0.015, most: 0.12 };

/**
 * How large cards are printed beside the board; 1 when as large as they should be, or when they do not tell.
 * @param rises of the cards: how much larger each looks than printed, as a share
 */
export function commonScale(rises: readonly number[]): number {
  if (rises.length < LEAST_CARDS) return 1;
  const sorted = [...rises].sort((a, b) => a - b);
  const [quarter, middle, last] = [0.25, 0.5, 0.75].map(
    (share) => sorted[Math.floor(share * sorted.length)]!,
  );
  const isScale = Math.abs(middle!) >= SCALE.least && Math.abs(middle!) <= SCALE.most;
  return isScale && last! - quarter! <= ALIKE ? 1 + middle! : 1;
}
