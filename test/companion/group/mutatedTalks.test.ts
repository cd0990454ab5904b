// A few of the files of `npm run fuzz:talks`: page and command line read the same of each, and no whole talk is lost in silence.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judge } from '../../fuzz/judgeReaders.ts';
import { mutatedFile } from '../../fuzz/mutateTalks.ts';

it('gives each mutated file a right reading or a true sentence', () => {
  const place = mkdtempSync(join(tmpdir(), 'mutated-talks-'));
  for (let seed = 100_001; seed <= 100_150; seed++) {
    const file = mutatedFile(seed);
    expect({ seed, how: file.how, wrong: judge(file, place).wrong }).toEqual({
      seed,
      how: file.how,
      wrong: [],
    });
  }
});
