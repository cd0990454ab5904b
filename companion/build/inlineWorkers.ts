// Puts the workers into the one file too: from a stick there is no second file to start them from.

import type { Plugin } from 'vite';

export function inlineWorkers(): Plugin {
  return {
    name: 'duwtje-inline-workers',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('?worker') ? this.resolve(`${source}&inline`, importer) : null;
    },
  };
}
