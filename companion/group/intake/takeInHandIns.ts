// Takes codes and files into the pile, and says in a sentence what came of each once the device has kept it.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import { mergeActions, NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import type { HandInAnswer } from '../../../src/domain/handIn/handInCode.ts';
import { showToast } from '../../page/announce.ts';
import { drawn } from '../../page/frames.ts';
import { isolate } from '../../page/isolate.ts';
import { FACTOR_TAGS } from '../../talks/shownCard.ts';
import { groupWords } from '../groupWords.ts';
import { type Arrival, type Pile, talksShown } from '../pile/pile.ts';
import { changePile, keepFirst, pile } from '../pile/pileStore.ts';
import type { PileOutcome } from '../pile/sharedPile.ts';
import { recallTalks, type TakenIn } from '../pile/shownBefore.ts';
import { takeIn } from '../pile/takeIn.ts';
import { beep, type Tone } from './beep.ts';
import { type Found, foundInCode, NOTHING } from './incoming.ts';
import { foundInPicture, foundInTextFile } from './intakeFile.ts';
import type { QrReader } from './qrReader.ts';
import { clashText, countSentence, isShown, refusalText, tell, whyNotShown } from './tell.ts';

/** What came of what was found. */
interface Added {
  readonly outcome: PileOutcome;
  /** One for each hand-in. */
  readonly arrivals: readonly Arrival[];
  /** Of the batches. */
  readonly taken: Pick<TakenIn, 'fit' | 'clashes'>;
}

/** Adds what was found to the pile, and waits until the device has said whether it is kept. */
async function add({ handIns, batches, actions }: Found): Promise<Added> {
  let arrivals: readonly Arrival[] = [];
  let taken: Added['taken'] = { fit: [], clashes: [] };
  const edit = (now: Pile): Pile => {
    const all = takeIn(now, { handIns, batches, actions }, FACTOR_TAGS);
    [taken, arrivals] = [all, all.arrivals];
    return all.pile;
  };
  // Batches come on the screen at once.
  const outcome = await (batches.length > 0 ? keepFirst(edit) : changePile(edit));
  return { outcome, arrivals, taken };
}

const isAdded = (arrival: Arrival) => arrival === 'new' || arrival === 'newer';

/** Offers to put the pictures back in which these were shown before. */
function offerEarlier(handIns: readonly HandIn[], arrivals: readonly Arrival[]): void {
  const talks = handIns.filter((_, index) => arrivals[index] === 'earlier').map(({ talk }) => talk);
  if (talks.length === 0) return;
  const { earlier, recall } = groupWords.value.collect;
  const run = () => void keepFirst((now) => recallTalks(now, talks, FACTOR_TAGS)).then(isShown);
  showToast({ text: fillIn(earlier, { n: talks.length }), action: { label: recall, run } });
}

/** Adds a single hand-in. @returns whether it brought something */
async function takeOne(handIn: HandIn): Promise<boolean> {
  const { arrivals } = await add({ ...NOTHING, handIns: [handIn] });
  const arrival = arrivals[0]!;
  const sentences = groupWords.value.collect.arrivals;
  tell(isAdded(arrival), [fillIn(sentences[arrival], { count: countSentence(pile.value) })]);
  offerEarlier([handIn], arrivals);
  return isAdded(arrival);
}

/** Takes in a code that the camera read; a tone tells those who are watching the telephones. */
export async function takeCode(text: string): Promise<void> {
  const { handIns, refusal } = foundInCode(text);
  if (refusal) tell(false, [refusalText(refusal)]);
  const tone: Tone = refusal ? 'wrong' : (await takeOne(handIns[0]!)) ? 'welcome' : 'known';
  // The first tone wakes the sound card, which takes longer than everything else here.
  await drawn();
  beep(tone);
}

/** Takes in a code that was typed, or tells why it cannot be; whoever types looks at the screen, so there is no tone. */
export function takeTyped(answer: HandInAnswer): void {
  if (answer.ok) void takeOne(answer.handIn);
  else tell(false, [refusalText(answer.reason)]);
}

/**
 * Takes in files that were chosen or dropped together: hand-ins, talks, groups, or pictures of a code.
 * @param reader opens the reader of codes, for pictures
 */
export async function takeFiles(files: readonly File[], reader: () => QrReader): Promise<void> {
  const { inFile } = groupWords.value.collect;
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
  const handIns = inTexts.flatMap((found) => found.handIns);
  const actions = inTexts.reduce((all, found) => mergeActions(all, found.actions), NO_ACTIONS);
  let added = await add({ handIns, batches, actions });
  const why = batches.length > 0 && whyNotShown(added.outcome);
  if (why) {
    refused.push(why);
    // The talks that came with it can wait, even where nothing can be kept.
    added = await add({ ...NOTHING, handIns });
  }
  const arrivals = [...added.arrivals];
  // A picture takes a while: each counts as soon as it is read.
  for (const file of files.filter(isPicture)) {
    const found = await gather(file, foundInPicture(file, reader));
    handIns.push(...found.handIns);
    arrivals.push(...(await add(found)).arrivals);
  }
  const news = arrivals.filter(isAdded).length;
  tell(news > 0 || added.taken.fit.length > 0, [...linesOf({ ...added, arrivals }), ...refused]);
  offerEarlier(handIns, arrivals);
}

/** What came of files, a sentence each. */
function linesOf({ arrivals, taken: { fit, clashes } }: Added): readonly string[] {
  const { many, merged } = groupWords.value.collect;
  const added = arrivals.filter(isAdded).length;
  const count = countSentence(pile.value);
  return [
    ...(arrivals.length > 0 ? [fillIn(many, { added, known: arrivals.length - added, count })] : []),
    ...(fit.length > 0 ? [fillIn(merged, { n: talksShown(pile.value) })] : []),
    ...clashes.map(clashText),
  ];
}
