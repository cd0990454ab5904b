import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsIn, findCard, laidCards, type Talk } from '../../../src/domain/talk/talk.ts';
import {
  agreeOn,
  layCard,
  nextOwnCard,
  putRestAside,
  restoreBoard,
  shiftCard,
  takeBack,
  toggleLink,
  writeOn,
} from '../../../src/domain/talk/talkEdits.ts';
import { applyEdits, arbitraryEdits, arbitraryTalk, emptyTalk, frozen, places, talkWith } from './talks.ts';

describe('laying a card', () => {
  const talk = talkWith(['geld', 'strong-push'], ['inspraak', 'strong-push'], ['opleiding', 'slight-brake']);

  it('puts it last in its zone', () => {
    const cards = cardsIn(layCard(talk, 'werktaken', 'strong-push'), 'strong-push');
    expect(cards.map(({ card }) => card)).toEqual(['geld', 'inspraak', 'werktaken']);
  });

  it('puts it in front of another when asked', () => {
    const cards = cardsIn(layCard(talk, 'werktaken', 'strong-push', 'inspraak'), 'strong-push');
    expect(cards.map(({ card }) => card)).toEqual(['geld', 'werktaken', 'inspraak']);
  });

  it('puts it last when the other lies in another zone', () => {
    const cards = cardsIn(layCard(talk, 'werktaken', 'strong-push', 'opleiding'), 'strong-push');
    expect(cards.map(({ card }) => card)).toEqual(['geld', 'inspraak', 'werktaken']);
  });

  it('leaves it where it lies when it is put in front of itself', () => {
    expect(layCard(talk, 'geld', 'strong-push', 'geld')).toEqual(talk);
  });

  it('moves it from zone to zone with all that was written on it', () => {
    const written = writeOn(talk, 'geld', { remark: 'Ik kon het betalen', bothWays: true });
    const moved = layCard(written, 'geld', 'strong-brake');
    expect(findCard(moved, 'geld')).toEqual({ ...findCard(written, 'geld'), place: 'strong-brake' });
    expect(moved.cards).toHaveLength(3);
  });
});

describe('taking a card back', () => {
  it('forgets a card on which nothing was written', () => {
    expect(takeBack(talkWith(['geld', 'strong-push']), 'geld').cards).toEqual([]);
  });

  it('keeps the words of a card that has some', () => {
    const talk = writeOn(talkWith(['anders-1', 'strong-push']), 'anders-1', { name: 'De hond' });
    expect(takeBack(talk, 'anders-1').cards).toEqual([{ ...talk.cards[0], place: null }]);
  });

  it('keeps the mark that it worked both ways', () => {
    const talk = writeOn(talkWith(['geld', 'strong-push']), 'geld', { bothWays: true });
    expect(takeBack(talk, 'geld').cards).toEqual([{ ...talk.cards[0], place: null }]);
  });

  it('lets go of its links and of no other', () => {
    const talk = talkWith(
      ['geld', 'strong-push'],
      ['inspraak', 'slight-push'],
      ['opleiding', 'slight-brake'],
    );
    const linked = toggleLink(toggleLink(talk, 'geld', 'inspraak'), 'inspraak', 'opleiding');
    expect(takeBack(linked, 'geld').links).toEqual([{ from: 'inspraak', to: 'opleiding' }]);
  });

  it('changes nothing when the talk does not have the card', () => {
    const talk = talkWith(['geld', 'strong-push']);
    expect(takeBack(talk, 'inspraak')).toBe(talk);
  });
});

describe('putting the rest aside', () => {
  it('leaves the cards that lie, in the order of the deck', () => {
    const talk = putRestAside(talkWith(['inspraak', 'slight-push']), ['geld', 'inspraak', 'opleiding']);
    expect(places(talk)).toEqual(['inspraak: slight-push', 'geld: not-laid', 'opleiding: not-laid']);
  });

  it('takes a card along that was taken back, with its remark', () => {
    const talk = takeBack(
      writeOn(talkWith(['geld', 'slight-push']), 'geld', { remark: 'Toch niet' }),
      'geld',
    );
    expect(findCard(putRestAside(talk, ['geld']), 'geld')).toMatchObject({
      place: 'not-laid',
      remark: 'Toch niet',
    });
  });
});

describe('shifting a card', () => {
  const talk = talkWith(
    ['geld', 'strong-push'],
    ['opleiding', 'slight-brake'],
    ['inspraak', 'strong-push'],
    ['werktaken', 'strong-push'],
  );

  it('changes places with the neighbour in its own zone', () => {
    const up = shiftCard(talk, 'inspraak', 'up');
    expect(cardsIn(up, 'strong-push').map(({ card }) => card)).toEqual(['inspraak', 'geld', 'werktaken']);
    const down = shiftCard(talk, 'inspraak', 'down');
    expect(cardsIn(down, 'strong-push').map(({ card }) => card)).toEqual(['geld', 'werktaken', 'inspraak']);
  });

  it('comes back where it was after up and down', () => {
    expect(shiftCard(shiftCard(talk, 'werktaken', 'up'), 'werktaken', 'down')).toEqual(talk);
  });

  it('stays at the ends', () => {
    expect(shiftCard(talk, 'geld', 'up')).toBe(talk);
    expect(shiftCard(talk, 'werktaken', 'down')).toBe(talk);
    expect(shiftCard(talk, 'opleiding', 'down')).toBe(talk);
  });
});

