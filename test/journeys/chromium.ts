// Which browser the journeys are made in, and how it is started.

import { existsSync } from 'node:fs';

// The same browser without its windows comes first: the journeys take half the time in it.
const PLACES = process.env.CHROMIUM
  ? [process.env.CHROMIUM]
  : ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The path of the browser, or undefined when there is none on this machine. */
export const CHROMIUM: string | undefined = PLACES.find((place) => existsSync(place));

export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
];
