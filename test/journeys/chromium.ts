// Which browser the journeys are made in, and how it is started.

import { existsSync } from 'node:fs';

const PLACE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The path of the browser, or undefined when there is none on this machine. */
export const CHROMIUM: string | undefined = existsSync(PLACE) ? PLACE : undefined;

export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
];
