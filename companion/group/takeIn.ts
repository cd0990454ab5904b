// Takes codes and files into the pile, and says in a sentence what came of each.

import deck from 'virtual:duwtje/deck';
import { signal } from '@preact/signals';
import { fillIn } from '../../src/domain/edition.ts';
import type { HandInAnswer } from '../../src/domain/handInCode.ts';
import { announce } from '../app/announce.ts';
import { openFile } from '../app/deliver.ts';
import { drawn } from '../app/drawn.ts';
import { beep, type Tone } from './beep.ts';
import { groupWords } from './groupWords.ts';
import {
  type Found,
  foundInCode,
  foundInText,
  type IntakeRefusal,
  MOST_OCTETS,
  type ReadTalks,
} from './intake.ts';
import { type Arrival, mergeInto, type Pile, putOn } from './pile.ts';
import { changePile, pile } from './pileStore.ts';
import type { QrReader } from './qrReader.ts';

/** What was said last; `good` when something was added. */
export interface Told {
  readonly good: boolean;
  readonly lines: readonly string[];
}

export const told = signal<Told | undefined>(undefined);

function tell(tone: Tone, lines: readonly string[]): void {
  told.value = { good: tone === 'welcome', lines };
  announce(lines.join(' '));
  // The first tone wakes the sound of the machine, which takes longer than all else here.
  void drawn().then(() => beep(tone));
}

/** How many talks are in, waiting or shown. */
export function countSentence({ waiting, batches }: Pile): string {
  const { countNone, countOne, count } = groupWords.value.collect;
  const n = waiting.length + batches.reduce((sum, batch) => sum + batch.n, 0);
  if (n === 0) return countNone;
  return n === 1 ? countOne : fillIn(count, { n });
}

const refusalText = (refusal: IntakeRefusal) => groupWords.value.collect.refusals[refusal];

/** Adds what was found to the pile. @returns what became of each hand-in */
function add({ handIns, batches }: Found): readonly Arrival[] {
  let arrivals: readonly Arrival[] = [];
  changePile((now) => {
    const merged = batches.length > 0 ? mergeInto(now, batches) : now;
    const arrived = putOn(merged, handIns);
    arrivals = arrived.arrivals;
    return arrivals.some(isAdded) || merged !== now ? arrived.pile : now;
  });
  return arrivals;
}

const isAdded = (arrival: Arrival) => arrival === 'new' || arrival === 'newer';

function tellOne(arrival: Arrival): void {
  const { arrivals } = groupWords.value.collect;
  tell(isAdded(arrival) ? 'welcome' : 'known', [
    fillIn(arrivals[arrival], { count: countSentence(pile.value) }),
  ]);
}

/** A code that the camera read. */
export function takeCode(text: string): void {
  const found = foundInCode(text);
  if (found.refusal) tell('wrong', [refusalText(found.refusal)]);
  else tellOne(add(found)[0]!);
}

/** A code that was typed and that fits its checks. */
export function takeTyped(answer: HandInAnswer): void {
  if (answer.ok) tellOne(add({ handIns: [answer.handIn], batches: [] })[0]!);
  else tell('wrong', [refusalText(answer.reason)]);
}

// The check of whole talks is only fetched for a file of them.
const readTalks: ReadTalks = async (text) => {
  const { readTalkFile } = await import('../files/talkFile.ts');
  const { talks, faults } = readTalkFile(text);
  return { talks, faulty: faults.length > 0 };
};

async function foundInFile(file: File, reader: () => QrReader): Promise<Found> {
  const refuse = (refusal: IntakeRefusal): Found => ({ handIns: [], batches: [], refusal });
  if (file.type.startsWith('image/')) {
    try {
      const text = await reader().look(await createImageBitmap(file));
      return text === null ? refuse('foreign') : foundInCode(text);
    } catch {
      return refuse('unreadable');
    }
  }
  const octets = await openFile(file, MOST_OCTETS);
  if (typeof octets === 'string') return refuse(octets);
  return foundInText(new TextDecoder().decode(octets), deck, readTalks);
}

/**
 * Files that were chosen or dropped together: hand-ins, talks, groups, or pictures of a code.
 * @param reader opens the reader of codes, for pictures
 */
export async function takeFiles(files: readonly File[], reader: () => QrReader): Promise<void> {
  const { many, merged, inFile } = groupWords.value.collect;
  const arrivals: Arrival[] = [];
  const refused: string[] = [];
  let groups = 0;
  for (const file of files) {
    const found = await foundInFile(file, reader);
    arrivals.push(...add(found));
    groups += found.batches.length;
    if (found.refusal) refused.push(fillIn(inFile, { file: file.name, reason: refusalText(found.refusal) }));
  }
  const shown = pile.value.batches.reduce((sum, { n }) => sum + n, 0);
  const added = arrivals.filter(isAdded).length;
  const lines = [
    ...(arrivals.length > 0
      ? [fillIn(many, { added, known: arrivals.length - added, count: countSentence(pile.value) })]
      : []),
    ...(groups > 0 ? [fillIn(merged, { n: shown })] : []),
    ...refused,
  ];
  tell(added + groups > 0 ? 'welcome' : refused.length > 0 ? 'wrong' : 'known', lines);
}
