// Draws a picture of a button from its lines.

/** @param props.lines an SVG path in a square of 24 by 24 */
export function IconShape({ lines }: { readonly lines: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={lines} />
    </svg>
  );
}

/** The first screen needs no other pictures than these: the cross that closes a message, and those of the ways into a talk. */
export const CLOSE = 'M6 6l12 12M18 6 6 18';
export const CAMERA = 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8';
export const CARDS = 'M9.5 7.5 19 5l3 11.5-9.5 2.5zM8 16.5H3V5h4.5';
