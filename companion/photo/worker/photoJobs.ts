// Does the jobs of the photo reader, in a worker or on the page; the last photo stays in memory for its cut-outs.

import type { DeckCard } from '../../../src/domain/deck/deck.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { type Reading, readPicture } from '../../../src/vision/reading/reading.ts';
import type { ReadPhoto } from './cutOut.ts';
import { imageFromPixels, pixelsFromBitmap, pixelsFromFile, planesFromFile } from './pixels.ts';
import type { Answer, Frame, Request, Step } from './protocol.ts';
import { faultOf } from './readerFault.ts';
import { practise } from './warmUp.ts';

/** After so many rounds the browser has compiled what there is to compile; they take a laptop about a second. */
const WARM_ROUNDS = 5;
const PRACTICE_PX_WIDE = 600;

let last: ReadPhoto | undefined;

/** Told what comes of the job in hand. */
let answer: (message: Answer) => void;

/** Times a step, and says that it began. */
type Timed = <T>(step: Step, run: () => T | Promise<T>) => Promise<T>;

async function readTags(photo: Blob | Frame, deck: readonly DeckCard[], timed: Timed) {
  if (!(photo instanceof Blob)) {
    const picture = await timed('opening', () => pixelsFromBitmap(photo));
    return { picture, reading: await timed('reading', () => readPicture(picture, { deck })) };
  }
  const planes = await timed('opening', () => planesFromFile(photo));
  if (planes) {
    const reading = await timed('reading', () => readPicture(planes, { deck }));
    // A camera may keep its pictures as in a mirror, and say so in the file: the other way turns them back.
    if (!reading.warnings.some(({ code }) => code === 'picture-mirrored'))
      return { picture: planes, reading };
  }
  const picture = await timed('opening', () => pixelsFromFile(photo));
  return { picture, reading: await timed('reading', () => readPicture(picture, { deck })) };
}

/** The reading with what the tags left unread. */
async function withUnread(picture: Picture, reading: Reading, deck: readonly DeckCard[]): Promise<Reading> {
  if (!reading.board) return reading;
  try {
    const { lookForUnread } = await import('./lookForUnread.ts');
    return await lookForUnread(picture, reading, deck);
  } catch (error) {
    // Without a network on the first visit the faces may be missing: then the places are asked without guesses.
    console.warn('Duwtje could not compare the faces of the cards:', error);
    return reading;
  }
}

async function read({ job, photo, deck }: Extract<Request, { kind: 'read' }>): Promise<void> {
  last = undefined;
  const took: Record<Step, number> = { opening: 0, reading: 0 };
  const timed: Timed = async (step, run) => {
    answer({ kind: 'step', job, step });
    const start = performance.now();
    const result = await run();
    took[step] += performance.now() - start;
    return result;
  };
  const { picture, reading: byTags } = await readTags(photo, deck, timed);
  const reading = await timed('reading', () => withUnread(picture, byTags, deck));
  if (reading.board) last = { picture, board: reading.board };
  answer({ kind: 'read', job, reading, took });
}

async function straighten({ job }: Extract<Request, { kind: 'straighten' }>): Promise<void> {
  const start = performance.now();
  let image: Blob | null = null;
  if (last) {
    const { fromAbove } = await import('./cutOut.ts');
    // The player waits for this one.
    image = await imageFromPixels(fromAbove(last), 'image/jpeg');
  }
  answer({ kind: 'straightened', job, board: image, took: performance.now() - start });
}

/** Practises until it is quick, or until somebody asks for something. */
async function warmUp({ deck }: Extract<Request, { kind: 'warm' }>): Promise<void> {
  // What follows the tags is fetched while the player is aiming; without a network it is asked for again when it is needed.
  import('./lookForUnread.ts').catch(() => {});
  const cutting = await import('./cutOut.ts').catch(() => null);
  for (let round = 0; round < WARM_ROUNDS && waiting === 0; round += 1) {
    practise(deck, (photo) => cutting?.fromAbove(photo, PRACTICE_PX_WIDE));
    // Messages that came meanwhile are heard now.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function peek({ job, places }: Extract<Request, { kind: 'peek' }>): Promise<void> {
  const { peekAt } = await import('./cutOut.ts');
  answer({ kind: 'peeked', job, images: last ? await peekAt(last, places) : [] });
}

async function cut({ job, cards }: Extract<Request, { kind: 'cut' }>): Promise<void> {
  const { cutOutOf } = await import('./cutOut.ts');
  answer({ kind: 'cut', job, ...(last ? await cutOutOf(last, cards) : { cutOuts: [], covered: [] }) });
}

async function handle(request: Request): Promise<void> {
  try {
    if (request.kind === 'read') await read(request);
    else if (request.kind === 'straighten') await straighten(request);
    else if (request.kind === 'peek') await peek(request);
    else if (request.kind === 'cut') await cut(request);
    else if (request.kind === 'warm') await warmUp(request);
    else {
      const reading = readPicture(pixelsFromBitmap(request.frame), { deck: request.deck });
      answer({ kind: 'looked', job: request.job, reading });
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'reader-failed') console.warn('Duwtje could not read a photo:', error);
    answer({ kind: 'fault', job: request.job, fault });
  }
}

// One after the other, whoever asks: two large photos at once would need twice the memory.
let queue = Promise.resolve();
let waiting = 0;

/** Takes jobs from one who asks. @param tell told what comes of them, until they are stopped */
export function takeJobs(tell: (message: Answer) => void): {
  ask(request: Request): void;
  stop(): void;
} {
  let stopped = false;
  return {
    ask(request) {
      waiting += 1;
      queue = queue.then(() => {
        waiting -= 1;
        if (stopped) return;
        answer = (message) => {
          if (!stopped) tell(message);
        };
        return handle(request);
      });
    },
    stop() {
      stopped = true;
      last = undefined;
    },
  };
}
