// Runs Vite or Vitest where they can work: in a copy when Duwtje's own folder has a name that they read as an address.
//
// `plainFolder.mjs vite build --and vite build --mode one-file` runs the one after the other, and brings what they built
// back. Vite takes # and ? in a path for parts of an address and will not support them (vitejs/vite#6763), Vitest decodes
// %, and Workbox breaks on an apostrophe.

import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ADDRESS_SIGNS = /[#?%']/;
const PROGRAMS = { vite: ['vite', 'bin', 'vite.js'], vitest: ['vitest', 'vitest.mjs'] };
const BUILT = join('companion', 'dist');
const ROOT = dirname(dirname(dirname(realpathSync(fileURLToPath(import.meta.url)))));

/** @returns the exit code of the first command that fails, or 0 */
async function runAll(commands, folder) {
  for (const [program, ...args] of commands) {
    const file = join(folder, 'node_modules', ...PROGRAMS[program]);
    const child = spawn(process.execPath, [file, ...args], { cwd: folder, stdio: 'inherit' });
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
    if (code !== 0) return code ?? 1;
  }
  return 0;
}

/** Hard links where both are on one disk, for node_modules is large; copies elsewhere. */
function copyTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one without links.
    copyFileSync(source, target);
  }
}

/** All of Duwtje but what is made from it. */
function copyDuwtje(to) {
  const left = ['.git', 'node_modules', 'dist', BUILT, join('print', 'out')].map((path) => join(ROOT, path));
  cpSync(ROOT, to, { recursive: true, filter: (path) => !left.includes(path) });
  copyTree(realpathSync(join(ROOT, 'node_modules')), join(to, 'node_modules'));
}

async function runInCopy(commands) {
  const place = realpathSync(tmpdir());
  if (ADDRESS_SIGNS.test(place))
    return refuse(`so does ${place}, for temporary files: name another folder in TMPDIR (TEMP in Windows)`);
  if (commands.some(([program, how]) => program === 'vite' && how !== 'build'))
    return refuse('and a page that reloads as you edit cannot be served from a copy: move the folder');
  const folder = mkdtempSync(join(place, 'duwtje-'));
  try {
    copyDuwtje(folder);
    const code = await runAll(commands, folder);
    const built = join(folder, BUILT);
    if (code === 0 && commands.some(([program]) => program === 'vite')) {
      rmSync(join(ROOT, BUILT), { recursive: true, force: true });
      cpSync(built, join(ROOT, BUILT), { recursive: true });
    }
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(reason) {
  process.stderr.write(`${ROOT}${sep}: Vite cannot work in a path with # ? % or ' in it, ${reason}.\n`);
  return 1;
}

// Ctrl-C reaches the program that runs; this one waits for it, and clears away its copy.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const commands = [[]];
for (const word of process.argv.slice(2)) {
  if (word === '--and') commands.push([]);
  else commands.at(-1).push(word);
}
process.exitCode = await (ADDRESS_SIGNS.test(ROOT) ? runInCopy(commands) : runAll(commands, ROOT));
