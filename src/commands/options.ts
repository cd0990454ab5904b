// What several commands take, and how the numbers of things are worded.

import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { loadTexts } from '../content/content.ts';
import { installationRoot } from '../shell/installation.ts';

/** Some of what was asked could not be done: the content or a file is wrong. */
export const EXIT_FAULT = 1;

export function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a folder.');
  return value;
}

/** `--cards`: other content. */
export const cards = () =>
  new Option('--cards <folder>', 'use other content than the folder cards/ of Duwtje');

/** `--lang`: which of the deck's languages. */
export const lang = () =>
  new Option('--lang <language>', "one of the deck's languages, see below; without it, the first");

/** The languages of the deck that comes with Duwtje, a line each, for `--help`. */
export function languageHelp(): string {
  const { editions } = loadTexts(join(installationRoot(), 'cards'));
  const lines = [...editions.values()].map(({ language, name }) => `  ${language.padEnd(6)}${name}`);
  return `Languages for --lang:\n${lines.join('\n')}`;
}

/** As in ‘3 files’. */
export const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;
