// Looks for a QR code in pictures off the main thread.

import decodeQR from 'qr/decode.js';

/** Beyond this a hand-held code only takes longer to find. */
const MOST_PX = 1280;
/** For second looks at a picture in which something like a code was seen. */
const SECOND_LOOKS_MS = 60;

const canvas = new OffscreenCanvas(1, 1);
const brush = canvas.getContext('2d', { willReadFrequently: true });

/** The text of the code, or null when there is none that can be read. */
function readFrame(frame: ImageBitmap): string | null {
  const shrink = Math.min(1, MOST_PX / Math.max(frame.width, frame.height));
  canvas.width = Math.max(1, Math.round(frame.width * shrink));
  canvas.height = Math.max(1, Math.round(frame.height * shrink));
  if (!brush) return null;
  brush.drawImage(frame, 0, 0, canvas.width, canvas.height);
  frame.close();
  try {
    return decodeQR(brush.getImageData(0, 0, canvas.width, canvas.height), { timeLimit: SECOND_LOOKS_MS });
  } catch {
    return null;
  }
}

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => postMessage(readFrame(data)));
