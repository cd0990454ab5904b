// The photo reader of this page, for the deck that it plays with: in a worker of its own, or on the page where a worker cannot draw.

import deck from 'virtual:duwtje/deck';
import { deckCards } from '../../../src/domain/deck/deck.ts';
import { openReader, type PhotoReader, type ReadingWorker, type WorkerEars } from './photoReader.ts';
import type { Answer, Frame, Request } from './protocol.ts';
import { faultOfDeath } from './readerFault.ts';
import ReaderWorker from './readerWorker.ts?worker';

export function startReader(): PhotoReader {
  const startWorker = ({ hear, die }: WorkerEars): ReadingWorker => {
    const worker = new ReaderWorker();
    let heard = false;
    let stopped = false;
    let stopJobs = () => {};
    // Held back until it is known who does the jobs: what is posted to a worker cannot be had back.
    let held: [Request, Frame[]][] = [];
    let ask: ReadingWorker['ask'] = (request, transfer) => held.push([request, transfer]);
    const begin = (next: ReadingWorker['ask']) => {
      ask = next;
      for (const [request, transfer] of held) ask(request, transfer);
      held = [];
    };
    const beginOnPage = async () => {
      worker.terminate();
      const { takeJobs } = await import('./photoJobs.ts');
      if (stopped) return;
      const jobs = takeJobs(hear);
      stopJobs = jobs.stop;
      begin(jobs.ask);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      heard = true;
      if (data.kind !== 'started') hear(data);
      else if (data.canDraw) begin((request, transfer) => worker.postMessage(request, transfer));
      else beginOnPage().catch(() => die('reader-failed'));
    });
    worker.addEventListener('error', ({ message }) => die(faultOfDeath(message, heard)));
    worker.addEventListener('messageerror', () => die('reader-failed'));
    return {
      ask: (request, transfer) => ask(request, transfer),
      stop: () => {
        stopped = true;
        stopJobs();
        worker.terminate();
      },
    };
  };
  return openReader(deckCards(deck), startWorker, (photo) =>
    createImageBitmap(photo, { imageOrientation: 'from-image' }),
  );
}
