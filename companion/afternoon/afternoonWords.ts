// The words of the afternoon, which come with its screen.

import { wordPart } from '../page/pageWords.ts';

/** To be read after `loadAfternoonWords`. */
export const { words: afternoonWords, load: loadAfternoonWords } = wordPart('afternoon');
