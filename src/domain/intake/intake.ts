// What comes of a file for a group, item by item: a talk, a code, or why it does not count.

import { readVersion, toPresent } from '../fileVersion.ts';
import type { Batch } from '../group/batch.ts';
import type { HandIn } from '../handIn/handIn.ts';
import type { HandInRefusal } from '../handIn/handInCode.ts';
import { handInFromText } from '../handIn/handInText.ts';
import { isRecord } from '../isRecord.ts';
import { checkPlacedTalk, type PlacedTalk } from '../talk/placedTalk.ts';
import { MIGRATIONS, TALK_VERSION } from '../talk/talkVersions.ts';

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
  readonly group: (batches: readonly Batch[]) => void;
  readonly fault: (fault: ItemFault, at: ItemPlace) => void;
}

/** Takes a talk that was written in a version that is read. */
export function takeTalk(data: unknown, version: number, at: ItemPlace, { talk, fault }: Intake): void {
  const checked = checkPlacedTalk(isRecord(data) ? toPresent(data, version, MIGRATIONS) : data);
  if (typeof checked === 'string') fault({ of: 'talk', reason: 'damaged', wrong: checked }, at);
  else talk(checked);
}

/** Takes the text of a code. */
export function takeCode(text: string, at: ItemPlace, { handIn, fault }: Intake): void {
  const answer = handInFromText(text);
  if (answer.ok) handIn(answer.handIn, text);
  else fault({ of: 'hand-in', reason: answer.reason }, at);
}

/** Takes an item of a list of codes, whatever it is. */
export function takeHandIn(data: unknown, at: ItemPlace, intake: Intake): void {
  if (typeof data === 'string') takeCode(data, at, intake);
  else intake.fault({ of: 'hand-in', reason: 'foreign' }, at);
}

/** Takes what stands outside a file of ours: a code between quotes, or a talk that tells its version itself. */
export function takeLone(data: unknown, at: ItemPlace, intake: Intake): void {
  if (isRecord(data)) takeLoneTalk(data, at, intake);
  else takeHandIn(data, at, intake);
}

function takeLoneTalk(data: Readonly<Record<string, unknown>>, at: ItemPlace, intake: Intake): void {
  // The first version had no field for it.
  const version = readVersion(data.version ?? 1, TALK_VERSION);
  if (typeof version === 'number') takeTalk(data, version, at, intake);
  else if (version === 'newer') intake.fault({ of: 'talk', reason: version }, at);
  else intake.fault({ of: 'talk', reason: version, wrong: 'field version is not a version' }, at);
}
