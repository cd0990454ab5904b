// From photos of a proof sheet to what is said of it.

import type { Words } from '../content/words.ts';
import { Fault } from '../shell/fault.ts';
import { judgeProof } from '../vision/proof/judgeProof.ts';
import type { ReadPhoto } from './pictures.ts';
import { adviceSentences, proofJson, proofTable } from './proofReport.ts';

export interface ProofRequest {
  readonly json: boolean;
  readonly language: string;
  readonly words: Words['proof']['report'];
  /** Why files could not be opened. */
  readonly faults: readonly string[];
  readonly say: (text: string) => void;
}

/**
 * Tells what photos of a proof sheet show.
 * @throws Fault when no side of it can be read, or a board is among them
 */
export function tellProof(photos: readonly ReadPhoto[], request: ProofRequest): void {
  const { json, language, words, faults, say } = request;
  const isWith = photos.some(({ reading }) => reading.board);
  const sides = photos.flatMap(({ proof }) => (proof && proof !== 'corner-missing' ? [proof] : []));
  const parts = photos.filter(({ proof }) => !proof || proof === 'corner-missing');
  const warnings = [
    ...faults,
    ...(isWith
      ? [words.advice['with-board']]
      : parts.map(({ file }) => `${file}: ${words.advice['corner-missing']}`)),
  ];
  if (isWith || sides.length === 0) {
    if (json) say(proofJson(null, warnings));
    throw new Fault(warnings);
  }
  const verdict = judgeProof(sides);
  if (json) say(proofJson(verdict, [...warnings, ...adviceSentences(verdict, words)]));
  else say(proofTable(verdict, warnings, words, language));
}
