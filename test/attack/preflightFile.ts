// Holds one PDF against the rules of a press file and tells what is wrong: what `render` does with each file that it wrote.

import { readFileSync } from 'node:fs';
import { preflight } from '../../src/preflight/preflight.ts';
import { PreflightError } from '../../src/preflight/preflightError.ts';
import { EXPECTED } from '../preflight/preflightSample.ts';

const [file] = process.argv.slice(2);
try {
  const findings = preflight(readFileSync(file!), EXPECTED);
  for (const { message } of findings) console.log(message);
  process.exitCode = findings.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof PreflightError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
