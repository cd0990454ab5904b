// Runs the quick tests under every Node that Duwtje supports: `npm run test:nodes`, or `npm run test:nodes -- 24`.
//
// The npm package `node` brings each, into a folder of its own outside Duwtje. The tests start their own programs with the Node
// that runs them; npm's scripts find it first on the path.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** The oldest of each line that package.json names, and of the newest line the newest. */
const VERSIONS = ['20.19', '22.12', '24'];
const WINDOWS = process.platform === 'win32';

const place = mkdtempSync(join(tmpdir(), 'nodes-'));

/** @returns the path of that Node, and what it calls itself */
function install(version) {
  const folder = join(place, version);
  const options = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error'];
  // The package fetches its program when it is installed.
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...options, `node@${version}`], {
    cwd: place,
    stdio: 'inherit',
    shell: WINDOWS,
  });
  if (status !== 0) throw new Error(`npm could not install node@${version}`);
  const bin = join(folder, 'node_modules', 'node', 'bin');
  const node = join(bin, WINDOWS ? 'node.exe' : 'node');
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return { bin, name: stdout.trim() };
}

function runQuickTests({ bin, name }) {
  process.stdout.write(`\nNode ${name}\n`);
  const begun = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', 'test:quick', '--', '--reporter=dot'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: WINDOWS,
    env: { ...process.env, NO_COLOR: '1', PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  return {
    name,
    passed: status === 0,
    line: `${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`,
  };
}

try {
  const asked = process.argv.slice(2);
  const runs = (asked.length > 0 ? asked : VERSIONS).map((version) => runQuickTests(install(version)));
  process.stdout.write(`\n${runs.map(({ line }) => line).join('\n')}\n`);
  process.exitCode = runs.every(({ passed }) => passed) ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
