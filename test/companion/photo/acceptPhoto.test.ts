import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { type Acceptance, acceptPhoto } from '../../../companion/photo/acceptPhoto.ts';
import { answerReview, reviewOf } from '../../../companion/photo/review.ts';
import type { Along } from '../../../companion/talks/boardHistory.ts';
import type { Keepsake, WriteFault } from '../../../companion/talks/record.ts';
import { findCard, type Talk } from '../../../src/domain/talk/talk.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { readCard } from '../../vision/readCard.ts';

const picture = (of: Keepsake['of']): Keepsake => ({ of, image: new Blob([of]) });
/** A picture that an earlier photo left. */
const EARLIER = picture('card:geld');
const BOARD = new Blob(['board']);
const CUT_OUTS = [picture('card:geld'), picture('card:opleiding'), picture('field:experience')];
const CHOICE: Acceptance = { names: new Map(), keepWriting: true, keepBoard: false };

/** A review of three cards, of which a person took one off the board; and a session that notes the order of things. */
function setUp() {
  const order: string[] = [];
  const talk = signal<Talk>(emptyTalk());
  const read = [
    readCard('geld', 'strong-push'),
    readCard('anders-1', 'slight-brake'),
    readCard('opleiding', 'slight-push', { doubt: 'near-line' }),
  ];
  const kept: Keepsake[] = [];
  let along: Along | undefined;
  return {
    along: () => along,
    order,
    talk,
    kept,
    session: {
      talk,
      changeBoard(edit: (now: Talk) => Talk, goesAlong?: Along) {
        talk.value = edit(talk.value);
        along = goesAlong;
        order.push('laid');
      },
      async flush() {
        order.push('flushed');
      },
    },
    intake: {
      review: signal(answerReview(reviewOf(talk.value, read), 'opleiding', null)),
      boardPicture: async () => BOARD as Blob | null,
      cutOuts: async () => ({ cutOuts: CUT_OUTS as readonly Keepsake[], covered: [], complete: true }),
    },
    keeper: {
      async keep(_: string, pictures: readonly Keepsake[]): Promise<WriteFault | undefined> {
        kept.push(...pictures);
        order.push('pictures');
        return undefined;
      },
      now: (): readonly Keepsake[] => [EARLIER],
      swap(_: string, gone: readonly Keepsake[], back: readonly Keepsake[]) {
        order.push(`${gone.map(({ of }) => of)} for ${back.map(({ of }) => of)}`);
      },
    },
  };
}

describe('a review that is accepted', () => {
  it('lays the cards, names own ones, and keeps the writing of what lies there once the talk is kept', async () => {
    const { session, intake, keeper, talk, kept, order } = setUp();
    const names = new Map([['anders-1', 'De hond']]);
    const accepted = await acceptPhoto(session, intake, { ...CHOICE, names }, keeper);
    expect(accepted).toEqual({ laid: 2, complete: true });
    expect(findCard(talk.value, 'anders-1')).toMatchObject({ place: 'slight-brake', name: 'De hond' });
    expect(findCard(talk.value, 'opleiding')).toBeUndefined();
    expect(kept.map(({ of }) => of)).toEqual(['card:geld', 'field:experience']);
    expect(order).toEqual(['laid', 'flushed', 'pictures']);
  });

  it('keeps no picture that was not asked for', async () => {
    const { session, intake, keeper, kept, order } = setUp();
    const accepted = await acceptPhoto(session, intake, { ...CHOICE, keepWriting: false }, keeper);
    expect(accepted.complete).toBe(true);
    expect(kept).toEqual([]);
    expect(order).toEqual(['laid', 'flushed']);
  });

  it('keeps the whole board when asked', async () => {
    const { session, intake, keeper, kept } = setUp();
    await acceptPhoto(session, intake, { ...CHOICE, keepWriting: false, keepBoard: true }, keeper);
    expect(kept).toEqual([{ of: 'board', image: BOARD }]);
  });

  it('says that pictures are missing when the device is full', async () => {
    const { session, intake, talk, keeper } = setUp();
    const accepted = await acceptPhoto(session, intake, CHOICE, {
      ...keeper,
      keep: async () => ({ code: 'full' }),
    });
    expect(accepted).toEqual({ laid: 2, complete: false });
    expect(findCard(talk.value, 'geld')?.place).toBe('strong-push');
  });

  it('says that pictures are missing when the writing could not be cut, or the board not be made', async () => {
    const { session, intake, keeper, kept } = setUp();
    intake.cutOuts = async () => ({ cutOuts: CUT_OUTS.slice(0, 1), covered: [], complete: false });
    expect((await acceptPhoto(session, intake, CHOICE, keeper)).complete).toBe(false);
    expect(kept.map(({ of }) => of)).toEqual(['card:geld']);
    intake.boardPicture = async () => null;
    const board = { ...CHOICE, keepWriting: false, keepBoard: true };
    expect((await acceptPhoto(session, intake, board, keeper)).complete).toBe(false);
  });

  it('lets undo take its pictures back and bring those before them, and redo the other way', async () => {
    const { session, intake, keeper, order, along } = setUp();
    await acceptPhoto(session, intake, CHOICE, keeper);
    along()?.undo();
    along()?.redo();
    expect(order.slice(3)).toEqual([
      'card:geld,field:experience for card:geld',
      'card:geld for card:geld,field:experience',
    ]);
  });

  it('has no pictures to take back when none were kept', async () => {
    const { session, intake, keeper, order, along } = setUp();
    await acceptPhoto(session, intake, { ...CHOICE, keepWriting: false }, keeper);
    along()?.undo();
    expect(order).toEqual(['laid', 'flushed']);
  });
});
