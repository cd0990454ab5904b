import { describe, expect, it } from 'vitest';
import type { FactorGroupView } from '../../../src/domain/group/view.ts';
import type { Drawn, DrawnPath, DrawnText } from '../../../src/figure/drawing/vocabulary.ts';
import { drawCardGroups } from '../../../src/figure/group/cardGroupsPicture.ts';
import { figureWords } from '../../../src/figure/group/figureWords.ts';
import { realContent, realWords } from '../../realGame.ts';

const { deck, editions } = realContent();
const words = figureWords(editions.get('nl')!, realWords().get('nl')!.figure);

function groupOf(group: string, brake: number, push: number, hidden = 0): FactorGroupView {
  const zones = { 'strong-brake': 0, 'slight-brake': brake, 'slight-push': 0, 'strong-push': push };
  return { group, brake, push, tally: { zones, anyBrake: 0, anyPush: 0, notLaid: 0, notAsked: 0, hidden } };
}

function partsOf(drawn: readonly Drawn[]): { texts: readonly DrawnText[]; paths: readonly DrawnPath[] } {
  const flat = drawn.flatMap((item) => (item.kind === 'group' ? item.drawn : [item]));
  return {
    texts: flat.filter((item) => item.kind === 'text'),
    paths: flat.filter((item) => item.kind === 'path'),
  };
}

describe('the picture of the groups of cards', () => {
  const picture = drawCardGroups(
    [groupOf('werk', 10, 5), groupOf('sociaal', 0, 2, 1)],
    (id) => `<${id}>`,
    deck,
    words,
  );
  const { texts, paths } = partsOf(picture.drawn);
  const bars = paths.filter(({ path }) => path.includes('v64H'));

  it('when a group braked most, its bar is the longest and all others are in proportion', () => {
    expect(bars.map(({ path }) => path)).toEqual([
      'M510 68h290v64H510z',
      'M800 68h145v64H800z',
      'M800 160h58v64H800z',
    ]);
  });

  it('has the pieces and the legend of the other figures: what is small is hatched here too', () => {
    expect(bars.map(({ fill }) => (typeof fill === 'string' ? fill : fill?.name))).toEqual([
      'slight-brake',
      deck.inks.yellow.srgb,
      deck.inks.yellow.srgb,
    ]);
    const names = texts.slice(0, 4).map(({ text }) => text);
    expect(names).toEqual(['Grote rem', 'Kleine rem', 'Kleine duw', 'Grote duw']);
  });

  it('when talks are hidden, its numbers are words, and nothing is said where no talk is surely there', () => {
    expect(texts.slice(4).map(({ text }) => text)).toEqual(['<werk>', '10', '5', '<sociaal>', '2 of meer']);
  });

  it('when nobody laid a card, there is no bar and nothing is divided by zero', () => {
    const { paths: none } = partsOf(drawCardGroups([groupOf('werk', 0, 0)], String, deck, words).drawn);
    expect(none.filter(({ path }) => path.includes('v64H'))).toEqual([]);
    expect(none.every(({ path }) => !path.includes('NaN'))).toBe(true);
  });
});
