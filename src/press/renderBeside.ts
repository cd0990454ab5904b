// Renders in a thread beside this one, which goes on answering meanwhile.

import { Worker } from 'node:worker_threads';
import { Fault, UsageFault } from '../shell/fault.ts';
import type { RenderRequest, renderKit } from './renderKit.ts';
import type { FromThread } from './renderThread.ts';

/** As the build names the thread's program, which lies beside this one. */
const THREAD = './renderThread.js';

/**
 * The same as `renderKit`.
 * @param stop ends the thread as a kill would: the next run puts the output folder in order
 */
export function renderBeside(
  { progress, ...request }: RenderRequest,
  stop: AbortSignal,
): ReturnType<typeof renderKit> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(THREAD, import.meta.url), { workerData: request });
    stop.addEventListener('abort', () => void thread.terminate());
    thread.on('message', (told: FromThread) => {
      if (told.what === 'made') progress(told.path);
      else if (told.what === 'done') resolve(told.kit);
      else reject(told.isUsage ? new UsageFault(told.lines) : new Fault(told.lines));
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('the thread that makes the files ended before they were made')));
  });
}
