// The language of the page: its words are loaded when they are asked for.

import { computed, signal } from '@preact/signals';
import type dutch from '../words/nl.ts';

export type Words = typeof dutch;
export type Language = 'nl' | 'en';

export const LANGUAGES: readonly Language[] = ['nl', 'en'];

const LOADERS: Readonly<Record<Language, () => Promise<{ default: Words }>>> = {
  nl: () => import('../words/nl.ts'),
  en: () => import('../words/en.ts'),
};

const loaded = signal<Words | undefined>(undefined);

/** The words now on the page. Reading them before `loadWords` has resolved is a programming error. */
export const words = computed<Words>(() => {
  if (!loaded.value) throw new Error('words were read before they were loaded');
  return loaded.value;
});

/** Shows the page in a language. */
export async function loadWords(language: Language): Promise<void> {
  loaded.value = (await LOADERS[language]()).default;
  document.documentElement.lang = language;
}

/** The language to begin with: the one kept, else English for who asks for it, else Dutch. */
export function firstLanguage(kept: unknown): Language {
  const known = LANGUAGES.find((language) => language === kept);
  if (known) return known;
  const asked = navigator.languages.find((tag) => /^(nl|en)\b/.test(tag));
  return asked?.startsWith('en') ? 'en' : 'nl';
}
