// Dragging as an extra to tapping: a shadow of the card follows the pointer until it is let go over a zone.

import { ZONE_IDS, type ZoneId } from '../../../src/domain/board/zones.ts';

/** A tap trembles; a drag goes further. */
const DRAG_BEGINS_PX = 8;

function zoneUnder(x: number, y: number): ZoneId | undefined {
  const zone = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]')?.dataset.zone;
  return ZONE_IDS.find((id) => id === zone);
}

/** A click that ends a drag must not count as a tap. */
function swallowNextClick(): void {
  const swallow = (click: Event) => click.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}

/**
 * Follows a pointer that went down on a card.
 * @param onDrop called when it is let go over a zone
 */
export function startDrag(down: PointerEvent, onDrop: (zone: ZoneId) => void): void {
  const card = down.currentTarget;
  if (!(card instanceof HTMLElement) || down.button !== 0) return;
  let ghost: HTMLElement | undefined;

  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (!ghost) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < DRAG_BEGINS_PX) return;
      ghost = card.cloneNode(true) as HTMLElement;
      ghost.classList.add('ghost');
      ghost.setAttribute('aria-hidden', 'true');
      card.closest('main')?.append(ghost);
    }
    ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
    const over = zoneUnder(event.clientX, event.clientY);
    for (const zone of document.querySelectorAll<HTMLElement>('[data-zone]'))
      zone.classList.toggle('under', zone.dataset.zone === over);
  };

  const stop = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', stop);
    removeEventListener('pointercancel', stop);
    for (const zone of document.querySelectorAll('.under')) zone.classList.remove('under');
    if (!ghost) return;
    ghost.remove();
    swallowNextClick();
    const zone = event.type === 'pointerup' ? zoneUnder(event.clientX, event.clientY) : undefined;
    if (zone) onDrop(zone);
  };

  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
  addEventListener('pointercancel', stop);
}
