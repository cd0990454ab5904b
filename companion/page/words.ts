// The language of the page: the words of the first screen at once, all others when they are needed.

import { computed, signal } from '@preact/signals';
import type dutchFront from '../words/front.nl.ts';
import type dutch from '../words/nl.ts';

export type Words = typeof dutch;
export type FrontWords = typeof dutchFront;
export type Language = 'nl' | 'en';

export const LANGUAGES: readonly Language[] = ['nl', 'en'];

interface Loader {
  front(): Promise<{ default: FrontWords }>;
  all(): Promise<{ default: Words }>;
}

const LOADERS: Readonly<Record<Language, Loader>> = {
  nl: { front: () => import('../words/front.nl.ts'), all: () => import('../words/nl.ts') },
  en: { front: () => import('../words/front.en.ts'), all: () => import('../words/en.ts') },
};

let language: Language = 'nl';
const loadedFront = signal<FrontWords | undefined>(undefined);
const loaded = signal<Words | undefined>(undefined);

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('words were read before they were loaded');
  return value;
}

/** The words of the first screen and the frame. To be read after `loadFront`. */
export const front = computed<FrontWords>(() => present(loadedFront.value));

/** All words. To be read after `loadWords`, as every screen that is loaded later is. */
export const words = computed<Words>(() => present(loaded.value));

/** Shows the page in a language; screens that are open change with it. */
export async function loadFront(next: Language): Promise<void> {
  const [first, all] = await Promise.all([
    LOADERS[next].front(),
    loaded.value ? LOADERS[next].all() : undefined,
  ]);
  language = next;
  loadedFront.value = first.default;
  if (all) loaded.value = all.default;
  document.documentElement.lang = next;
}

/** Makes all words of the page's language ready. */
export async function loadWords(): Promise<void> {
  loaded.value ??= (await LOADERS[language].all()).default;
}

/** The language to begin with: the one kept, else English for who asks for it, else Dutch. */
export function firstLanguage(kept: unknown): Language {
  const known = LANGUAGES.find((candidate) => candidate === kept);
  if (known) return known;
  const asked = navigator.languages.find((tag) => /^(nl|en)\b/.test(tag));
  return asked?.startsWith('en') ? 'en' : 'nl';
}
