import { describe, expect, it } from 'vitest';
import { keepPile, readPile } from '../../../companion/group/pile/keptPile.ts';
import {
  conclusionLines,
  EMPTY_PILE,
  mergeInto,
  putOn,
  showWaiting,
  stillNeeded,
  talksShown,
} from '../../../companion/group/pile/pile.ts';
import { groupText } from '../../../src/domain/group/groupFile.ts';
import { placementsOf } from '../../../src/domain/handIn/handIn.ts';
import { shownPile, TAGS, tables } from './samples.ts';

const waiting = (count: number) => putOn(EMPTY_PILE, tables(count), TAGS).pile;

describe('putting hand-ins on the pile', () => {
  it('counts each talk once, whatever comes together', () => {
    const [one, two] = tables(2);
    const { pile, arrivals } = putOn(EMPTY_PILE, [one!, two!, one!], TAGS);
    expect(arrivals).toEqual(['new', 'new', 'known']);
    expect(pile.waiting).toHaveLength(2);
  });

  it('lets a newer version take the place of the older, and never the other way round', () => {
    const [talk] = tables(1);
    const later = { ...talk!, revision: 1_000, placements: placementsOf([[TAGS[0]!, 'strong-push']]) };
    const first = putOn(EMPTY_PILE, [talk!], TAGS).pile;
    const second = putOn(first, [later], TAGS);
    expect(second.arrivals).toEqual(['newer']);
    expect(second.pile.waiting).toEqual([later]);
    expect(putOn(second.pile, [talk!], TAGS).arrivals).toEqual(['older']);
  });

  it('says of a talk that is shown that it is, also when a newer version comes, and changes nothing', () => {
    const pile = shownPile(12);
    const again = tables(12).map((talk) => ({ ...talk, revision: talk.revision + 50 }));
    const { pile: after, arrivals } = putOn(pile, again, TAGS);
    expect(new Set(arrivals)).toEqual(new Set(['shown']));
    expect(after.waiting).toEqual([]);
    expect(groupText(after.batches)).toBe(groupText(pile.batches));
  });
});

describe('showing what waits', () => {
  it('shows nothing of four talks, and says how many are missing', () => {
    const pile = waiting(4);
    expect(stillNeeded(pile)).toBe(1);
    expect(showWaiting(pile, TAGS)).toBe(pile);
  });

  it('asks for as many as the threshold says, when that is higher', () => {
    const pile = { ...waiting(7), threshold: 8 };
    expect(stillNeeded(pile)).toBe(1);
    expect(showWaiting(pile, TAGS).batches).toEqual([]);
  });

  it('keeps no single talk of what it shows', () => {
    const pile = showWaiting(waiting(12), TAGS);
    expect(pile.waiting).toEqual([]);
    expect(pile.batches.map(({ n }) => n)).toEqual([12]);
    expect(talksShown(mergeInto(pile, shownPile(7, 2).batches))).toBe(talksShown(pile) + 7);
    expect(JSON.stringify(keepPile(pile))).not.toContain('DUWTJE:');
  });

  it('lets a late table wait until there are enough late ones', () => {
    const late = tables(5, 2);
    let pile = putOn(shownPile(12), late.slice(0, 1), TAGS).pile;
    expect(showWaiting(pile, TAGS)).toBe(pile);
    pile = showWaiting(putOn(pile, late, TAGS).pile, TAGS);
    expect(pile.batches.map(({ n }) => n).sort()).toEqual([12, 5]);
  });
});

describe('merging another group in', () => {
  it('is the same in either order, and twice is once', () => {
    const [one, other] = [shownPile(12, 1), shownPile(7, 2)];
    const merged = mergeInto(one, other.batches);
    expect(groupText(merged.batches)).toBe(groupText(mergeInto(other, one.batches).batches));
    expect(groupText(mergeInto(merged, other.batches).batches)).toBe(groupText(merged.batches));
  });

  it('stops waiting for talks that come with it', () => {
    expect(mergeInto(waiting(6), shownPile(12).batches).waiting).toEqual([]);
  });
});

describe('keeping the pile', () => {
  it('gives back what was kept', () => {
    const pile = {
      ...putOn(shownPile(12), tables(3, 2), TAGS).pile,
      threshold: 8,
      conclusions: 'Kleine stappen',
    };
    const read = readPile(JSON.parse(JSON.stringify(keepPile(pile))));
    expect(read).toEqual(pile);
  });

  it('begins empty where nothing was kept', () => {
    expect(readPile(undefined)).toBe(EMPTY_PILE);
  });

  it.each([
    null,
    7,
    'x',
    {},
    { version: 1 },
    { version: 99 },
    { version: 1, waiting: [], group: '{', conclusions: '' },
  ])('says that it cannot read %j', (found) => {
    expect(readPile(found)).toBeUndefined();
  });

  it('never takes over a threshold below the least', () => {
    expect(readPile({ ...keepPile(EMPTY_PILE), threshold: 1 })?.threshold).toBe(5);
  });
});

it('takes each line that says something as a conclusion', () => {
  expect(conclusionLines('Meer tijd\n\n  \nEen maatje\n')).toEqual(['Meer tijd', 'Een maatje']);
  expect(conclusionLines(' \n')).toEqual([]);
});
