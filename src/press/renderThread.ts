// The thread that renders beside the page that is served: the request comes in, what is made and what is wrong goes out.

import { parentPort, workerData } from 'node:worker_threads';
import { Fault, UsageFault } from '../shell/fault.ts';
import { type RenderRequest, renderKit } from './renderKit.ts';

/** A fault is told in its parts: between threads an error keeps no more than its message. */
export type FromThread =
  | { readonly what: 'made'; readonly path: string }
  | { readonly what: 'done'; readonly kit: Awaited<ReturnType<typeof renderKit>> }
  | { readonly what: 'fault'; readonly lines: readonly string[]; readonly isUsage: boolean };

const tell = (told: FromThread) => parentPort?.postMessage(told);

try {
  const request = workerData as Omit<RenderRequest, 'progress'>;
  tell({
    what: 'done',
    kit: await renderKit({ ...request, progress: (path) => tell({ what: 'made', path }) }),
  });
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  tell({ what: 'fault', lines: error.lines, isUsage: error instanceof UsageFault });
}
