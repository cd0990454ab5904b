import { describe, expect, it } from 'vitest';
import { keepPile, readPile } from '../../../companion/group/pile/keptPile.ts';
import {
  conclusionLines,
  EMPTY_PILE,
  putOn,
  showWaiting,
  stillNeeded,
  talksIn,
  talksShown,
} from '../../../companion/group/pile/pile.ts';
import {
  beginAnew,
  lookAtBatches,
  putBack,
  recallTalks,
  takeInBatches,
} from '../../../companion/group/pile/shownBefore.ts';
import { takeIn } from '../../../companion/group/pile/takeIn.ts';
import { NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { groupText } from '../../../src/domain/group/groupFile.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { placementsOf } from '../../../src/domain/handIn/handIn.ts';
import { deck, shownPile, TAGS, tables } from './samples.ts';

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
    expect(talksShown(takeInBatches(pile, shownPile(7, 2).batches, TAGS).pile)).toBe(talksShown(pile) + 7);
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
  it('brings what its tables do beside what ours do, and ours stays what the hall does', () => {
    const ours = { ...shownPile(12, 1), actions: ['koffie'], action: 'koffie' };
    const { batches } = shownPile(7, 2);
    const brought = { actions: ['folder', 'koffie'], action: 'folder' };
    const { pile } = takeIn(ours, { handIns: [], batches, actions: brought }, TAGS);
    expect(pile).toMatchObject({ actions: ['koffie', 'folder'], action: 'koffie', batches: { length: 2 } });
  });

  it('is the same in either order, and twice is once', () => {
    const [one, other] = [shownPile(12, 1), shownPile(7, 2)];
    const merged = takeInBatches(one, other.batches, TAGS).pile;
    expect(groupText(merged.batches)).toBe(groupText(takeInBatches(other, one.batches, TAGS).pile.batches));
    expect(takeInBatches(merged, other.batches, TAGS).pile).toBe(merged);
  });

  it('leaves out a batch that claims a talk that waits here, whether they come together or one after the other', () => {
    const handIns = tables(6);
    const { batches } = shownPile(12);
    for (const taken of [
      takeIn(waiting(6), { handIns: [], batches, actions: NO_ACTIONS }, TAGS),
      takeIn(EMPTY_PILE, { handIns, batches, actions: NO_ACTIONS }, TAGS),
    ]) {
      expect(taken.pile).toMatchObject({ waiting: { length: 6 }, batches: [] });
      expect(taken).toMatchObject({ fit: [], clashes: [{ with: 'talks', shared: 6 }] });
    }
  });

  it('leaves out a batch that grew by a talk since it was shown here, in this group or an earlier one', () => {
    const shown = shownPile(8);
    const grown = shownPile(9).batches;
    expect(takeInBatches(shown, grown, TAGS)).toMatchObject({
      pile: shown,
      clashes: [{ with: 'shown', shared: 8 }],
    });
    const anew = beginAnew(shown, shown, TAGS);
    for (const taken of [takeInBatches(anew, grown, TAGS), lookAtBatches(anew, grown)])
      expect(taken).toMatchObject({ pile: anew, fit: [], clashes: [{ with: 'shown', shared: 8 }] });
  });

  it('takes its own batch, not one that was brought under the same name', () => {
    const shown = shownPile(8);
    const anew = beginAnew(shown, shown, TAGS);
    const forged = { ...shownPile(9, 3).batches[0]!, id: shown.batches[0]!.id };
    expect(takeInBatches(anew, [forged], TAGS).pile).toEqual(shown);
    expect(takeInBatches(shown, [forged], TAGS).pile).toBe(shown);
  });

  it('of two that share a talk takes the larger', () => {
    const both = [...shownPile(8).batches, ...shownPile(9).batches];
    expect(talksShown(takeInBatches(EMPTY_PILE, both, TAGS).pile)).toBe(9);
  });

  it('counts as the view does what a raised threshold hides', () => {
    const both = { ...takeInBatches(shownPile(12), shownPile(7, 2).batches, TAGS).pile, threshold: 10 };
    expect([talksIn(both), talksShown(both)]).toEqual([19, 12]);
    expect(viewGroup(both.batches, deck, both.threshold).n).toBe(12);
  });
});

