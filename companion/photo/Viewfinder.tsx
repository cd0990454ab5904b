// A live view of the camera that says what is still missing, and takes the picture itself when the whole board is there.

import { useState } from 'preact/hooks';
import type { Reading } from '../../src/vision/reading/reading.ts';
import { ENDS_BY_AIMING } from '../../src/vision/reading/warnings.ts';
import { wordWarning } from '../../src/vision/reading/wording.ts';
import { Icon } from '../kit/Icon.tsx';
import { useCamera } from '../kit/useCamera.ts';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { openCanvas } from './worker/canvas.ts';
import { PhotoError } from './worker/photoReader.ts';

interface ViewfinderProps {
  /** Reads a frame, which is used up. */
  look(frame: ImageBitmap): Promise<Reading>;
  onPhoto(photo: File): void;
  onClose(): void;
}

/** Frames in a row that must show the whole board: a hand that still moves would blur the picture. */
const STEADY_FRAMES = 2;

// The largest that the camera can give: every module of a tag counts.
const CAMERA: MediaStreamConstraints = {
  video: { facingMode: 'environment', width: { ideal: 3840 }, height: { ideal: 2160 } },
};

/** Whether this browser can show the camera in a page. */
export const hasViewfinder = 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices;

/** Whether the whole board can be read from here; cards that are covered, missing or of another game are not a matter of aiming. */
const isComplete = ({ board, warnings }: Reading) =>
  board !== null && board.missingTags.length === 0 && !warnings.some(({ code }) => ENDS_BY_AIMING[code]);

async function stillOf(video: HTMLVideoElement): Promise<File> {
  const { context, toFile, free } = openCanvas(video.videoWidth, video.videoHeight);
  context.drawImage(video, 0, 0);
  const still = new File([await toFile('image/jpeg', 0.95)], 'camera.jpg');
  free();
  return still;
}

export function Viewfinder({ look, onPhoto, onClose }: ViewfinderProps) {
  const { photo, reader } = words.value;
  const [hint, setHint] = useState<string>(photo.aim);
  const [refusal, setRefusal] = useState<string>();

  const take = (view: HTMLVideoElement | null) =>
    attempt(async () => {
      if (view?.videoWidth) onPhoto(await stillOf(view));
    });

  const video = useCamera({
    constraints: CAMERA,
    watch: async (view, isOpen) => {
      for (let steady = 0; steady < STEADY_FRAMES; ) {
        const reading = await look(await createImageBitmap(view));
        if (!isOpen()) return;
        steady = isComplete(reading) ? steady + 1 : 0;
        const [warning] = reading.warnings;
        setHint(warning ? wordWarning(warning, reader) : photo.hold);
      }
      await take(view);
    },
    onRefused: (reason) => {
      if (!(reason instanceof PhotoError)) setRefusal(photo.noCamera);
      // Cancelling the reader refuses nothing, and without memory for hints a picture can still be taken.
      else if (reason.fault === 'reader-failed') setRefusal(photo.faults[reason.fault]);
    },
  });

  if (refusal) {
    return (
      <p class="alert" role="alert">
        {refusal}
      </p>
    );
  }
  return (
    <div class="viewfinder">
      <video ref={video} playsInline muted aria-label={photo.view} />
      <p role="status">{hint}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => take(video.current)}>
          <Icon name="camera" />
          {photo.takeNow}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {photo.cancel}
        </button>
      </div>
    </div>
  );
}
