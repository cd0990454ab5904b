// Reads photos of the board off the main thread; the last photo stays in memory for its cut-outs.

import { boardGeometry } from '../../src/domain/board.ts';
import type { Picture } from '../../src/vision/picture.ts';
import { type ReadBoard, readPicture } from '../../src/vision/reading.ts';
import { cropCard, cropField, straightenBoard } from '../../src/vision/straighten.ts';
import type { Keepsake } from '../storage/record.ts';
import { imageFromPixels, pixelsFromBitmap, pixelsFromFile } from './pixels.ts';
import type { Answer, PhotoFault, Request, Step } from './protocol.ts';
import { warmUp } from './warmUp.ts';

const BOARD_PX_WIDE = 1400;
const FIELD_PX_PER_MM = 5;
const CARD_PX_PER_MM = 6;

let last: { readonly picture: Picture; readonly board: ReadBoard } | undefined;

const answer = (message: Answer) => postMessage(message);

function faultOf(error: unknown): PhotoFault {
  return error instanceof RangeError ? 'too-large' : 'not-a-picture';
}

async function read({ job, photo, deck }: Extract<Request, { kind: 'read' }>): Promise<void> {
  last = undefined;
  const took: Record<Step, number> = { opening: 0, reading: 0, straightening: 0 };
  const timed = async <T>(step: Step, run: () => T | Promise<T>): Promise<T> => {
    answer({ kind: 'step', job, step });
    const start = performance.now();
    const result = await run();
    took[step] = performance.now() - start;
    return result;
  };
  const picture = await timed('opening', () => pixelsFromFile(photo));
  const reading = await timed('reading', () => readPicture(picture, { deck }));
  const { board } = reading;
  const image = await timed('straightening', () =>
    board
      ? imageFromPixels(
          straightenBoard(picture, board, BOARD_PX_WIDE / boardGeometry(board.format).size.w),
          // The player waits for this one.
          'image/jpeg',
        )
      : null,
  );
  if (board) last = { picture, board };
  answer({ kind: 'read', job, reading, board: image, took });
}

async function cut({ job, cards }: Extract<Request, { kind: 'cut' }>): Promise<void> {
  const cutOuts: Keepsake[] = [];
  if (last) {
    const { picture, board } = last;
    for (const card of cards)
      cutOuts.push({
        of: `card:${card.card}`,
        image: await imageFromPixels(cropCard(picture, board, card, CARD_PX_PER_MM)),
      });
    for (const { id } of boardGeometry(board.format).fields) {
      const field = cropField(picture, board, id, FIELD_PX_PER_MM);
      if (field) cutOuts.push({ of: `field:${id}`, image: await imageFromPixels(field) });
    }
  }
  answer({ kind: 'cut', job, cutOuts });
}

async function handle(request: Request): Promise<void> {
  try {
    if (request.kind === 'read') await read(request);
    else if (request.kind === 'cut') await cut(request);
    else if (request.kind === 'warm') warmUp(request.deck);
    else {
      const reading = readPicture(pixelsFromBitmap(request.frame), { deck: request.deck });
      answer({ kind: 'looked', job: request.job, reading });
    }
  } catch (error) {
    answer({ kind: 'fault', job: request.job, fault: faultOf(error) });
  }
}

// One after the other: two large photos at once would need twice the memory.
let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  queue = queue.then(() => handle(data));
});