describe('writing on a card', () => {
  it('remembers words on a card that does not lie yet', () => {
    const talk = writeOn(emptyTalk(), 'geld', { remark: 'Duur' });
    expect(findCard(talk, 'geld')).toMatchObject({ place: null, remark: 'Duur' });
    expect(laidCards(talk)).toEqual([]);
  });

  it('forgets such a card when the words go', () => {
    const talk = writeOn(emptyTalk(), 'geld', { remark: 'Duur' });
    expect(writeOn(talk, 'geld', { remark: '' }).cards).toEqual([]);
  });

  it('leaves the order alone', () => {
    const talk = talkWith(['geld', 'strong-push'], ['inspraak', 'strong-push']);
    expect(places(writeOn(talk, 'geld', { remark: 'Duur' }))).toEqual(places(talk));
  });
});

describe('linking', () => {
  it('is undone from either end', () => {
    const linked = toggleLink(emptyTalk(), 'geld', 'inspraak');
    expect(linked.links).toHaveLength(1);
    expect(toggleLink(linked, 'geld', 'inspraak').links).toEqual([]);
    expect(toggleLink(linked, 'inspraak', 'geld').links).toEqual([]);
  });

  it('never joins a card to itself', () => {
    expect(toggleLink(emptyTalk(), 'geld', 'geld').links).toEqual([]);
  });
});

it('gives a new own card the lowest number that is free', () => {
  expect(nextOwnCard(emptyTalk())).toBe('anders-1');
  expect(nextOwnCard(talkWith(['anders-1', 'slight-push'], ['anders-3', 'slight-push']))).toBe('anders-2');
});

describe('undo', () => {
  const before = talkWith(['geld', 'strong-push'], ['inspraak', 'slight-push']);

  it('lays a card back and keeps the remark that was written since', () => {
    const now = writeOn(layCard(before, 'geld', 'strong-brake'), 'geld', { remark: 'Te duur' });
    const undone = restoreBoard(now, before);
    expect(places(undone)).toEqual(places(before));
    expect(findCard(undone, 'geld')?.remark).toBe('Te duur');
  });

  it('keeps the words of a card that was not there yet, back on the stack', () => {
    const now = writeOn(layCard(before, 'anders-1', 'slight-brake'), 'anders-1', { name: 'De hond' });
    expect(findCard(restoreBoard(now, before), 'anders-1')).toMatchObject({ place: null, name: 'De hond' });
  });

  it('does not bring back words that were wiped on purpose', () => {
    const written = writeOn(before, 'geld', { remark: 'Schulden' });
    const wiped = writeOn(takeBack(written, 'geld'), 'geld', { remark: '' });
    expect(findCard(restoreBoard(wiped, written), 'geld')).toMatchObject({
      place: 'strong-push',
      remark: '',
    });
  });

  it('leaves no trace of a card that neither lies nor says anything', () => {
    const written = writeOn(emptyTalk(), 'geld', { remark: 'Duur' });
    const wiped = writeOn(layCard(written, 'geld', 'slight-push'), 'geld', { remark: '' });
    expect(restoreBoard(wiped, written).cards).toEqual([]);
  });

  it('brings back links, and nothing that was said beside the board', () => {
    const linked = toggleLink(before, 'geld', 'inspraak');
    const now: Talk = { ...takeBack(linked, 'geld'), question: 'Hoe word ik voorman?' };
    expect(restoreBoard(now, linked)).toMatchObject({
      links: linked.links,
      question: 'Hoe word ik voorman?',
    });
  });
});

describe('any sequence of edits', () => {
  const board = (talk: Talk) => ({
    laid: places(talk).filter((text) => !text.endsWith('null')),
    links: talk.links,
  });

  it('keeps each card at most once, and no card that says nothing', () => {
    fc.assert(
      fc.property(arbitraryTalk, ({ cards }) => {
        expect(new Set(cards.map(({ card }) => card)).size).toBe(cards.length);
        for (const { place, name, remark, bothWays } of cards) {
          expect(place !== null || name !== '' || remark !== '' || bothWays).toBe(true);
        }
      }),
    );
  });

  it('keeps each pair of cards linked at most once', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        const { links } = applyEdits(emptyTalk(), edits);
        const pairs = links.map(({ from, to }) => [from, to].sort().join('+'));
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });

  it('gives new talks and leaves the old ones as they were', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        edits.reduce((talk, edit) => frozen(edit(talk)), frozen(emptyTalk()));
      }),
    );
  });

  it('can be undone: the board lies as before, and every word of now is still there', () => {
    fc.assert(
      fc.property(arbitraryEdits, arbitraryEdits, (first, then) => {
        const earlier = applyEdits(emptyTalk(), first);
        const now = applyEdits(earlier, then);
        const undone = restoreBoard(now, earlier);
        expect(board(undone)).toEqual(board(earlier));
        for (const { card, name, remark, bothWays } of now.cards) {
          if (name === '' && remark === '' && !bothWays) continue;
          expect(findCard(undone, card)).toMatchObject({ name, remark, bothWays });
        }
      }),
    );
  });

  it('can be redone after undo', () => {
    fc.assert(
      fc.property(arbitraryEdits, arbitraryEdits, (first, then) => {
        const earlier = applyEdits(emptyTalk(), first);
        const now = applyEdits(earlier, then);
        expect(board(restoreBoard(restoreBoard(now, earlier), now))).toEqual(board(now));
      }),
    );
  });
});

describe('agreeing', () => {
  it('changes a part, and leaves what was agreed on besides', () => {
    const agreed = agreeOn(agreeOn(emptyTalk(), { step: 'Meelopen', by: '2027-01-15' }), { who: 'Ik' });
    expect(agreed.agreement).toEqual({
      ...emptyTalk().agreement,
      step: 'Meelopen',
      by: '2027-01-15',
      who: 'Ik',
    });
  });

  it('takes back that there was no wish', () => {
    expect(agreeOn({ ...emptyTalk(), notNow: true }, { step: 'Meelopen' }).notNow).toBe(false);
  });
});
