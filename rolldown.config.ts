// Bundles the command line into one file: it starts in half the time that separate modules take. What a command imports only
// when it runs is in there too, and is not run before: in files of its own, a build would take it from under a run.

import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { duwtje: 'src/cli.ts' },
  platform: 'node',
  // These carry native code: sharp is only loaded when pictures are made, DuckDB when Parquet is asked for.
  external: ['sharp', '@duckdb/node-api'],
  output: { dir: 'dist', format: 'esm', codeSplitting: false, minify: true, cleanDir: true },
});
