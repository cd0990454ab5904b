// Holds what the readers of page and command line say of a file against what was put in.

import { wordFault } from '../../companion/files/fileWords.ts';
import { readTalkOctets } from '../../companion/files/talkOctets.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { GAME_WORDS } from '../companion/gameWords.ts';
import { readOnCommandLine, readOnPage } from '../companion/group/readers.ts';
import { realContent } from '../realGame.ts';
import type { MutatedFile } from './mutateTalks.ts';

const { deck } = realContent();

/** A sentence that somebody can read: nothing left to fill in, nothing of the program's own. */
const isSentence = (text: string) =>
  /\.$/.test(text) && !/[{}]|undefined|\[object|^\s+at |Error:/m.test(text);

export interface Judgement {
  /** What is wrong with how the file was read; empty when all is right. */
  readonly wrong: readonly string[];
  readonly outcome: 'all read' | 'fault told';
}

/** @param place a folder for the file that the command line reads */
export function judge({ octets, whole, clean }: MutatedFile, place: string): Judgement {
  const page = readOnPage(octets, deck);
  const commandLine = readOnCommandLine(octets, deck, place);
  const backup = readTalkOctets(octets);
  const missing = (talks: readonly string[]) => whole.filter((key) => !talks.includes(key)).length;
  const sentences = [
    ...(commandLine.said?.split('\n') ?? []),
    ...[...GAME_WORDS.values()].flatMap(({ all, group }) => [
      ...(page.refusal ? [fillIn(group.collect.refusals[page.refusal], { line: 7 })] : []),
      ...backup.faults.map((fault) => wordFault(fault, all.files)),
    ]),
  ];
  const wrong = [
    ...(page.talks.join() === commandLine.talks.join() ? [] : ['page and command line read other talks']),
    ...((page.said === undefined) === (commandLine.said === undefined)
      ? []
      : ['only one of them tells of a fault']),
    ...(page.said === undefined && missing(page.talks) > 0
      ? [`${missing(page.talks)} whole talks lost in silence`]
      : []),
    ...(clean && page.said !== undefined ? [`nothing is wrong with it, but it says ${page.said}`] : []),
    ...(clean && missing(page.talks) > 0 ? ['a whole file is not read'] : []),
    ...(backup.talks.length === 0 && backup.faults.length === 0 && whole.length > 0
      ? ['the backup’s reader is silent']
      : []),
    ...sentences.filter((sentence) => !isSentence(sentence)).map((sentence) => `no sentence: ${sentence}`),
  ];
  return { wrong, outcome: page.said === undefined ? 'all read' : 'fault told' };
}
