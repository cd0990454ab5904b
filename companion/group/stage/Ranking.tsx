// The cards that lead here beside those that led in the study, in words: the study's percentages are not public.

import type { Direction } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { topFactors } from '../../../src/domain/group/order.ts';
import { STUDY_BRAKES, STUDY_PUSHES } from '../../../src/domain/group/study.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { groupWords } from '../groupWords.ts';

const LEADERS = 5;

interface RankingProps {
  readonly view: GroupView;
  readonly side: Direction;
  titleOf(card: string): string;
}

export function Ranking({ view, side, titleOf }: RankingProps) {
  const { stage } = groupWords.value;
  const here = topFactors(view, side, LEADERS);
  const last = here.length < LEADERS ? 0 : here.at(-1)![side];
  // Where the list ends is chance when more cards are named as often.
  const asOften = last === 0 ? 0 : view.factors.filter((factor) => factor[side] === last).length;
  const tied = asOften - here.filter((factor) => factor[side] === last).length;
  const study = (side === 'push' ? STUDY_PUSHES : STUDY_BRAKES).slice(0, LEADERS);
  return (
    <div class="ranking">
      <div>
        <h3>{stage.here}</h3>
        {here.length === 0 ? (
          <p>{stage.none}</p>
        ) : (
          <ol>
            {here.map(({ card, tally, [side]: count }) => (
              <li key={card}>
                {titleOf(card)} ({tally.hidden > 0 && '≥ '}
                {count})
              </li>
            ))}
          </ol>
        )}
        {tied > 0 && (
          <p class="ranking-tied">{tied === 1 ? stage.tiedOne : fillIn(stage.tied, { n: tied })}</p>
        )}
      </div>
      <div>
        <h3>{stage.study}</h3>
        <ol>
          {study.map((card) => (
            <li key={card}>{titleOf(card)}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
