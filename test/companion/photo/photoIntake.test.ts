import { describe, expect, it, vi } from 'vitest';
import { openIntake } from '../../../companion/photo/photoIntake.ts';
import { PhotoError, type PhotoReader } from '../../../companion/photo/worker/photoReader.ts';
import type { Keepsake } from '../../../companion/talks/record.ts';
import { mergeReadings } from '../../../src/vision/reading/merge.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { readCard } from '../../vision/readCard.ts';
import { reading } from './readings.ts';

vi.mock('../../../src/vision/reading/merge.ts', { spy: true });

const image = new Blob(['x'], { type: 'image/webp' });
const cut = (of: Keepsake['of']): Keepsake => ({ of, image });

/** A reader that gives these one after the other: a reading, or what it throws. */
function readerOf(...photos: readonly (Reading | Error)[]): PhotoReader {
  const left = [...photos];
  return {
    warm: () => {},
    async read(_, onStep) {
      onStep('reading');
      const next = left.shift()!;
      if (next instanceof Error) throw next;
      return { reading: next, took: { opening: 1, reading: 1 } };
    },
    straighten: async () => ({ board: image, took: 1 }),
    look: async () => reading([]),
    cut: async (cards) => ({
      cutOuts: [...cards.map(({ card }) => cut(`card:${card}`)), cut('field:experience')],
      covered: cards.slice(1).map(({ card }) => card),
    }),
    peek: async (places) => places.map(({ centreMm }) => new Blob([`${centreMm.x}`])),
    stop: () => {},
  };
}

const file = (name: string) => new File(['x'], name);
const CLEAR = readCard('geld', 'strong-push');
const NO_BOARD = reading([], { board: null, warnings: [{ code: 'no-board' }] });

describe('taking in photos', () => {
  it('merges once a photo, and gives warnings and review from that', async () => {
    vi.mocked(mergeReadings).mockClear();
    const covered = { code: 'tags-too-small', sidePx: 9 } as const;
    const intake = openIntake(
      emptyTalk,
      readerOf(NO_BOARD, reading([CLEAR], { warnings: [covered] }), NO_BOARD),
    );
    await intake.add([file('een.jpg')]);
    expect(intake.merged.value).toMatchObject({ board: null, warnings: [{ code: 'no-board' }] });
    await intake.add([file('twee.jpg')]);
    expect(intake.merged.value).toMatchObject({ boardPhoto: 1 });
    expect(intake.merged.value?.told).toContainEqual({ warning: covered, photo: 1 });
    expect(intake.review.value).toMatchObject([{ card: 'geld', zone: 'strong-push' }]);
    expect(mergeReadings).toHaveBeenCalledTimes(2);
    await intake.add([file('drie.jpg')]);
    expect(intake.merged.value?.told.at(-1)).toEqual({ warning: { code: 'no-board' }, photo: 2 });
    expect(intake.busy.value).toBeUndefined();
  });

  it('says of each file why it gave nothing, and reads the others', async () => {
    const noted = vi.spyOn(console, 'error').mockImplementation(() => {});
    const intake = openIntake(
      emptyTalk,
      readerOf(new PhotoError('not-a-picture'), new TypeError('ours'), reading([CLEAR])),
    );
    await intake.add([file('brief.txt'), file('een.jpg'), file('twee.jpg')]);
    expect(intake.faults.value).toEqual([
      { file: 'brief.txt', fault: 'not-a-picture' },
      { file: 'een.jpg', fault: 'reader-failed' },
    ]);
    expect(noted).toHaveBeenCalledOnce();
    expect(intake.review.value).toHaveLength(1);
    noted.mockRestore();
  });

  it('stops at a photo that was cancelled, and keeps what was read before', async () => {
    const intake = openIntake(emptyTalk, readerOf(reading([CLEAR]), new PhotoError('cancelled'), NO_BOARD));
    await intake.add([file('een.jpg'), file('twee.jpg'), file('drie.jpg')]);
    expect(intake.faults.value).toEqual([]);
    expect(intake.merged.value?.boardPhoto).toBe(0);
    expect(intake.busy.value).toBeUndefined();
  });

  it('cuts each card from the photo that shows it best, and the fields from the best board', async () => {
    const other = readCard('opleiding', 'slight-brake');
    const intake = openIntake(emptyTalk, readerOf(reading([CLEAR, other]), reading([CLEAR])));
    await intake.add([file('een.jpg'), file('twee.jpg')]);
    const { cutOuts, complete } = await intake.cutOuts();
    expect(cutOuts.map(({ of }) => of)).toEqual(['card:opleiding', 'card:geld', 'field:experience']);
    expect(complete).toBe(true);
  });

  it('forgets everything when it is closed', async () => {
    const intake = openIntake(emptyTalk, readerOf(reading([CLEAR])));
    await intake.add([file('een.jpg')]);
    intake.close();
    expect([intake.merged.value, intake.review.value, intake.board.value]).toEqual([undefined, [], null]);
  });
});
