// The words of handing in and of the group's screen: they come with those screens, in the page's language.

import { computed } from '@preact/signals';
import { front } from '../page/words.ts';
import english from '../words/group.en.json';
import dutch from '../words/group.nl.json';

export type GroupWords = typeof dutch;

export const groupWords = computed<GroupWords>(() =>
  front.value.game.language === 'en' ? (english satisfies GroupWords) : dutch,
);
