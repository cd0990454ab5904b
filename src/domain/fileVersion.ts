// Whether a file is of a version that this Duwtje reads: one rule for talks, hand-ins and groups, on the page and off it.

/** Why a version is not read. `newer`: made by a later Duwtje; `damaged`: it is no version. */
export type VersionRefusal = 'newer' | 'damaged';

/**
 * The version that a file says it has, or why it is not read.
 * @param version what `JSON.parse` made of it: a whole number from 1 on, if all is well
 * @param present the version that this Duwtje writes; it reads that one and all before it
 */
export function readVersion(version: unknown, present: number): number | VersionRefusal {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return 'damaged';
  return version > present ? 'newer' : version;
}
