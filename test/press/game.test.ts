import { expect, it } from 'vitest';
import { Game } from '../../src/press/files/game.ts';
import { realContent, realGame } from '../realGame.ts';
import { lettersLacking, linesOf } from './lettersLacking.ts';

const content = realContent();

/** What is told when the letters lack one for the texts given. */
function told(texts: readonly string[], draw: (game: Game) => unknown): readonly string[] {
  const letters = lettersLacking((text) => texts.includes(text));
  const game = new Game(content, content.editions.get('nl')!, letters, { backOffset: { x: 0, y: 0 } });
  draw(game);
  return linesOf(game);
}

const problem = 'the font has no glyph for ‘§’ (U+00A7): write it with other characters.';

it('names the file in which a text stands that does not fit: the words of the study have their own', () => {
  const { study, edition } = realGame('nl').kit;
  const texts = [
    study!.source,
    study!.levels.low.works.steps!,
    edition.forward.happy!.lead,
    edition.sheets!.talk.question,
  ];
  expect([...told(texts, (game) => game.drawAll())].sort()).toEqual([
    `cards/nl.json: card happy, language nl, field lead: ${problem}`,
    `cards/nl.json: language nl, field sheets.talk.question: ${problem}`,
    `words/nl/study.json: field source: ${problem}`,
    `words/nl/whatWorks.json: field levels.low.works.steps: ${problem}`,
  ]);
});
