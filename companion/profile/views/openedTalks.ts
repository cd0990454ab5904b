// Talks in a file that was only looked into: they are there as long as the page is open, and are kept nowhere.

import { signal } from '@preact/signals';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { openFile } from '../../files/deliver.ts';
import { wordFault } from '../../files/fileWords.ts';
import { isSealed } from '../../files/sealedFile.ts';
import { readTalkOctets } from '../../files/talkOctets.ts';
import { words } from '../../page/pageWords.ts';

export const openedTalks = signal<readonly Talk[]>([]);

/** Looks into a file, and adds its talks to those that were opened. Never throws. @returns what to tell of it */
export async function lookInto(chosen: File): Promise<string> {
  const { views, files, keepingPage } = words.value;
  const file = await openFile(chosen);
  if (file === 'unreadable') return keepingPage.restore.unreadable;
  if (file === 'too-large') return wordFault({ code: 'too-large' }, files);
  if (isSealed(file)) return views.locked;
  const { talks, faults } = readTalkOctets(file);
  if (talks.length === 0) return faults[0] ? wordFault(faults[0], files) : views.nothingIn;
  const found = new Set(talks.map(({ id }) => id));
  openedTalks.value = [...openedTalks.value.filter(({ id }) => !found.has(id)), ...talks];
  return views.opened;
}