describe('beginning anew', () => {
  it('shows no talk again with others, and offers to put back what was shown', () => {
    const shown = shownPile(8);
    const anew = beginAnew(shown, shown, TAGS);
    expect([talksIn(anew), anew.earlier]).toEqual([0, shown.batches]);
    const { pile, arrivals } = putOn(anew, tables(9), TAGS);
    expect(arrivals).toEqual([...Array.from({ length: 8 }, () => 'earlier'), 'new']);
    expect(showWaiting(pile, TAGS)).toBe(pile);
    expect(recallTalks(pile, [tables(1)[0]!.talk], TAGS)).toEqual({
      ...pile,
      batches: shown.batches,
      earlier: [],
    });
  });

  it('keeps a newer version of a talk that came in while it was begun', () => {
    const [talk] = tables(1);
    const old = waiting(1);
    const newer = { ...talk!, revision: talk!.revision + 60 };
    expect(beginAnew(putOn(old, [newer], TAGS).pile, old, TAGS).waiting).toEqual([newer]);
  });

  it('can be undone after a late hand-in and late words: both are there', () => {
    const old = { ...putOn(shownPile(12), tables(3, 2), TAGS).pile, conclusions: 'Kleine stappen' };
    const late = tables(2, 3);
    const anew = { ...putOn(beginAnew(old, old, TAGS), late, TAGS).pile, conclusions: 'Een maatje' };
    const back = putBack(anew, old, TAGS);
    expect(back.waiting).toEqual([...late, ...old.waiting]);
    expect(back.batches).toEqual(old.batches);
    expect(conclusionLines(back.conclusions)).toEqual(['Kleine stappen', 'Een maatje']);
  });
});

describe('looking at another group beside this one', () => {
  it('remembers that it was shown: its talks are not shown with others', () => {
    const other = shownPile(8);
    const { pile, fit } = lookAtBatches(EMPTY_PILE, other.batches);
    expect(fit).toEqual(other.batches);
    expect(talksIn(pile)).toBe(0);
    expect(putOn(pile, tables(9), TAGS).pile.waiting).toHaveLength(1);
    expect(lookAtBatches(pile, other.batches).pile).toBe(pile);
    expect(talksShown(takeInBatches(pile, other.batches, TAGS).pile)).toBe(8);
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

  it('gives back what was shown before this group', () => {
    const old = shownPile(12);
    const pile = beginAnew(old, old, TAGS);
    expect(readPile(JSON.parse(JSON.stringify(keepPile(pile))))).toEqual(pile);
  });

  it('reads what the first version kept, in which batches could share a talk', () => {
    const [larger, smaller] = [shownPile(9), shownPile(8)];
    const { earlier: _, ...first } = keepPile({
      ...EMPTY_PILE,
      batches: [...larger.batches, ...smaller.batches],
    });
    expect(readPile({ ...first, version: 1 })).toEqual({ ...larger, earlier: smaller.batches });
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
    { version: 0 },
    { version: 1, waiting: [], group: '{', conclusions: '' },
  ])('says that it cannot read %j', (found) => {
    expect(readPile(found)).toBe('damaged');
  });

  it('says that a newer Duwtje kept it', () => {
    expect(readPile({ version: 99 })).toBe('newer');
  });

  it('never takes over a threshold below the least', () => {
    expect(readPile({ ...keepPile(EMPTY_PILE), threshold: 1 })).toMatchObject({ threshold: 5 });
  });
});

it('takes each line that says something as a conclusion', () => {
  expect(conclusionLines('Meer tijd\n\n  \nEen maatje\n')).toEqual(['Meer tijd', 'Een maatje']);
  expect(conclusionLines(' \n')).toEqual([]);
});
