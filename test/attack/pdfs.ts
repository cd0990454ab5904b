// Hostile press files.

import type { Attack } from './lab.ts';

export const pdfs: readonly Attack[] = [];
