// Looking at a picture from near: how far it is enlarged, and which part of it the window shows.

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A part of a picture, as a scrolling window shows it. */
export interface ZoomView {
  /** 1: all of it fits. */
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Nearer than this there is nothing more to see in the picture. */
export const MOST_ZOOM = 6;
const STEP = 1.6;
/** A hand that taps moves no further than this, px. */
const STILL = 5;

/** The view after enlarging `by`, with the spot of the window at the same spot of the picture. */
export function zoomAbout({ zoom, left, top }: ZoomView, by: number, { x, y }: Spot): ZoomView {
  const next = Math.min(MOST_ZOOM, Math.max(1, zoom * by));
  const grown = next / zoom;
  return { zoom: next, left: (left + x) * grown - x, top: (top + y) * grown - y };
}

const between = ([a, b]: readonly Touch[]) => Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY);

export interface Zoom {
  readonly zoom: number;
  nearer(): void;
  further(): void;
}

/** Zooms what scrolls in a window: by buttons and keys, by two fingers, by a wheel with Ctrl; a mouse pulls it along. */
export function useZoom(frame: RefObject<HTMLDivElement | null>): Zoom {
  const [view, setView] = useState<ZoomView>({ zoom: 1, left: 0, top: 0 });
  const zoom = useRef(1);
  useLayoutEffect(() => {
    frame.current?.scrollTo(view.left, view.top);
  }, [view]);

  const zoomBy = (by: number, at?: Spot) => {
    const box = frame.current;
    if (!box) return;
    const middle = { x: box.clientWidth / 2, y: box.clientHeight / 2 };
    const now = { zoom: zoom.current, left: box.scrollLeft, top: box.scrollTop };
    const next = zoomAbout(now, by, at ?? middle);
    zoom.current = next.zoom;
    setView(next);
  };

  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const listening = new AbortController();
    const { signal } = listening;
    const spotOf = (clientX: number, clientY: number): Spot => {
      const { left, top } = box.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    let apart = 0;
    box.addEventListener(
      'touchstart',
      ({ touches }) => {
        if (touches.length === 2) apart = between([...touches]);
      },
      { signal, passive: true },
    );
    box.addEventListener(
      'touchmove',
      (event) => {
        const [a, b] = [...event.touches];
        if (!a || !b || event.touches.length > 2 || apart === 0) return;
        // Else the browser would enlarge the whole page.
        event.preventDefault();
        const now = between([a, b]);
        zoomBy(now / apart, spotOf((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2));
        apart = now;
      },
      { signal, passive: false },
    );
    box.addEventListener(
      'wheel',
      (event) => {
        // A pinch on a touchpad comes as a wheel with Ctrl.
        if (!event.ctrlKey) return;
        event.preventDefault();
        zoomBy(Math.exp(-event.deltaY / 200), spotOf(event.clientX, event.clientY));
      },
      { signal, passive: false },
    );
    followMouse(box, signal);
    return () => listening.abort();
  }, []);

  return { zoom: view.zoom, nearer: () => zoomBy(STEP), further: () => zoomBy(1 / STEP) };
}

/** Lets a mouse pull along what the window shows; what was pulled was not clicked. */
function followMouse(box: HTMLElement, signal: AbortSignal): void {
  let from: (Spot & { readonly left: number; readonly top: number }) | undefined;
  let pulled = false;
  box.addEventListener(
    'pointerdown',
    ({ pointerType, button, clientX, clientY }) => {
      if (pointerType !== 'mouse' || button !== 0) return;
      from = { x: clientX, y: clientY, left: box.scrollLeft, top: box.scrollTop };
      pulled = false;
    },
    { signal },
  );
  addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (!from) return;
      const [x, y] = [clientX - from.x, clientY - from.y];
      pulled ||= Math.hypot(x, y) > STILL;
      if (pulled) box.scrollTo(from.left - x, from.top - y);
    },
    { signal },
  );
  addEventListener(
    'pointerup',
    () => {
      from = undefined;
    },
    { signal },
  );
  box.addEventListener(
    'click',
    (event) => {
      if (!pulled) return;
      event.stopPropagation();
      pulled = false;
    },
    { signal, capture: true },
  );
  box.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
}
