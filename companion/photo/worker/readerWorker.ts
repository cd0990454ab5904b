// The worker in which photos are read: jobs come in as messages, answers go back as messages.

import { canDraw } from './canvas.ts';
import { takeJobs } from './photoJobs.ts';
import type { Answer, Request } from './protocol.ts';

const tell = (message: Answer) => postMessage(message);
const { ask } = takeJobs(tell);
addEventListener('message', ({ data }: MessageEvent<Request>) => ask(data));
tell({ kind: 'started', job: 0, canDraw });
