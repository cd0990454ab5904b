// Where a text does not fit, its field must lead to it: each that is told is looked up in the words.

import { describe, expect, it } from 'vitest';
import type { OutlineTypeface } from '../../src/layout/text/typeface.ts';
import { Game } from '../../src/press/files/game.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { companionQr } from '../../src/press/qrCode.ts';
import { Fault } from '../../src/shell/fault.ts';
import { LANGUAGES, realContent, realWords } from '../realGame.ts';

const content = realContent();

/** A line for every text on card and paper: its letters are said to be lacking. Numbers alone are nobody's text. */
function linesOfAll(language: string): readonly string[] {
  const letters = loadTypeface();
  const typeface: OutlineTypeface = {
    widthOf: (...line) => letters.widthOf(...line),
    outline: (line) => letters.outline(line),
    shape: (text, font) => letters.shape(text, font),
    missingIn: (text) => (/\p{L}/u.test(text) ? ['§'] : []),
  };
  const options = { companion: companionQr('https://example.org/duwtje'), backOffset: { x: 0, y: 0 } };
  const game = new Game(content, content.editions.get(language)!, typeface, options);
  game.drawAll();
  try {
    game.requireFit();
  } catch (error) {
    if (error instanceof Fault) return error.lines;
    throw error;
  }
  return [];
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
