// The language of the page: the words of the first screen at once, all others when they are needed.

import languages from 'virtual:duwtje/languages';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { chooseLanguage } from './chooseLanguage.ts';
import type { PageLanguage, WordParts } from './wordParts.ts';

/** In the order of the deck. */
export const LANGUAGES: readonly Pick<PageLanguage, 'tag' | 'name'>[] = languages;

/** The language that is shown, or on its way to be. */
let language = languages[0]!;
/** The parts that are shown, or on their way to be. */
const needed = new Set<keyof WordParts>(['front']);
/** What is loaded, all in one language. */
const loaded = signal<Partial<WordParts>>({});

/** Fetches what is needed and shows it at once. A file that was fetched before is not fetched again. */
async function showNeeded(): Promise<void> {
  const now = language;
  const fetched = await Promise.all(
    Array.from(needed, async (part) => [part, (await now[part]()).default] as const),
  );
  // The player may have changed the language meanwhile.
  if (now !== language) return showNeeded();
  loaded.value = { ...loaded.value, ...Object.fromEntries(fetched) };
  document.documentElement.lang = now.tag;
}

/** A part of the words that is fetched when it is first needed, and from then on changes with the language. */
export function wordPart<Name extends keyof WordParts>(name: Name) {
  return {
    /** To be read after `load`. */
    words: computed(() => {
      const part = loaded.value[name];
      if (part === undefined) throw new Error('words were read before they were loaded');
      return part;
    }) as ReadonlySignal<WordParts[Name]>,
    load(): Promise<void> {
      needed.add(name);
      return showNeeded();
    },
  };
}

/** The words of the first screen and the frame. To be read after `showLanguage`. */
export const { words: front } = wordPart('front');

/** What the frame says once the page stands, and the list of talks. To be read after `loadFrameWords`. */
export const { words: frame, load: loadFrameWords } = wordPart('frame');

/** All words but the group's. To be read after `loadWords`, as every screen that is loaded later is. */
export const { words, load: loadWords } = wordPart('all');

/**
 * Shows the page in a language; screens that are open change with it.
 * @throws Error when its words cannot be fetched; then the page stays as it is
 */
export async function showLanguage(tag: string): Promise<void> {
  const before = language;
  language = languages.find((known) => known.tag === tag) ?? before;
  try {
    await showNeeded();
  } catch (error) {
    language = before;
    throw error;
  }
}

/** The language to begin with: the one kept, else what the browser asks for, else the deck's first. */
export const firstLanguage = (kept: unknown): string =>
  chooseLanguage(
    kept,
    navigator.languages,
    LANGUAGES.map(({ tag }) => tag),
  );
