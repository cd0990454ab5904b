// Where a text does not fit, its field must lead to it: each that is told is looked up in the words.

import { describe, expect, it } from 'vitest';
import { Game } from '../../src/press/files/game.ts';
import { companionQr } from '../../src/press/qrCode.ts';
import { LANGUAGES, realContent, realWords } from '../realGame.ts';
import { lettersLacking, linesOf } from './lettersLacking.ts';

const content = realContent();

/** A line for every text on card and paper: its letters are said to be lacking. Numbers alone are nobody's text. */
function linesOfAll(language: string): readonly string[] {
  const letters = lettersLacking((text) => /\p{L}/u.test(text));
  const options = { companion: companionQr('https://example.org/duwtje'), backOffset: { x: 0, y: 0 } };
  const game = new Game(content, content.editions.get(language)!, letters, options);
  game.drawAll();
  return linesOf(game);
}

const PLACE =
  /^(?:words\/(?<language>\S+)\/(?<file>\w+)|cards\/\S+)\.json: (?:card (?<card>\S+), )?(?:language \S+, )?field (?<field>\S+):/;

describe.each(LANGUAGES)('in %s', (language) => {
  const edition = content.editions.get(language)!;
  const words = realWords().get(language)!;

  /** What stands at the place that a line names. */
  function textAt(line: string): unknown {
    const { file, card, field } = PLACE.exec(line)?.groups ?? {};
    if (!field) return undefined;
    const keys = field.split(/[.[\]]+/).filter(Boolean);
    const lists = [edition.factors, edition.forward, edition.roles, edition.steps, edition.guides];
    const root = file
      ? words[file as keyof typeof words]
      : card
        ? lists.find((list) => card in list)?.[card as never]
        : edition;
    return keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], root);
  }

  it('every text that does not fit is told by a field that holds it', () => {
    const lines = linesOfAll(language);
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => typeof textAt(line) !== 'string')).toEqual([]);
  });
});
