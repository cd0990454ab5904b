// The page's end of the photo reader: starts the worker when it is needed, stops it to cancel or to give memory back.

import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { ReadCard, Reading } from '../../../src/vision/reading/reading.ts';
import type { Answer, CutOut, Frame, Peek, PhotoFault, Request, Step } from './protocol.ts';

/** What one photo gave. */
export interface PhotoReading {
  readonly reading: Reading;
  readonly took: Readonly<Record<Step, number>>;
}

/** A photo that could not be read, or the reading was cancelled. */
export class PhotoError extends Error {
  readonly fault: PhotoFault | 'cancelled';

  constructor(fault: PhotoFault | 'cancelled') {
    super(`photo: ${fault}`);
    this.fault = fault;
  }
}

export interface PhotoReader {
  /** Starts the worker and makes it quick, before there is a photo. */
  warm(): void;
  /** @throws PhotoError */
  read(photo: Blob, onStep: (step: Step) => void): Promise<PhotoReading>;
  /** The board from above of the photo that was read last; null without a board. @throws PhotoError */
  straighten(): Promise<{ readonly board: Blob | null; readonly took: number }>;
  /** Looks at a camera frame, which is used up. @throws PhotoError */
  look(frame: Frame): Promise<Reading>;
  /** The writing on cards and fields of the photo that was read last. @throws PhotoError */
  cut(cards: readonly ReadCard[]): Promise<CutOut>;
  /** Places of the photo that was read last, in the same order. @throws PhotoError */
  peek(places: readonly Peek[]): Promise<readonly Blob[]>;
  /** Cancels what runs and frees all memory; the next call starts anew. */
  stop(): void;
}

/** A worker that runs. */
export interface ReadingWorker {
  /** @param transfer what the worker takes over */
  ask(request: Request, transfer: Frame[]): void;
  stop(): void;
}

/** What is heard of a worker. */
export interface WorkerEars {
  hear(answer: Answer): void;
  /** It does not run any more, or never did. */
  die(fault: PhotoFault): void;
}

interface Job {
  readonly onStep: (step: Step) => void;
  resolve(answer: Answer): void;
  reject(error: PhotoError): void;
}

/**
 * @param deck the cards to look for
 * @param startWorker may throw where the browser starts no workers
 * @param openPhoto opens a photo on the page itself; rejects what is no picture
 */
export function openReader(
  deck: readonly DeckCard[],
  startWorker: (ears: WorkerEars) => ReadingWorker,
  openPhoto: (photo: Blob) => Promise<Frame>,
): PhotoReader {
  let worker: ReadingWorker | undefined;
  let lastJob = 0;
  const jobs = new Map<number, Job>();

  const stop = (fault: PhotoError['fault'] = 'cancelled') => {
    worker?.stop();
    worker = undefined;
    for (const job of jobs.values()) job.reject(new PhotoError(fault));
    jobs.clear();
  };

  const hear = (answer: Answer) => {
    const job = jobs.get(answer.job);
    if (!job) return;
    if (answer.kind === 'step') {
      job.onStep(answer.step);
      return;
    }
    jobs.delete(answer.job);
    if (answer.kind === 'fault') job.reject(new PhotoError(answer.fault));
    else job.resolve(answer);
  };

  const send = (request: Request, transfer: Frame[]) => {
    try {
      worker ??= startWorker({ hear, die: stop });
      worker.ask(request, transfer);
    } catch (error) {
      console.warn('Duwtje could not start its photo reader:', error);
      stop('reader-failed');
    }
  };

  const ask = <Kind extends Answer['kind']>(
    request: (job: number) => Request,
    transfer: Frame[] = [],
    onStep: (step: Step) => void = () => {},
  ): Promise<Extract<Answer, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const job = ++lastJob;
      jobs.set(job, {
        onStep,
        resolve: (answer) => resolve(answer as Extract<Answer, { kind: Kind }>),
        reject,
      });
      send(request(job), transfer);
    });

  const isNoPicture = (error: unknown) => error instanceof PhotoError && error.fault === 'not-a-picture';

  /** A photo that the worker could not open, opened by the page. @throws PhotoError the worker's, if neither can */
  const openHere = async (photo: Blob, error: unknown): Promise<Frame> => {
    const working = worker;
    const frame = await openPhoto(photo).catch(() => {
      throw error;
    });
    if (worker === working) return frame;
    frame.close();
    throw new PhotoError('cancelled');
  };

  return {
    warm: () => send({ kind: 'warm', job: 0, deck }, []),
    read: async (photo, onStep) => {
      try {
        return await ask<'read'>((job) => ({ kind: 'read', job, photo, deck }), [], onStep);
      } catch (error) {
        if (!isNoPicture(error)) throw error;
        // In WebKit the worker of a page from a file may open no Blob, not even one of its own.
        const frame = await openHere(photo, error);
        return ask<'read'>((job) => ({ kind: 'read', job, photo: frame, deck }), [frame], onStep);
      }
    },
    straighten: () => ask<'straightened'>((job) => ({ kind: 'straighten', job })),
    look: async (frame) =>
      (await ask<'looked'>((job) => ({ kind: 'look', job, frame, deck }), [frame])).reading,
    cut: async (cards) => {
      const places = cards.map(({ card, centreMm, angleDeg }) => ({ card, centreMm, angleDeg }));
      return ask<'cut'>((job) => ({ kind: 'cut', job, cards: places }));
    },
    peek: async (places) => (await ask<'peeked'>((job) => ({ kind: 'peek', job, places }))).images,
    stop: () => stop(),
  };
}
