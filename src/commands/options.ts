// What several commands take, and how the numbers of things are worded.

import { InvalidArgumentError, Option } from 'commander';

/** Some of what was asked could not be done: the content or a file is wrong. */
export const EXIT_FAULT = 1;

export function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a folder.');
  return value;
}

/** `--cards`: other content. */
export const cards = () =>
  new Option('--cards <folder>', 'use other content than the folder cards/ of Duwtje');

/** As in ‘3 files’. */
export const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;
