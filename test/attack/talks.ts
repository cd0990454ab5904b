// Hostile talks and hand-ins.

import type { Attack } from './lab.ts';

export const talks: readonly Attack[] = [];
