// Hostile pictograms and card folders.

import type { Attack } from './lab.ts';

export const icons: readonly Attack[] = [];
