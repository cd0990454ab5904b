// Forged groups.

import type { Attack } from './lab.ts';

export const groups: readonly Attack[] = [];
