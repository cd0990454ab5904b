// Takes codes and files into the pile, and says in a sentence what came of each.

import { signal } from '@preact/signals';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Clash } from '../../../src/domain/group/claims.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import type { HandInAnswer } from '../../../src/domain/handIn/handInCode.ts';
import { announce } from '../../page/announce.ts';
import { drawn } from '../../page/frames.ts';
import { isolate } from '../../page/isolate.ts';
import { FACTOR_TAGS } from '../../talks/shownCard.ts';
import { groupWords } from '../groupWords.ts';
import { type Arrival, type Pile, putOn, takeGroups, talksShown } from '../pile/pile.ts';
import { changePile, pile } from '../pile/pileStore.ts';
import { beep, type Tone } from './beep.ts';
import { type Found, foundInCode, type IntakeRefusal } from './incoming.ts';
import { foundInPicture, foundInTextFile } from './intakeFile.ts';
import type { QrReader } from './qrReader.ts';

/** What was said last; `good` when something was added. */
export interface Told {
  readonly good: boolean;
  readonly lines: readonly string[];
}

export const told = signal<Told | undefined>(undefined);

function tell(good: boolean, lines: readonly string[]): void {
  told.value = { good, lines };
  announce(lines.join(' '));
}

/** How many talks are in, waiting or shown. */
export function countSentence(now: Pile): string {
  const { countNone, countOne, count } = groupWords.value.collect;
  const n = now.waiting.length + talksShown(now);
  if (n === 0) return countNone;
  return n === 1 ? countOne : fillIn(count, { n });
}

/** Why something did not count. @param line of a file, where the reason is about one */
export function refusalText(refusal: IntakeRefusal, line = 1): string {
  return fillIn(groupWords.value.collect.refusals[refusal], { line });
}

interface Added {
  /** What became of each hand-in. */
  readonly arrivals: readonly Arrival[];
  /** What of the groups does not count. */
  readonly clashes: readonly Clash[];
}

/** Adds what was found to the pile: talks first, since a group that names one of them is held against it. */
function add({ handIns, batches }: Found): Added {
  let added: Added = { arrivals: [], clashes: [] };
  changePile((now) => {
    const arrived = putOn(now, handIns, FACTOR_TAGS);
    const claimed = takeGroups(arrived.pile, batches, FACTOR_TAGS);
    added = { arrivals: arrived.arrivals, clashes: claimed.clashes };
    return arrived.arrivals.some(isAdded) || claimed.pile !== arrived.pile ? claimed.pile : now;
  });
  return added;
}

const isAdded = (arrival: Arrival) => arrival === 'new' || arrival === 'newer';

/** Adds a single hand-in. @returns whether it brought something */
function takeOne(handIn: HandIn): boolean {
  const arrival = add({ handIns: [handIn], batches: [] }).arrivals[0]!;
  const { arrivals } = groupWords.value.collect;
  tell(isAdded(arrival), [fillIn(arrivals[arrival], { count: countSentence(pile.value) })]);
  return isAdded(arrival);
}

/** Takes in a code that the camera read; a tone tells those who are watching the telephones. */
export function takeCode(text: string): void {
  const { handIns, refusal } = foundInCode(text);
  if (refusal) tell(false, [refusalText(refusal)]);
  const tone: Tone = refusal ? 'wrong' : takeOne(handIns[0]!) ? 'welcome' : 'known';
  // The first tone wakes the sound card, which takes longer than everything else here.
  void drawn().then(() => beep(tone));
}

/** Takes in a code that was typed, or tells why it cannot be; whoever types looks at the screen, so there is no tone. */
export function takeTyped(answer: HandInAnswer): void {
  if (answer.ok) takeOne(answer.handIn);
  else tell(false, [refusalText(answer.reason)]);
}

/**
 * Takes in files that were chosen or dropped together: hand-ins, talks, groups, or pictures of a code.
 * @param reader opens the reader of codes, for pictures
 */
export async function takeFiles(files: readonly File[], reader: () => QrReader): Promise<void> {
  const { many, merged, clashes, inFile } = groupWords.value.collect;
  const isPicture = (file: File) => file.type.startsWith('image/');
  const refused: string[] = [];
  const gather = async (file: File, reading: Promise<Found>) => {
    const found = await reading;
    if (found.refusal)
      refused.push(
        fillIn(inFile, { file: isolate(file.name), reason: refusalText(found.refusal, found.line) }),
      );
    return found;
  };
  // Files go onto the pile together: one by one, each would take longer with every talk that is there.
  const inTexts: Found[] = [];
  for (const file of files.filter((each) => !isPicture(each)))
    inTexts.push(await gather(file, foundInTextFile(file)));
  const batches = inTexts.flatMap((found) => found.batches);
  const inAll = add({ handIns: inTexts.flatMap((found) => found.handIns), batches });
  const arrivals = [...inAll.arrivals];
  // A picture takes a while: each counts as soon as it is read.
  for (const file of files.filter(isPicture))
    arrivals.push(...add(await gather(file, foundInPicture(file, reader))).arrivals);
  const groups = batches.length - inAll.clashes.length;
  const added = arrivals.filter(isAdded).length;
  const lines = [
    ...(arrivals.length > 0
      ? [fillIn(many, { added, known: arrivals.length - added, count: countSentence(pile.value) })]
      : []),
    ...(groups > 0 ? [fillIn(merged, { n: talksShown(pile.value) })] : []),
    ...inAll.clashes.map(({ batch, with: other, shared }) => fillIn(clashes[other], { n: batch.n, shared })),
    ...refused,
  ];
  tell(added + groups > 0, lines);
}
