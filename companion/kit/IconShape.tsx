// Draws a picture of a button from its lines.

/** @param props.lines an SVG path in a square of 24 by 24 */
export function IconShape({ lines }: { readonly lines: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={lines} />
    </svg>
  );
}

/** The cross that closes: a message on the first screen needs no other. */
export const CLOSE = 'M6 6l12 12M18 6 6 18';
