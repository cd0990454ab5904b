import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckNumber, deckOfNumber, deckVersion } from '../../../src/domain/deck/deckVersion.ts';
import { readVersion } from '../../../src/domain/fileVersion.ts';
import { compareCopies, newest } from '../../../src/domain/handIn/copies.ts';
import { type HandIn, PLACES_ALONE, placementsOf } from '../../../src/domain/handIn/handIn.ts';
import { NO_STORY } from '../../../src/domain/handIn/story.ts';
import { anyHandIn } from './handInSample.ts';

const TAGS = [8, 5, 6, 7];
const BASE: HandIn = {
  talk: '0000000000000001',
  deck: '1.0.0',
  revision: 5,
  placements: placementsOf([[5, 'slight-brake']]),
  ...PLACES_ALONE,
  ownCards: 1,
  named: [],
};
const compare = (one: HandIn, other: HandIn) => Math.sign(compareCopies(one, other, TAGS));

/** Copies of one talk, many of them equally new and alike but for a little. */
const copy = fc
  .tuple(anyHandIn({ min: 4, max: 9 }), fc.integer({ min: 0, max: 1 }))
  .map(([handIn, revision]) => ({ ...handIn, talk: BASE.talk, revision }));

describe('which of two copies of a talk counts', () => {
  it.each<[string, Partial<HandIn>, Partial<HandIn>]>([
    ['the one that was changed last, whatever it says', { revision: 6, placements: [] }, { ownCards: 9 }],
    [
      'of two zones the left one',
      { placements: placementsOf([[5, 'strong-brake']]) },
      { placements: placementsOf([[5, 'slight-brake']]) },
    ],
    ['a zone before not laid', {}, { placements: placementsOf([[5, 'not-laid']]) }],
    [
      'a card that was put aside before one of which nothing is said',
      { placements: placementsOf([[5, 'not-laid']]) },
      { placements: [] },
    ],
    [
      'the first card of the deck, not of the tags',
      {
        placements: placementsOf([
          [8, 'strong-brake'],
          [5, 'strong-push'],
        ]),
      },
      {
        placements: placementsOf([
          [8, 'slight-push'],
          [5, 'strong-brake'],
        ]),
      },
    ],
    ['more own cards', { ownCards: 2 }, { ownCards: 1 }],
    ['more names', { named: [{ name: 'a', zone: 'slight-push' }] }, {}],
    ['the one that was handed in', {}, { whole: true, story: { ...NO_STORY, yields: ['joy'] } }],
    ['the one that tells of its story', { story: { ...NO_STORY, yields: ['joy'] } }, {}],
    ['the later deck, where nothing else differs', { deck: '1.10.0' }, { deck: '1.9.0' }],
    [
      'a card of another deck last',
      { placements: placementsOf([[5, 'slight-brake']]) },
      {
        placements: placementsOf([
          [5, 'slight-push'],
          [9, 'strong-brake'],
        ]),
      },
    ],
  ])('is %s', (_, wins, loses) => {
    expect(compare({ ...BASE, ...wins }, { ...BASE, ...loses })).toBe(1);
    expect(compare({ ...BASE, ...loses }, { ...BASE, ...wins })).toBe(-1);
  });

  it('is always settled, and in one order of all copies', () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        expect(compare(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(compare(a, b)).toBe(-compare(b, a) || 0);
        const [low, middle, high] = [a, b, c].sort(compare) as [HandIn, HandIn, HandIn];
        expect(compare(low, middle)).toBeLessThanOrEqual(0);
        expect(compare(middle, high)).toBeLessThanOrEqual(0);
        expect(compare(low, high)).toBeLessThanOrEqual(0);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it('does not hang on the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 6 }), (copies) => {
        expect(newest(copies.toReversed(), TAGS)).toEqual(newest(copies, TAGS));
      }),
      { seed: 13 },
    );
  });
});

describe('the version of a deck', () => {
  it.each(['1.0.0', '0.0.1', '10.20.9999'])('is %s', (version) => {
    expect(deckVersion(version)).toBe(version);
    expect(deckOfNumber(deckNumber(version))).toBe(version);
  });

  it.each(['01.0.0', '1.0', '1.0.0.0', '1.0.10000', '2.1.0-beta', '', ' 1.0.0', '1.0.0\n'])(
    'is not known when a talk says %j',
    (text) => {
      expect(deckVersion(text)).toBe('0.0.0');
    },
  );

  it('has a number that grows with it', () => {
    const part = fc.integer({ min: 0, max: 9999 });
    const version = fc.tuple(part, part, part);
    fc.assert(
      fc.property(version, version, (a, b) => {
        const differs = a.findIndex((value, i) => value !== b[i]);
        const order = differs < 0 ? 0 : Math.sign(a[differs]! - b[differs]!);
        expect(Math.sign(deckNumber(a.join('.')) - deckNumber(b.join('.')))).toBe(order);
      }),
      { seed: 13 },
    );
  });
});

describe('the version of a file', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 'newer'],
    [0, 'damaged'],
    [1.5, 'damaged'],
    ['1', 'damaged'],
    [undefined, 'damaged'],
    [Number.NaN, 'damaged'],
  ])('%j is read as %j where 2 is the present one', (version, read) => {
    expect(readVersion(version, 2)).toBe(read);
  });
});
