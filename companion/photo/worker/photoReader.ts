// The page's end of the photo reader: starts the worker when it is needed, stops it to cancel or to give memory back.

import deck from 'virtual:duwtje/deck';
import { deckCards } from '../../../src/domain/deck/deck.ts';
import type { ReadCard, Reading } from '../../../src/vision/reading/reading.ts';
import type { Keepsake } from '../../talks/record.ts';
import ReaderWorker from './photoWorker.ts?worker';
import type { Answer, PhotoFault, Request, Step } from './protocol.ts';

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
  look(frame: ImageBitmap): Promise<Reading>;
  /** The writing on cards and fields of the photo that was read last. @throws PhotoError */
  cut(cards: readonly ReadCard[]): Promise<readonly Keepsake[]>;
  /** Cancels what runs and frees all memory; the next call starts anew. */
  stop(): void;
}

interface Job {
  readonly onStep: (step: Step) => void;
  resolve(answer: Answer): void;
  reject(error: PhotoError): void;
}

const CARDS = deckCards(deck);

export function openReader(): PhotoReader {
  let worker: Worker | undefined;
  let lastJob = 0;
  const jobs = new Map<number, Job>();

  const stop = (fault: PhotoError['fault'] = 'cancelled') => {
    worker?.terminate();
    worker = undefined;
    for (const job of jobs.values()) job.reject(new PhotoError(fault));
    jobs.clear();
  };

  const hear = ({ data }: MessageEvent<Answer>) => {
    const job = jobs.get(data.job);
    if (!job) return;
    if (data.kind === 'step') {
      job.onStep(data.step);
      return;
    }
    jobs.delete(data.job);
    if (data.kind === 'fault') job.reject(new PhotoError(data.fault));
    else job.resolve(data);
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = new ReaderWorker();
    worker.addEventListener('message', hear);
    // A worker that dies did so for lack of memory: its code throws nothing that it does not answer.
    worker.addEventListener('error', () => stop('too-large'));
    return worker;
  };

  const ask = <Kind extends Answer['kind']>(
    request: (job: number) => Request,
    transfer: Transferable[] = [],
    onStep: (step: Step) => void = () => {},
  ): Promise<Extract<Answer, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const job = ++lastJob;
      jobs.set(job, {
        onStep,
        resolve: (answer) => resolve(answer as Extract<Answer, { kind: Kind }>),
        reject,
      });
      started().postMessage(request(job), transfer);
    });

  return {
    warm: () => started().postMessage({ kind: 'warm', job: 0, deck: CARDS } satisfies Request),
    read: (photo, onStep) => ask<'read'>((job) => ({ kind: 'read', job, photo, deck: CARDS }), [], onStep),
    straighten: () => ask<'straightened'>((job) => ({ kind: 'straighten', job })),
    look: async (frame) =>
      (await ask<'looked'>((job) => ({ kind: 'look', job, frame, deck: CARDS }), [frame])).reading,
    cut: async (cards) => {
      const places = cards.map(({ card, centerMm, angleDeg }) => ({ card, centerMm, angleDeg }));
      return (await ask<'cut'>((job) => ({ kind: 'cut', job, cards: places }))).cutOuts;
    },
    stop: () => stop(),
  };
}
