// Opens the place where talks are kept: the disk if the browser has one, else the memory of this page.

import { openDatabase } from './database.ts';
import { openMemory } from './memory.ts';
import type { TalkStore } from './record.ts';

/** Never fails: without a disk the talk can still be held, and the page warns. */
export async function openStore(): Promise<TalkStore> {
  try {
    return await openDatabase(() => location.reload());
  } catch (error) {
    console.warn('Duwtje cannot keep talks in this browser:', error);
    return openMemory();
  }
}
