// Puts into index.html what the page says before its first script runs: in the deck's first language.

import type { Plugin } from 'vite';
import type { Game } from './gameContent.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Fills in the language, the description and, in all languages, what is said when the page cannot start. */
export function pageDocument({ content, words }: Game): Plugin {
  const { languages } = content.deck;
  const [first] = languages;
  const inAllLanguages = (name: 'needsScript' | 'doesNotStart') =>
    languages.map((tag) => `<span lang="${tag}">${escaped(words.get(tag)!.document[name])}</span>`).join(' ');
  const values: Readonly<Record<string, string>> = {
    description: escaped(words.get(first!)!.document.description),
    needsScript: inAllLanguages('needsScript'),
    doesNotStart: inAllLanguages('doesNotStart'),
  };
  return {
    name: 'duwtje-page-document',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/<html lang="[^"]*">/, `<html lang="${first}">`)
          .replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place),
    },
  };
}
