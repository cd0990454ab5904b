// Bundles the command line into a few files, of which a command loads what it needs: separate modules take twice the time.

import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';
import { prepareFonts } from './src/press/letters/fonts.ts';

/** Lays what setting a text asks of the fonts beside the program. */
const letters: Plugin = {
  name: 'duwtje-letters',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'letters.json', source: JSON.stringify(prepareFonts()) });
  },
};

export default defineConfig({
  input: { duwtje: 'src/cli.ts', renderThread: 'src/press/renderThread.ts' },
  platform: 'node',
  // These carry native code: sharp is only loaded when pictures are made, DuckDB when Parquet is asked for.
  external: ['sharp', '@duckdb/node-api'],
  resolve: {
    alias: { fontkit: fileURLToPath(new URL('src/press/letters/fontkitWhenAsked.ts', import.meta.url)) },
  },
  plugins: [letters],
  // Preparing the letters is most of the build, as it should be.
  checks: { pluginTimings: false },
  output: { dir: 'dist', format: 'esm', minify: true, cleanDir: true },
});
