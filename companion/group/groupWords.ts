// The words of handing in and of the group's screens, which come with those screens.

import { wordPart } from '../page/pageWords.ts';

/** To be read after `loadGroupWords`. */
export const { words: groupWords, load: loadGroupWords } = wordPart('group');
