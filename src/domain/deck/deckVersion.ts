// The version of a deck, as in `1.0.0`: what counts as one, also where a talk or a code from outside names it.

/** Stands for a version that is not known, or that is none. */
const UNKNOWN = '0.0.0';

/** The largest of the three numbers of a version. */
export const LARGEST_PART = 9999;

// No number begins with a 0 that it does not need: a version is written in one way only.
const VERSION = /^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/;

/** The version that a text is, `0.0.0` when it is none. */
export function deckVersion(text: string): string {
  return VERSION.test(text) ? text : UNKNOWN;
}

const BASE = LARGEST_PART + 1;

/** A version as a whole number below 10^12: of two versions the later has the larger. */
export function deckNumber(version: string): number {
  return version.split('.').reduce((number, part) => number * BASE + Number(part), 0);
}

/** The version of a number that `deckNumber` gave. */
export function deckOfNumber(number: number): string {
  return [Math.floor(number / BASE ** 2), Math.floor(number / BASE) % BASE, number % BASE].join('.');
}
