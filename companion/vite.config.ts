// Builds the page twice: as an installable site in dist/, and as a single file in dist/duwtje.html (`--mode one-file`).

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './build/contentSecurityPolicy.ts';
import { gameContent, readGame } from './build/gameContent.ts';
import { installable } from './build/installable.ts';
import { inlineWorkers, intoOneFile } from './build/oneFile.ts';
import { pageDocument } from './build/pageDocument.ts';
import { printedFaces } from './build/printedFaces.ts';
import { street } from './build/street.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every screen shares stands in one file: small files each cost a request, and compress badly. */
const FIRST_SCREEN = {
  name: 'shared',
  test: /node_modules\/@?preact\/|companion\/(page\/(announce|chooseLanguage|pageWords|route|trouble)|talks\/(library|newId))\.ts/,
};

/** On a busy machine the builder would tell whoever starts Duwtje how long its parts took. */
const QUIET = { bundlerTimings: false };

export default defineConfig(({ mode }) => {
  const oneFile = mode === 'one-file';
  const folders = { cards: here('../cards'), words: here('../cards/words') };
  const game = readGame(folders);
  const faces = printedFaces(game.content);
  return {
    root: here('.'),
    base: './',
    publicDir: oneFile ? false : 'public',
    plugins: [
      street(game, oneFile),
      faces,
      gameContent(folders, game),
      pageDocument(game),
      ...(oneFile
        ? [inlineWorkers(), intoOneFile('duwtje.html')]
        : [contentSecurityPolicy(), installable(game)]),
    ],
    define: { __ONE_FILE__: JSON.stringify(oneFile) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: {
      format: oneFile ? 'iife' : 'es',
      plugins: () => [faces],
      rolldownOptions: { checks: QUIET, ...(oneFile && { output: { codeSplitting: false } }) },
    },
    build: {
      outDir: 'dist',
      emptyOutDir: !oneFile,
      target: 'es2022',
      assetsInlineLimit: oneFile ? Number.POSITIVE_INFINITY : 0,
      // A screen's styles are named where it is asked for; the scripts that it needs it names itself, and the cache has them.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, needed, { hostType }) =>
          hostType === 'html' ? needed : needed.filter((path) => path.endsWith('.css')),
      },
      rolldownOptions: {
        checks: QUIET,
        output: { codeSplitting: oneFile ? false : { groups: [FIRST_SCREEN] } },
      },
    },
    server: { host: '127.0.0.1' },
  };
});
