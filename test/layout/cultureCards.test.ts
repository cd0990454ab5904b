import { describe, expect, it } from 'vitest';
import { MECHANISM_NAMES } from '../../src/domain/study/learningCulture.ts';
import { LANGUAGES, realContent, realGame } from '../realGame.ts';
import { bare, lettersOn } from './ink.ts';

describe.each(LANGUAGES)('the culture cards in %s', (language) => {
  const game = realGame(language);
  const words = game.kit.culture!;
  const said = (side: 'front' | 'back') =>
    game.cultureSides.filter((face) => face.side === side).map(({ drawing }) => lettersOn(drawing));

  it('are a front and a back for each mechanism, and fit', () => {
    expect(game.cultureSides.map(({ card, side }) => `${card} ${side}`)).toEqual(
      MECHANISM_NAMES.flatMap((mechanism) => [`culture-${mechanism} front`, `culture-${mechanism} back`]),
    );
    for (const { card, misfits } of game.cultureSides) expect(misfits, card).toEqual([]);
  });

  it('say in front what feeds a mechanism, and behind what to talk about and where that comes from', () => {
    const [fronts, backs] = [said('front'), said('back')];
    for (const [i, mechanism] of MECHANISM_NAMES.entries()) {
      const { title, term, lead, points, backLines } = words.mechanisms[mechanism];
      for (const text of [title, lead, words.feeds, ...points]) expect(fronts[i]).toContain(bare(text));
      for (const text of [term, words.talk, ...backLines, words.reference, words.source])
        expect(backs[i]).toContain(bare(text));
    }
  });

  it('lie on one sheet for the office printer', () => {
    for (const flip of ['long-edge', 'short-edge'] as const)
      expect(game.homeCultureCards(flip).map(({ cells }) => cells.length)).toEqual([7, 7]);
  });
});

it('are not there with pictograms of somebody else', () => {
  const content = realContent();
  const { shovel: _shovel, ...icons } = content.icons;
  expect(realGame('nl', { ...content, icons }).cultureSides).toEqual([]);
});
