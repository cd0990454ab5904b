// The page's end of the QR reader: one worker, one picture at a time.

import QrWorker from './qrWorker.ts?worker';

export interface QrReader {
  /** Looks at a picture, which is used up. @returns the code's text, or null when there is none */
  look(picture: ImageBitmap): Promise<string | null>;
  close(): void;
}

export function openQrReader(): QrReader {
  const worker = new QrWorker();
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (picture: ImageBitmap) =>
    new Promise<string | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
      worker.onerror = () => resolve(null);
      worker.postMessage(picture, [picture]);
    });
  return {
    look(picture) {
      const answer = turn.then(() => ask(picture));
      turn = answer;
      return answer;
    },
    close: () => worker.terminate(),
  };
}
