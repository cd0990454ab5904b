// The dialogue board and its pins: one drawing at every size, ends of axes in words, and pins that differ by more than colour.

import { describe, expect, it } from 'vitest';
import { BOARD_FORMATS, boardTagIds } from '../../src/domain/board/board.ts';
import {
  DIALOGUE_FIELD,
  DIALOGUE_FORMAT_NAMES,
  DIALOGUE_FORMATS,
  DIALOGUE_SIZE,
  DIALOGUE_TAGS,
  PIN_SIZE,
  PIN_TAG,
  PINS,
} from '../../src/domain/board/dialogueBoard.ts';
import { pointIn, spotIn } from '../../src/domain/board/pins.ts';
import { CARD_TAGS } from '../../src/domain/board/tags.ts';
import { rectCentre, rectContains, rectInset, rectsOverlap } from '../../src/domain/units.ts';
import { PROMPT_NAMES } from '../../src/layout/dialogue/promptWords.ts';
import type { Item } from '../../src/layout/drawing/drawing.ts';
import { LANGUAGES, realGame } from '../realGame.ts';
import { bare, inkBoxes, lettersOn } from './ink.ts';

describe('the geometry', () => {
  it('has tags of its own: no card, no other board and no second pin bears them', () => {
    const own = [...DIALOGUE_TAGS.map(({ id }) => id), ...PINS.map(({ tag }) => tag)];
    expect(own).toEqual([43, 44, 45, 46, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62]);
    const others = BOARD_FORMATS.flatMap(boardTagIds);
    for (const id of own) {
      expect(others).not.toContain(id);
      expect(id).toBeGreaterThan(CARD_TAGS.max);
    }
  });

  it('keeps a pin that stands on an end of the axes off the board’s tags', () => {
    const reach = { x: PIN_TAG.w, y: PIN_TAG.h };
    const grown = {
      x: DIALOGUE_FIELD.x - reach.x,
      y: DIALOGUE_FIELD.y - reach.y,
      w: DIALOGUE_FIELD.w + 2 * reach.x,
      h: DIALOGUE_FIELD.h + 2 * reach.y,
    };
    for (const { rect } of DIALOGUE_TAGS) expect(rectsOverlap(grown, rect)).toBe(false);
  });

  it('puts the person to the right and proactive up, and finds a spot back', () => {
    const { x, y, w, h } = DIALOGUE_FIELD;
    expect(spotIn(DIALOGUE_FIELD, { x, y: y + h })).toEqual({ person: -100, proactive: -100 });
    expect(spotIn(DIALOGUE_FIELD, { x: x + w, y })).toEqual({ person: 100, proactive: 100 });
    expect(spotIn(DIALOGUE_FIELD, rectCentre(DIALOGUE_FIELD))).toEqual({ person: 0, proactive: 0 });
    const back = spotIn(DIALOGUE_FIELD, pointIn(DIALOGUE_FIELD, { person: 37, proactive: -81 }));
    expect(back.person).toBeCloseTo(37);
    expect(back.proactive).toBeCloseTo(-81);
  });

  it('is the same in proportion at every size, to a tenth of a millimetre', () => {
    for (const { scale, size } of Object.values(DIALOGUE_FORMATS)) {
      expect(Math.abs(size.w - DIALOGUE_SIZE.w * scale)).toBeLessThan(0.1);
      expect(Math.abs(size.h - DIALOGUE_SIZE.h * scale)).toBeLessThan(0.1);
    }
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const game = realGame(language);
  const words = game.kit.dialogue!;

  it.each(DIALOGUE_FORMAT_NAMES)(
    'the board of %s fits, with the ends of both axes and where they come from',
    (format) => {
      const [front, back] = game.dialogueBoard(format);
      expect([...front!.misfits, ...back!.misfits]).toEqual([]);
      const said = lettersOn(front!.drawing);
      for (const { title, more } of Object.values(words.axes))
        for (const text of [title, more]) expect(said).toContain(bare(text));
      for (const text of [...Object.values(words.ask), words.model]) expect(said).toContain(bare(text));
    },
  );

  it('the back says what lifelong development is and by whom, and what to ask', () => {
    const said = lettersOn(game.dialogueBoard('A3')[1]!.drawing);
    const { llo, play, questions } = words;
    for (const text of [llo.lead, ...llo.points, llo.source, ...play.steps, ...questions.points])
      expect(said).toContain(bare(text));
  });

  it('every pin has its number and word, and a shape for now and another for wanted', () => {
    const outlines = game.pins.map(({ drawing }) => shapeOf(drawing.items));
    expect(new Set(outlines).size).toBe(2);
    PINS.forEach(({ pair, kind }, i) => {
      const { drawing, misfits } = game.pins[i]!;
      expect(misfits).toEqual([]);
      expect(lettersOn(drawing)).toBe(bare(`${pair}${words.pins[kind]}`));
      expect(outlines[i]).toBe(outlines[kind === 'now' ? 0 : 1]);
    });
  });

  it('nothing of a pin lies within 3 mm of the cut', () => {
    const safe = rectInset({ x: 0, y: 0, ...PIN_SIZE }, 3);
    for (const { drawing } of game.pins)
      for (const { rect, live } of inkBoxes(drawing, game.kit.typeface))
        if (live) expect(rectContains(safe, rect, 0.01)).toBe(true);
  });
});

/** The path of the shape that the number stands in: the first with a black rim. */
function shapeOf(items: readonly Item[]): string | undefined {
  for (const item of items) {
    if (item.kind === 'path' && item.stroke) return item.d;
    const found = item.kind === 'group' ? shapeOf(item.items) : undefined;
    if (found) return found;
  }
  return undefined;
}

describe.each(LANGUAGES)('the prompt cards in %s', (language) => {
  const game = realGame(language);
  const { prompts } = game.kit.dialogue!;

  it('are a front and a back for each column, fit, and say that they are another model than the board', () => {
    const { promptSides } = game;
    expect(promptSides.map(({ card, side }) => `${card} ${side}`)).toEqual(
      PROMPT_NAMES.flatMap((name) => [`prompt-${name} front`, `prompt-${name} back`]),
    );
    for (const { card, side, misfits, drawing } of promptSides) {
      expect(misfits, `${card} ${side}`).toEqual([]);
      const words = Object.entries(prompts.cards).find(([name]) => card === `prompt-${name}`)![1];
      const said =
        side === 'front' ? [words.title, words.lead, ...words.points] : [...words.backLines, prompts.source];
      for (const text of said) expect(lettersOn(drawing)).toContain(bare(text));
    }
  });
});
