// Reads aloud what a screen of the talk asks; where the device has no voice for that, a word why not.

import { NoVoice, ReadAloud } from '../kit/ReadAloud.tsx';
import { words } from '../page/pageWords.ts';

/** What a screen asks, in the order in which it stands there: what is folded up or under other things is left out. */
function whatIsAsked(): string {
  const told = document.querySelectorAll<HTMLElement>(
    'main :is(h1, h2, h3, label, legend, .lead, .hint, .then-said, summary)',
  );
  return [...told]
    .filter((element) => element.checkVisibility?.() ?? true)
    .map((element) => element.innerText.trim())
    .filter(Boolean)
    .join('. ');
}

/** The button; nothing without a voice. */
export function ScreenAloud() {
  return <ReadAloud text={whatIsAsked} label={words.value.screens.aloud.screen} />;
}

/** At the end of a screen; nothing with a voice. */
export function NoVoiceHere() {
  return <NoVoice why={words.value.screens.aloud.none} />;
}
