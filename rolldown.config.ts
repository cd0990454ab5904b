// Bundles the command line into a few files, of which a command loads what it needs: separate modules take twice the time.

import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';
import { preparePictograms } from './src/content/pictogram.ts';
import { preparedFiles } from './src/press/letters/fonts.ts';

const LETTERS_WHEN_ASKED = fileURLToPath(new URL('src/press/letters/fontkitWhenAsked.ts', import.meta.url));
const NEVER_ASKED = fileURLToPath(new URL('src/press/letters/neverAsked.ts', import.meta.url));

/** Lays beside the program what setting a text asks of the fonts, and the pictograms as they are drawn. */
const prepared: Plugin = {
  name: 'duwtje-prepared',
  generateBundle() {
    const files = {
      ...preparedFiles(),
      ...preparePictograms(fileURLToPath(new URL('cards', import.meta.url))),
    };
    for (const [fileName, data] of Object.entries(files))
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(data) });
  },
};

export default defineConfig({
  input: { duwtje: 'src/cli.ts', renderThread: 'src/press/renderThread.ts' },
  platform: 'node',
  // These carry native code: sharp is only loaded when pictures are made, DuckDB when Parquet is asked for.
  external: ['sharp', '@duckdb/node-api'],
  resolve: {
    alias: {
      fontkit: LETTERS_WHEN_ASKED,
      linebreak: NEVER_ASKED,
      '@noble/ciphers/aes': NEVER_ASKED,
    },
  },
  plugins: [prepared],
  // Preparing the letters is most of the build, as it should be.
  checks: { bundlerTimings: false },
  output: { dir: 'dist', format: 'esm', minify: true, cleanDir: true },
});
