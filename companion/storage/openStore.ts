// Opens the place where talks are kept: the disk if the browser has one, else the memory of this page.

import type { TalkStore } from '../talks/record.ts';
import { openDatabase } from './database.ts';

/**
 * Never fails: without a disk the talk can still be held, and the page warns.
 * @param lastWords writes what is still on its way, before another tab brings the database to a newer version
 * @returns `newer` when a newer Duwtje kept the talks: they are there, but this code cannot read them
 */
export async function openStore(lastWords: () => Promise<void>): Promise<TalkStore | 'newer'> {
  try {
    return await openDatabase(lastWords, () => location.reload());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') return 'newer';
    console.warn('Duwtje cannot keep talks in this browser:', error);
    // Nearly every browser does without it.
    return (await import('./memory.ts')).openMemory();
  }
}
