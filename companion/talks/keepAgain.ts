// Keeps again what the browser cleared while the page was open, from what the page still holds.

import { front } from '../page/pageWords.ts';
import { keepAll, session } from './current.ts';
import { keepsakes } from './keepsakes.ts';
import { cleared, keep, keepPictures, keepSetting, talks, tellHere } from './library.ts';
import type { WriteFault } from './record.ts';

/**
 * Keeps every talk of the list, the pictures of the one that is open, and the language. A talk that lies there again, for
 * another window was first, stays as it is.
 * @returns what went wrong, if anything; asked again it goes on
 */
export async function keepAgain(): Promise<WriteFault | undefined> {
  // Nothing is kept by this: the list gets the last words.
  await keepAll();
  const open = session.peek()?.talk.peek().id;
  for (const talk of talks.peek()) {
    const { record, fault } = await keep(talk, 0);
    if (fault && fault.code !== 'changed-elsewhere') return fault;
    const pictures = talk.id === open ? keepsakes.peek() : [];
    const lost = pictures.length > 0 ? await keepPictures(talk.id, pictures) : undefined;
    if (lost) return lost;
    // What was typed meanwhile is written on top of it.
    tellHere(talk.id, record ?? (fault?.code === 'changed-elsewhere' ? fault.kept : undefined));
  }
  await keepSetting('language', front.peek().game.language);
  cleared.value = false;
  return undefined;
}
