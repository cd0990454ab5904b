// Hostile photos.

import type { Attack } from './lab.ts';

export const pictures: readonly Attack[] = [];
