// Reads a card aloud, only with a voice that runs on the device itself.

import { signal } from '@preact/signals';
import { words } from '../page/pageWords.ts';
import { tellTrouble } from '../page/trouble.ts';
import { Icon } from './Icon.tsx';

const voices = signal<readonly SpeechSynthesisVoice[]>([]);
const reading = signal<string | undefined>(undefined);

if ('speechSynthesis' in globalThis) {
  const gather = () => {
    voices.value = speechSynthesis.getVoices().filter(({ localService }) => localService);
  };
  gather();
  speechSynthesis.addEventListener?.('voiceschanged', gather);
}

/** Nothing when the device has no voice of its own for the language of the page. */
export function ReadAloud({ text }: { readonly text: string }) {
  const { language } = words.value.edition;
  const { common } = words.value.screens;
  const voice = voices.value.find(({ lang }) => lang.toLowerCase().startsWith(language));
  if (!voice) return null;
  const busy = reading.value === text;
  const toggle = () => {
    speechSynthesis.cancel();
    reading.value = undefined;
    if (busy) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.onend = () => {
      if (reading.value === text) reading.value = undefined;
    };
    speech.onerror = ({ error }) => {
      if (reading.value === text) reading.value = undefined;
      // So it also ends when another text is read, or none any more.
      if (error !== 'canceled' && error !== 'interrupted') tellTrouble(error);
    };
    reading.value = text;
    speechSynthesis.speak(speech);
  };
  return (
    <button
      type="button"
      class="button plain"
      aria-pressed={busy}
      aria-label={common.readAloud}
      onClick={toggle}
    >
      <Icon name={busy ? 'stop' : 'speak'} />
    </button>
  );
}
