import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, ROOT, realContent } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');
const { deck, editions } = realContent();

describe.each(LANGUAGES)('the list of sentences about the study, in %s', (language) => {
  const { forward, guides, rules, sheets } = editions.get(language)!;

  it('tells where the question of each forward card comes from', () => {
    for (const { id } of deck.forward)
      expect(list).toMatch(
        new RegExp(`^\\| ${id} \\| (report|perspectives), .*${literally(forward[id]!.lead)} \\|`, 'm'),
      );
  });

  it('tells what the promise, the occasions to play and the questions to prepare with rest on', () => {
    const { employee, leader } = sheets!.preparation;
    const resting = [guides.promise!.lead, guides.promise!.backLines[0]!, ...rules.when!.points];
    for (const text of [...resting, ...employee.questions, ...leader.questions])
      expect(list).toContain(`| ${text} |`);
  });
});

const literally = (text: string) => text.replace(/[.?()]/g, '\\$&');
