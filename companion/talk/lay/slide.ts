// Lets a card slide from where it was tapped into its zone, so that the eye sees where it went.

const SLIDE_MS = 180;

const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const find = (root: ParentNode, card: string) =>
  root.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);

/**
 * Call it before the card is laid: it looks where the card is now, and lets it slide when the board has been drawn anew.
 * @param root holds board, hand and stack
 */
export function slideIn(root: HTMLElement | null, card: string): void {
  if (!root || wantsStill()) return;
  const from = find(root, card)?.getBoundingClientRect();
  if (!from) return;
  requestAnimationFrame(() => {
    const laid = root.querySelector<HTMLElement>(`.zone [data-card="${CSS.escape(card)}"]`);
    if (!laid) return;
    const to = laid.getBoundingClientRect();
    const shift = `${from.left - to.left}px ${from.top - to.top}px`;
    laid.animate([{ translate: shift, opacity: 0.6 }, { translate: '0 0' }], {
      duration: SLIDE_MS,
      easing: 'ease-out',
    });
  });
}
