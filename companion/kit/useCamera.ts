// A camera that a video shows as long as the video stands on the screen, and not a moment longer.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface CameraUse {
  readonly constraints: MediaStreamConstraints;
  /** Looks through the camera until it is told to stop; the video is playing. */
  watch(view: HTMLVideoElement, isOpen: () => boolean): Promise<void>;
  /** There is no camera to be had, or `watch` threw. */
  onRefused(reason: unknown): void;
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** @returns a ref for the video; what the first render asks for stays in force while the video is on the screen */
export function useCamera({ constraints, watch, onRefused }: CameraUse): RefObject<HTMLVideoElement | null> {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let open = true;
    let shown: MediaStream | undefined;
    const show = async () => {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      const view = video.current;
      // Asking may take as long as a person takes to answer: the view may be gone by then.
      if (!open || !view) {
        stop(stream);
        return;
      }
      shown = stream;
      view.srcObject = stream;
      await view.play();
      await watch(view, () => open);
    };
    show().catch((reason: unknown) => {
      if (open) onRefused(reason);
    });
    return () => {
      open = false;
      if (shown) stop(shown);
    };
  }, []);
  return video;
}
