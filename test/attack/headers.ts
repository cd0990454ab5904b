// Hostile requests to the server of `start`.

import type { Attack } from './lab.ts';

export const headers: readonly Attack[] = [];
