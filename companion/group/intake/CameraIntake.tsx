// The camera that reads one table's code after another.

import { useState } from 'preact/hooks';
import { useCamera } from '../../kit/useCamera.ts';
import { announce } from '../../page/announce.ts';
import { groupWords } from '../groupWords.ts';
import type { QrReader } from './qrReader.ts';
import { watchSightings } from './sightings.ts';
import { takeCode } from './takeInHandIns.ts';

const CAMERA: MediaStreamConstraints = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** A rest between two looks, so that an old laptop can draw as well. */
const REST_MS = 40;

interface CameraIntakeProps {
  readonly reader: () => QrReader;
  onRefused(): void;
  onClose(): void;
}

/** Looks at frame after frame until it is told to stop. */
async function watchCodes(video: HTMLVideoElement, reader: QrReader, isOpen: () => boolean): Promise<void> {
  const sightings = watchSightings();
  while (isOpen()) {
    const text = video.videoWidth > 0 ? await reader.look(await createImageBitmap(video)) : null;
    if (text !== null && isOpen() && sightings.see(text, performance.now())) void takeCode(text);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
}

export function CameraIntake({ reader, onRefused, onClose }: CameraIntakeProps) {
  const { collect } = groupWords.value;
  const [ready, setReady] = useState(false);
  const video = useCamera({
    constraints: CAMERA,
    watch: async (view, isOpen) => {
      setReady(true);
      announce(collect.aim);
      await watchCodes(view, reader(), isOpen);
    },
    onRefused,
  });

  return (
    <div class="camera-intake">
      <video ref={video} playsInline muted aria-label={collect.cameraView} />
      <p class="hint">{ready ? collect.aim : ''}</p>
      <button type="button" class="button" onClick={onClose}>
        {collect.stopCamera}
      </button>
    </div>
  );
}
