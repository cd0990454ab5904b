import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REASON_NAMES, REASONS } from '../../../src/domain/study/reasons.ts';
import { ROOT, realWords } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8').split('\n');

it.each([...realWords()])(
  'the reasons to invest stand in the list of findings, in %s',
  (_, { facilitator }) => {
    const { reasons } = facilitator.script;
    expect(Object.keys(reasons)).toEqual(REASON_NAMES);
    for (const name of REASON_NAMES) {
      const { document, section } = REASONS[name];
      const row = list.find((line) => line.startsWith(`| ${name} | ${document}, ${section} |`));
      expect(row).toContain(`| ${reasons[name]} |`);
    }
  },
);
