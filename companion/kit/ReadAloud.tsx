// Reads a card aloud, only with a voice that runs on the device itself.

import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
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

interface ReadAloudProps {
  /** Asked for anew each time that it is read. */
  readonly text: string | (() => string);
  /** What it reads, left out: a card. */
  readonly label?: string;
}

/** A voice of the device's own for the language of the page, if it has one. */
const ownVoice = () =>
  voices.value.find(({ lang }) => lang.toLowerCase().startsWith(words.value.edition.language));

/** Why nothing can be read aloud; nothing where it can. */
export function NoVoice({ why }: { readonly why: string }) {
  return ownVoice() ? null : <p class="hint">{why}</p>;
}

/** Nothing when the device has no voice of its own for the language of the page. */
export function ReadAloud({ text: given, label }: ReadAloudProps) {
  const { common } = words.value.screens;
  const voice = ownVoice();
  const [said, setSaid] = useState<string>();
  if (!voice) return null;
  const now = typeof given === 'string' ? given : said;
  const busy = now !== undefined && reading.value === now;
  const toggle = () => {
    speechSynthesis.cancel();
    reading.value = undefined;
    if (busy) return;
    const text = typeof given === 'string' ? given : given();
    setSaid(text);
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
      aria-label={label ?? common.readAloud}
      onClick={toggle}
    >
      <Icon name={busy ? 'stop' : 'speak'} />
    </button>
  );
}
