import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, realWords } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');

it.each([...realWords()])('what the dialogue board says stands in the list, in %s', (_, { dialogue }) => {
  const { axes, model, llo, play, questions, prompts } = dialogue;
  const said = [
    ...Object.values(axes).map(({ more }) => more),
    model,
    llo.lead,
    ...llo.points,
    llo.source,
    play.advice,
    ...questions.points,
    prompts.source,
    ...Object.values(prompts.cards).flatMap(({ points }) => points),
  ];
  for (const text of said) expect(list).toContain(`| ${text} |`);
});
