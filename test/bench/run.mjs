// Bundles a bench that is written in TypeScript and runs it: `node test/bench/run.mjs NAME [options of the bench]`.

import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const BENCHES = {
  afternoon: 'test/journeys/bench/afternoon.ts',
  attack: 'test/attack/attack.ts',
  clues: 'test/vision/bench/clues.ts',
  'fuzz-cards': 'test/fuzz/cards.ts',
  'fuzz-photos': 'test/fuzz/photos.ts',
  'kill-runs': 'test/journeys/bench/killRuns.ts',
  'fuzz-talks': 'test/fuzz/talks.ts',
  faces: 'test/vision/bench/faces.ts',
  levels: 'test/vision/bench/levels.ts',
  engines: 'test/journeys/engines/play.ts',
  kills: 'test/journeys/bench/kills.ts',
  photo: 'test/journeys/bench/photo.ts',
  proof: 'test/vision/bench/proof.ts',
  plenary: 'test/journeys/bench/plenary.ts',
  screens: 'test/journeys/bench/everyScreen.ts',
  serve: 'test/journeys/bench/serve.ts',
  taps: 'test/journeys/bench/taps.ts',
  vision: 'test/vision/bench/bench.ts',
};

const [program, , name] = process.argv;
if (!Object.hasOwn(BENCHES, name))
  throw new Error(`no bench ‘${name}’: use one of ${Object.keys(BENCHES).join(', ')}`);

const root = join(import.meta.dirname, '../..');
// One folder below the root, as the tests are: the laboratory looks for the game's data from where it stands.
const bundle = join(root, 'dist', `bench-${name}.js`);
await build({
  cwd: root,
  input: BENCHES[name],
  platform: 'node',
  // Packages stay where they are; what is our own becomes one file.
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  output: { file: bundle, format: 'esm', codeSplitting: false },
  logLevel: 'warn',
});

// In this same process, so that who stops it stops the bench; and with the arguments as if the bench had been called itself.
process.argv.splice(0, 3, program, bundle);
await import(pathToFileURL(bundle).href);
