// The photo reader of this page: in a worker of its own, for the deck that the page plays with.

import deck from 'virtual:duwtje/deck';
import { openReader, type PhotoReader, type ReadingWorker, type WorkerEars } from './photoReader.ts';
import ReaderWorker from './photoWorker.ts?worker';
import type { Answer } from './protocol.ts';
import { faultOfDeath } from './readerFault.ts';

const CARDS = [...deck.factors, ...deck.ownCards].map(({ id, tag }) => ({ card: id, tag }));

export function startReader(): PhotoReader {
  const startWorker = ({ hear, die }: WorkerEars): ReadingWorker => {
    const worker = new ReaderWorker();
    let heard = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      heard = true;
      hear(data);
    });
    worker.addEventListener('error', ({ message }) => die(faultOfDeath(message, heard)));
    worker.addEventListener('messageerror', () => die('reader-failed'));
    return {
      ask: (request, transfer) => worker.postMessage(request, transfer),
      stop: () => worker.terminate(),
    };
  };
  return openReader(CARDS, startWorker, (photo) =>
    createImageBitmap(photo, { imageOrientation: 'from-image' }),
  );
}
