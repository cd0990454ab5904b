// Hears of what nobody in the page hears of, nor in the worker that reads photos: no browser tells a page of the latter.

import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LINE = 'unheard';

/** Stands before the worker's own script. */
const IN_WORKER = `
  globalThis.unheardLine = new BroadcastChannel('${LINE}');
  unheardLine.postMessage({ decoder: typeof ImageDecoder });
  addEventListener('unhandledrejection', ({ reason }) => unheardLine.postMessage({ unheard: String(reason) }));
`;

/** For the page, before a photo is read: `unheard` says what nobody heard of, `workerDecoder` of which type the worker's decoder is. */
export const hearAll = `
  window.unheard = [];
  addEventListener('unhandledrejection', ({ reason }) => unheard.push(String(reason)));
  addEventListener('error', ({ message }) => unheard.push(message));
  window.unheardLine = new BroadcastChannel('${LINE}');
  unheardLine.onmessage = ({ data }) => {
    if ('decoder' in data) window.workerDecoder = data.decoder;
    else unheard.push(data.unheard);
  };`;

/** Copies a built page, and lets its worker tell. */
export async function copyThatTells(built: string, to: string): Promise<void> {
  await cp(built, to, { recursive: true });
  const assets = join(to, 'assets');
  const workers = (await readdir(assets)).filter((name) => /^readerWorker.*\.js$/.test(name));
  if (workers.length === 0) throw new Error(`no worker that reads photos is in ${assets}`);
  for (const name of workers) {
    const file = join(assets, name);
    await writeFile(file, IN_WORKER + (await readFile(file, 'utf8')));
  }
}
