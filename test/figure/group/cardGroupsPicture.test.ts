import { describe, expect, it } from 'vitest';
import type { FactorGroupView } from '../../../src/domain/group/view.ts';
import type { Drawn, DrawnPath, DrawnText } from '../../../src/figure/drawing/vocabulary.ts';
import { drawCardGroups } from '../../../src/figure/group/cardGroupsPicture.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();

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
  const picture = drawCardGroups([groupOf('werk', 10, 5), groupOf('geld', 0, 2, 1)], (id) => `<${id}>`, deck);
  const { texts, paths } = partsOf(picture.drawn);

  it('when a group braked most, its bar is the longest and all others are in proportion', () => {
    expect(paths.map(({ path }) => path)).toEqual([
      'M510 14h290v80H510z',
      'M800 14h145v80H800z',
      'M800 122h58v80H800z',
      'M800 0V226',
    ]);
    expect([picture.width, picture.height]).toEqual([1280, 236]);
  });

  it('no bar is hatched: a hatch says that a push or brake was small, and these bars tell of both', () => {
    expect(paths.slice(0, 3).map(({ fill }) => typeof fill)).toEqual(['string', 'string', 'string']);
  });

  it('when talks are hidden, its numbers are at least so many', () => {
    expect(texts.map(({ text }) => text)).toEqual(['<werk>', '10', '5', '<geld>', '≥ 0', '≥ 2']);
    expect(texts.slice(1, 3).map(({ x, baseline }) => [x, baseline])).toEqual([
      [498, 70],
      [957, 70],
    ]);
  });

  it('when nobody laid a card, there is no bar and nothing is divided by zero', () => {
    const { paths: none } = partsOf(drawCardGroups([groupOf('werk', 0, 0)], String, deck).drawn);
    expect(none.map(({ path }) => path)).toEqual(['M800 0V118']);
  });
});
