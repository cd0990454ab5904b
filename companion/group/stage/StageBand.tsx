// The road below every slide: of how many talks it is, how many still wait, and how far the showing is.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import { groupWords } from '../groupWords.ts';

interface StageBandProps {
  /** Talks in the picture. */
  readonly n: number;
  /** Talks that are in, and not in the picture. */
  readonly waiting: number;
  /** From 1. */
  readonly at: number;
  readonly of: number;
}

export function StageBand({ n, waiting, at, of }: StageBandProps) {
  const { stage } = groupWords.value;
  const later = waiting === 1 ? stage.waitingOne : fillIn(stage.waiting, { n: waiting });
  return (
    <footer class="stage-band">
      <span class="plate" aria-hidden="true">
        Duwtje
      </span>
      <p>{[fillIn(stage.talks, { n }), ...(waiting > 0 ? [later] : [])].join(' · ')}</p>
      <p>{fillIn(stage.position, { at, of })}</p>
    </footer>
  );
}
