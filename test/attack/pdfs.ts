// Hostile press files: the preflight tells them, and never fills the memory.

import { writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { build } from 'rolldown';
import { HOSTILE } from '../preflight/hostilePdf.ts';
import { ROOT } from '../realGame.ts';
import { type Attack, expectOutcome } from './lab.ts';

export const pdfs: readonly Attack[] = HOSTILE.map(([name, make, says]) => ({
  name,
  run: async (lab) => {
    const file = lab.path('hostile.pdf');
    writeFileSync(file, make());
    expectOutcome(await lab.program(await preflightProgram(), [file]), { code: 1, says });
  },
}));

let built: Promise<string> | undefined;

/** Bundles the program once. */
function preflightProgram(): Promise<string> {
  built ??= bundle(join(ROOT, 'dist/attack-preflight.js'));
  return built;
}

async function bundle(file: string): Promise<string> {
  await build({
    cwd: ROOT,
    input: 'test/attack/preflightFile.ts',
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'warn',
  });
  return file;
}
