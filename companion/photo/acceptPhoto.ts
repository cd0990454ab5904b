// A review that a person agreed with becomes the talk: where the cards lie, what own cards are called, and the writing.

import { laidCards } from '../../src/domain/talk/talk.ts';
import type { Keepsake, WriteFault } from '../talks/record.ts';
import type { Session } from '../talks/session.ts';
import type { PhotoIntake } from './photoIntake.ts';
import { carryOut, nameOwnCards } from './review.ts';

/** What the player chose at the end of a review. */
export interface Acceptance {
  /** What own cards are called, by card. */
  readonly names: ReadonlyMap<string, string>;
  readonly keepWriting: boolean;
  readonly keepBoard: boolean;
}

/** What became of it. The cards are in the talk in any case. */
export interface Accepted {
  /** How many cards lie on the board. */
  readonly laid: number;
  /** All pictures that were asked for are kept. */
  readonly complete: boolean;
}

/** Where the pictures of a talk are kept. */
export interface PictureKeeper {
  /** @returns what went wrong, if anything */
  keep(talk: string, pictures: readonly Keepsake[]): Promise<WriteFault | undefined>;
  /** The pictures that the open talk has now. */
  now(): readonly Keepsake[];
  /** Puts pictures in the place of others; what goes wrong is told. */
  swap(talk: string, gone: readonly Keepsake[], back: readonly Keepsake[]): void;
}

/** Puts a review into the talk, and the writing beside it: it resolves when both are kept, or the device did not take them. */
export async function acceptPhoto(
  session: Pick<Session, 'talk' | 'changeBoard' | 'flush'>,
  intake: Pick<PhotoIntake, 'review' | 'boardPicture' | 'cutOuts'>,
  { names, keepWriting, keepBoard }: Acceptance,
  keeper: PictureKeeper,
): Promise<Accepted> {
  const id = session.talk.value.id;
  let came: readonly Keepsake[] = [];
  let went: readonly Keepsake[] = [];
  // Whoever takes the photo back takes back its pictures too, and has those again that they replaced.
  session.changeBoard((talk) => nameOwnCards(carryOut(talk, intake.review.value), names), {
    undo: () => came.length > 0 && keeper.swap(id, came, went),
    redo: () => came.length > 0 && keeper.swap(id, went, came),
  });
  const talk = session.talk.value;
  const laid = laidCards(talk);
  const board = keepBoard ? await intake.boardPicture() : null;
  const cut = keepWriting ? await intake.cutOuts() : { cutOuts: [], complete: true };
  const onBoard = new Set(laid.map(({ card }) => `card:${card}`));
  const pictures: readonly Keepsake[] = [
    ...cut.cutOuts.filter(({ of }) => !of.startsWith('card:') || onBoard.has(of)),
    ...(board ? [{ of: 'board', image: board } as const] : []),
  ];
  await session.flush();
  const kept = new Set(pictures.map(({ of }) => of));
  went = keeper.now().filter(({ of }) => kept.has(of));
  const fault = pictures.length > 0 ? await keeper.keep(talk.id, pictures) : undefined;
  if (!fault) came = pictures;
  return { laid: laid.length, complete: !fault && cut.complete && !(keepBoard && !board) };
}
