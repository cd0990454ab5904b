// The versions that a talk's shape has had: the steps from each to the next, and the one of now.

import { type Migration, presentVersion } from '../fileVersion.ts';

/** Add at the end, never change or remove one. */
export const MIGRATIONS: readonly Migration[] = [];

/** The version of a talk's shape that this code writes. */
export const TALK_VERSION = presentVersion(MIGRATIONS);
