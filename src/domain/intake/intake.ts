// What comes of a file for a group, item by item: a talk, a code, or why it does not count.

import { readVersion, toPresent } from '../fileVersion.ts';
import type { Actions } from '../group/actions.ts';
import type { Batch } from '../group/batch.ts';
import type { HandIn } from '../handIn/handIn.ts';
import type { HandInRefusal } from '../handIn/handInCode.ts';
import { handInFromText } from '../handIn/handInText.ts';
import { isRecord } from '../isRecord.ts';
import { checkPlacedTalk, PLACED_FIELDS, type PlacedTalk, placedFields } from '../talk/placedTalk.ts';
import { migrationsFor } from '../talk/talkMigrations.ts';
import { TALK_VERSION } from '../talk/talkVersion.ts';

/**
 * Why one item does not count; `wrong` says what is wrong with a talk, as the end of a sentence. `quotes`: its quotes are
 * typographic ones.
 */
export type ItemFault =
  | { readonly of: 'hand-in'; readonly reason: HandInRefusal }
  | { readonly of: 'talk'; readonly reason: 'newer' | 'quotes' }
  | { readonly of: 'talk'; readonly reason: 'damaged'; readonly wrong: string };

/** An item of a list, or the line that it begins on in a file of lines; they count from 1. */
export type ItemPlace = `${'item' | 'line'} ${number}`;

/** Who is told what a file holds. */
export interface Intake {
  readonly talk: (talk: PlacedTalk) => void;
  /** @param code the text that it was read from */
  readonly handIn: (handIn: HandIn, code: string) => void;
  readonly group: (batches: readonly Batch[], actions: Actions) => void;
  readonly fault: (fault: ItemFault, at: ItemPlace) => void;
}

// Of a talk of an older version only this is made anew: the rest is half of the time that a hundred thousand take.
const PLACED_MIGRATIONS = migrationsFor(PLACED_FIELDS);

/** Where the cards of a talk lie that was written in a version that is read, or what is wrong with it. */
export const placedTalk = (data: unknown, version: number): PlacedTalk | string =>
  checkPlacedTalk(isRecord(data) ? toPresent(placedFields(data), version, PLACED_MIGRATIONS) : data);

/** Takes a talk that was written in a version that is read. @returns whether it counts; so do those below */
export function takeTalk(data: unknown, version: number, at: ItemPlace, { talk, fault }: Intake): boolean {
  const checked = placedTalk(data, version);
  if (typeof checked === 'string') fault({ of: 'talk', reason: 'damaged', wrong: checked }, at);
  else talk(checked);
  return typeof checked !== 'string';
}

/** Takes the text of a code. */
export function takeCode(text: string, at: ItemPlace, { handIn, fault }: Intake): boolean {
  const answer = handInFromText(text);
  if (answer.ok) handIn(answer.handIn, text);
  else fault({ of: 'hand-in', reason: answer.reason }, at);
  return answer.ok;
}

/** Takes an item of a list of codes, whatever it is. */
export function takeHandIn(data: unknown, at: ItemPlace, intake: Intake): boolean {
  if (typeof data === 'string') return takeCode(data, at, intake);
  intake.fault({ of: 'hand-in', reason: 'foreign' }, at);
  return false;
}

/** Takes what stands outside a file of ours: a code between quotes, or a talk that tells its version itself. */
export function takeLone(data: unknown, at: ItemPlace, intake: Intake): boolean {
  return isRecord(data) ? takeLoneTalk(data, at, intake) : takeHandIn(data, at, intake);
}

function takeLoneTalk(data: Readonly<Record<string, unknown>>, at: ItemPlace, intake: Intake): boolean {
  // The first version had no field for it.
  const version = readVersion(data.version ?? 1, TALK_VERSION);
  if (typeof version === 'number') return takeTalk(data, version, at, intake);
  if (version === 'newer') intake.fault({ of: 'talk', reason: version }, at);
  else intake.fault({ of: 'talk', reason: version, wrong: 'field version is not a version' }, at);
  return false;
}
