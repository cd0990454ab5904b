// The page's end of the photo reader: whatever becomes of its worker, the page is told what went wrong.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  openReader,
  type PhotoError,
  type PhotoReader,
  type WorkerEars,
} from '../../../companion/photo/worker/photoReader.ts';
import type { Answer, Frame, Request } from '../../../companion/photo/worker/protocol.ts';
import { faultOf, faultOfDeath, NotAPicture } from '../../../companion/photo/worker/readerFault.ts';
import { reading } from './readings.ts';

const DECK = [{ card: 'geld', tag: 12 }];
const PHOTO = new Blob(['x']);
const TOOK = { opening: 1, reading: 2 };

/** A worker that answers what the test says. */
class MadeUpWorker {
  readonly asked: Request[] = [];
  readonly handed: Frame[] = [];
  stopped = false;
  readonly #ears: WorkerEars;

  constructor(ears: WorkerEars) {
    this.#ears = ears;
  }

  ask(request: Request, transfer: Frame[]): void {
    this.asked.push(request);
    this.handed.push(...transfer);
  }

  stop(): void {
    this.stopped = true;
  }

  /** Answers the request that came last. */
  answer(answer: Omit<Extract<Answer, { kind: 'read' }>, 'job'> | { kind: 'step'; step: 'reading' }): void {
    this.#ears.hear({ ...answer, job: this.asked.at(-1)!.job });
  }

  fail(fault: Parameters<WorkerEars['die']>[0]): void {
    this.#ears.hear({ kind: 'fault', job: this.asked.at(-1)!.job, fault });
  }

  die(fault: Parameters<WorkerEars['die']>[0]): void {
    this.#ears.die(fault);
  }
}

let workers: MadeUpWorker[];
/** What the page makes of a photo itself. */
let openPhoto: (photo: Blob) => Promise<Frame>;
let reader: PhotoReader;

beforeEach(() => {
  workers = [];
  openPhoto = () => Promise.reject(new DOMException('no picture', 'InvalidStateError'));
  reader = openReader(
    DECK,
    (ears) => {
      const worker = new MadeUpWorker(ears);
      workers.push(worker);
      return worker;
    },
    (photo) => openPhoto(photo),
  );
});

const faultFrom = (reading: Promise<unknown>) =>
  reading.then(
    () => 'none',
    (error: PhotoError) => error.fault,
  );

describe('reading a photo', () => {
  it('tells the steps and gives the reading', async () => {
    const steps: string[] = [];
    const read = reader.read(PHOTO, (step) => steps.push(step));
    workers[0]!.answer({ kind: 'step', step: 'reading' });
    workers[0]!.answer({ kind: 'read', reading: reading([]), took: TOOK });
    expect(await read).toMatchObject({ reading: reading([]), took: TOOK });
    expect(steps).toEqual(['reading']);
    expect(workers[0]!.asked).toEqual([{ kind: 'read', job: 1, photo: PHOTO, deck: DECK }]);
  });

  it('passes on what the worker found wrong, and goes on with the same worker', async () => {
    const read = faultFrom(reader.read(PHOTO, () => {}));
    workers[0]!.fail('not-a-picture');
    expect(await read).toBe('not-a-picture');
    void reader.straighten();
    expect(workers).toHaveLength(1);
  });

  it('opens on the page what the worker cannot: in WebKit, the worker of a page from a file may open no Blob', async () => {
    const frame: Frame = { width: 4, height: 3, close: vi.fn() };
    openPhoto = vi.fn(() => Promise.resolve(frame));
    const read = reader.read(PHOTO, () => {});
    workers[0]!.fail('not-a-picture');
    await vi.waitFor(() => expect(workers[0]!.asked).toHaveLength(2));
    expect(openPhoto).toHaveBeenCalledExactlyOnceWith(PHOTO);
    expect(workers[0]!.asked[1]).toEqual({ kind: 'read', job: 2, photo: frame, deck: DECK });
    expect(workers[0]!.handed).toEqual([frame]);
    workers[0]!.answer({ kind: 'read', reading: reading([]), took: TOOK });
    expect(await read).toMatchObject({ reading: reading([]) });
  });

  it.each(['too-large', 'reader-failed'] as const)('tries nothing else after %s', async (fault) => {
    openPhoto = vi.fn(openPhoto);
    const read = faultFrom(reader.read(PHOTO, () => {}));
    workers[0]!.fail(fault);
    expect(await read).toBe(fault);
    expect(openPhoto).not.toHaveBeenCalled();
  });

  it('starts no worker anew for a photo that was cancelled while the page opened it', async () => {
    const frame: Frame = { width: 4, height: 3, close: vi.fn() };
    let opened: (frame: Frame) => void = () => {};
    const opening = new Promise<Frame>((resolve) => {
      opened = resolve;
    });
    openPhoto = vi.fn(() => opening);
    const read = faultFrom(reader.read(PHOTO, () => {}));
    workers[0]!.fail('not-a-picture');
    await vi.waitFor(() => expect(openPhoto).toHaveBeenCalled());
    reader.stop();
    opened(frame);
    expect(await read).toBe('cancelled');
    expect(frame.close).toHaveBeenCalled();
    expect(workers).toHaveLength(1);
  });

  it('is cancelled by stopping; the next photo gets a new worker', async () => {
    const read = faultFrom(reader.read(PHOTO, () => {}));
    reader.stop();
    expect(await read).toBe('cancelled');
    expect(workers[0]!.stopped).toBe(true);
    void reader.straighten();
    expect(workers).toHaveLength(2);
  });

  it.each(['too-large', 'reader-failed'] as const)(
    'tells %s of all that is asked when the worker dies so',
    async (fault) => {
      const asked = [reader.read(PHOTO, () => {}), reader.straighten()].map(faultFrom);
      workers[0]!.die(fault);
      expect(await Promise.all(asked)).toEqual([fault, fault]);
      void reader.straighten();
      expect(workers).toHaveLength(2);
    },
  );

  it('tells that the reader failed where no worker can be started, and stays quiet before a photo is there', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const startNone = () => {
      throw new Error('no workers here');
    };
    const none = openReader(DECK, startNone, openPhoto);
    none.warm();
    expect(await faultFrom(none.read(PHOTO, () => {}))).toBe('reader-failed');
    expect(warned).toHaveBeenCalledTimes(2);
    warned.mockRestore();
  });
});

describe('what went wrong', () => {
  it.each([
    [new NotAPicture(), 'not-a-picture'],
    [new RangeError('Array buffer allocation failed'), 'too-large'],
    ['out of memory', 'too-large'],
    [new TypeError('x is undefined'), 'reader-failed'],
    [new DOMException('The canvas is tainted', 'SecurityError'), 'reader-failed'],
    [undefined, 'reader-failed'],
  ])('%s is %s', (thrown, fault) => {
    expect(faultOf(thrown)).toBe(fault);
  });

  it.each([
    ['', true, 'too-large'],
    [undefined, true, 'too-large'],
    ['Uncaught out of memory', true, 'too-large'],
    ['Uncaught TypeError: x is undefined', true, 'reader-failed'],
    ['', false, 'reader-failed'],
    ['Uncaught SyntaxError: Unexpected token', false, 'reader-failed'],
  ])('a death with the message ‘%s’, heard before: %s, is %s', (message, heard, fault) => {
    expect(faultOfDeath(message, heard)).toBe(fault);
  });
});
