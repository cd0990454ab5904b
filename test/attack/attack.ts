// Attacks of every kind on the built command line, on this machine alone: `npm run attack`, or with the names of kinds.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../realGame.ts';
import { folders } from './folders.ts';
import { groups } from './groups.ts';
import { headers } from './headers.ts';
import { icons } from './icons.ts';
import { type Attack, Lab } from './lab.ts';
import { pdfs } from './pdfs.ts';
import { pictures } from './pictures.ts';
import { talks } from './talks.ts';

const KINDS: Readonly<Record<string, readonly Attack[]>> = {
  talks,
  groups,
  folders,
  icons,
  pictures,
  pdfs,
  headers,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((kind) => !Object.hasOwn(KINDS, kind));
if (unknown) throw new Error(`no attacks of kind ‘${unknown}’: use ${Object.keys(KINDS).join(', ')}`);

const log: string[] = [];
const tell = (line: string) => {
  log.push(line);
  console.log(line);
};
let failed = 0;
let tried = 0;
for (const [kind, attacks] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue;
  for (const { name, run } of attacks) {
    const lab = new Lab();
    tried += 1;
    try {
      await run(lab);
      tell(`stood   ${kind}: ${name}`);
    } catch (error) {
      failed += 1;
      tell(`FELL    ${kind}: ${name}: ${error instanceof Error ? error.message : error}`);
    } finally {
      lab.clear();
    }
  }
}
tell(`${tried} attacks, ${failed} fell.`);
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, 'dist/attack.log'), `${log.join('\n')}\n`);
process.exitCode = failed > 0 || tried === 0 ? 1 : 0;
