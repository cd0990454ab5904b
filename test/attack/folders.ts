// Hostile folders around an output and as an input.

import type { Attack } from './lab.ts';

export const folders: readonly Attack[] = [];
