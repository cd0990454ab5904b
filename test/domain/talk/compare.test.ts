import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/board/zones.ts';
import { compareTalks } from '../../../src/domain/talk/compare.ts';
import { laidCards, type Talk } from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { arbitraryTalk, emptyTalk, frozen, talkWith } from './talks.ts';

const ids = (cards: readonly { readonly card: string }[]) => cards.map(({ card }) => card);

function withOwnCard(talk: Talk, card: string, name: string, zone: ZoneId): Talk {
  return writeOn(layCard(talk, card, zone), card, { name });
}

describe('a card in both talks', () => {
  const before = talkWith(
    ['gezondheid', 'strong-brake'],
    ['opleiding', 'slight-push'],
    ['werktaken', 'strong-push'],
    ['geld', 'strong-brake'],
  );
  const after = talkWith(
    ['werktaken', 'slight-brake'],
    ['opleiding', 'slight-push'],
    ['gezondheid', 'slight-brake'],
    ['geld', 'strong-push'],
  );

  it('tells from which weight to which it moved, the biggest gain first', () => {
    const { kept } = compareTalks(before, after);
    expect(kept.map(({ after: { card }, from, to, change }) => [card, from, to, change])).toEqual([
      ['geld', -2, 2, 'better'],
      ['gezondheid', -2, -1, 'better'],
      ['opleiding', 1, 1, 'same'],
      ['werktaken', 2, -1, 'worse'],
    ]);
  });

  it('counts in both totals', () => {
    expect(compareTalks(before, after).totals).toEqual({
      before: { push: 3, brake: 4 },
      after: { push: 3, brake: 2 },
    });
  });
});

describe('a card in one talk', () => {
  it('is added or gone', () => {
    const { kept, added, gone } = compareTalks(
      talkWith(['gezondheid', 'strong-brake']),
      talkWith(['opleiding', 'slight-push']),
    );
    expect([kept, ids(added), ids(gone)]).toEqual([[], ['opleiding'], ['gezondheid']]);
  });

  it('is so too when the other talk put it aside', () => {
    const laid = talkWith(['gezondheid', 'strong-brake']);
    const aside = talkWith(['gezondheid', 'not-laid']);
    expect(ids(compareTalks(laid, aside).gone)).toEqual(['gezondheid']);
    expect(ids(compareTalks(aside, laid).added)).toEqual(['gezondheid']);
  });
});

describe('own cards', () => {
  it('are the same by name, whatever their number, capitals and spaces', () => {
    const before = withOwnCard(emptyTalk(), 'anders-1', 'Mijn hond ', 'slight-brake');
    const after = withOwnCard(emptyTalk(), 'anders-3', ' mijn  HOND', 'slight-push');
    const { kept, added, gone } = compareTalks(before, after);
    expect(kept).toMatchObject([
      { before: { card: 'anders-1' }, after: { card: 'anders-3' }, change: 'better' },
    ]);
    expect([added, gone]).toEqual([[], []]);
  });

  it('are different by name, also with the same number', () => {
    const before = withOwnCard(emptyTalk(), 'anders-1', 'Mijn hond', 'slight-brake');
    const after = withOwnCard(emptyTalk(), 'anders-1', 'De fiets', 'slight-push');
    const { kept, added, gone } = compareTalks(before, after);
    expect([kept, added.length, gone.length]).toEqual([[], 1, 1]);
  });

  it('without a name are the same by number', () => {
    const before = withOwnCard(emptyTalk(), 'anders-1', ' ', 'slight-brake');
    const after = withOwnCard(emptyTalk(), 'anders-1', '', 'slight-push');
    const { kept, added, gone } = compareTalks(before, after);
    expect([kept.length, added, gone]).toEqual([1, [], []]);
    const other = compareTalks(before, withOwnCard(emptyTalk(), 'anders-2', '', 'slight-push'));
    expect([other.kept, ids(other.added), ids(other.gone)]).toEqual([[], ['anders-2'], ['anders-1']]);
  });

  it('are not the same when only one of the two has a name', () => {
    const before = withOwnCard(emptyTalk(), 'anders-1', '', 'slight-brake');
    const after = withOwnCard(emptyTalk(), 'anders-1', 'De fiets', 'slight-brake');
    expect(compareTalks(before, after).kept).toEqual([]);
  });

  it('do not take the place of a factor whose id is their name', () => {
    const before = withOwnCard(emptyTalk(), 'anders-1', 'geld', 'slight-brake');
    expect(compareTalks(before, talkWith(['geld', 'slight-push'])).kept).toEqual([]);
  });

  it('with one name twice pair up one to one', () => {
    const twice = withOwnCard(
      withOwnCard(emptyTalk(), 'anders-1', 'De hond', 'slight-brake'),
      'anders-2',
      'de hond',
      'slight-push',
    );
    const once = withOwnCard(emptyTalk(), 'anders-1', 'De hond', 'slight-push');
    const { kept, gone } = compareTalks(twice, once);
    expect([kept.length, ids(gone)]).toEqual([1, ['anders-2']]);
  });
});

describe('a talk and its copy', () => {
  it('are the same, card by card', () => {
    fc.assert(
      fc.property(arbitraryTalk, (talk) => {
        const { kept, added, gone } = compareTalks(talk, { ...talk, id: 'copy' });
        expect([added, gone]).toEqual([[], []]);
        expect(kept.every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });
});

describe('any two talks', () => {
  it('tell of every laid card once', () => {
    fc.assert(
      fc.property(arbitraryTalk, arbitraryTalk, (before, after) => {
        const { kept, added, gone } = compareTalks(frozen(before), frozen(after));
        const earlier = [...kept.map((pair) => pair.before), ...gone];
        const later = [...kept.map((pair) => pair.after), ...added];
        expect(ids(earlier).toSorted()).toEqual(ids(laidCards(before)).toSorted());
        expect(ids(later).toSorted()).toEqual(ids(laidCards(after)).toSorted());
      }),
    );
  });

  it('tell the reverse when they change places', () => {
    fc.assert(
      fc.property(arbitraryTalk, arbitraryTalk, (a, b) => {
        const there = compareTalks(a, b);
        const back = compareTalks(b, a);
        expect(back.totals).toEqual({ before: there.totals.after, after: there.totals.before });
        expect(back.kept).toHaveLength(there.kept.length);
      }),
    );
  });
});
