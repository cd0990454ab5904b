// The cards that lead here beside those that the study names, in words: the study's percentages are not public.

import type { Direction } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { topFactors } from '../../../src/domain/group/order.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { FINDINGS, NAMED_CARDS_OF_STUDY } from '../../../src/domain/study/findings.ts';
import { groupWords } from '../groupWords.ts';

export const LEADERS = 5;

interface SideProps {
  readonly side: Direction;
  titleOf(card: string): string;
}

interface RankingProps extends SideProps {
  readonly view: GroupView;
}

/** The hall's own: how many talks name each, the most first. */
function LeadersHere({ view, side, titleOf }: RankingProps) {
  const { stage } = groupWords.value;
  const here = topFactors(view, side, LEADERS);
  const last = here.length < LEADERS ? 0 : here.at(-1)![side];
  // Where the list ends is chance when more cards are named as often.
  const asOften = last === 0 ? 0 : view.factors.filter((factor) => factor[side] === last).length;
  const tied = asOften - here.filter((factor) => factor[side] === last).length;
  return (
    <div>
      <h3>{fillIn(stage.here, { n: view.n })}</h3>
      {here.length === 0 ? (
        <p>{stage.none}</p>
      ) : (
        <ol>
          {here.map(({ card, tally, [side]: count }) => (
            <li key={card}>
              {titleOf(card)} ({tally.hidden > 0 ? fillIn(stage.headlines.countLeast, { count }) : count})
            </li>
          ))}
        </ol>
      )}
      {tied > 0 && <p class="ranking-tied">{tied === 1 ? stage.tiedOne : fillIn(stage.tied, { n: tied })}</p>}
    </div>
  );
}

/** All cards that the study names on this side; there is no order in it, save that the article puts three first. */
function NamedInStudy({ side, titleOf }: SideProps) {
  const { stage, study } = groupWords.value;
  const nameOf = (card: string) => (study.cards as Partial<Record<string, string>>)[card] ?? titleOf(card);
  return (
    <div>
      <h3>{stage.study}</h3>
      {NAMED_CARDS_OF_STUDY[side].map((finding) => (
        <div key={finding}>
          <p>{study.findings[finding]}</p>
          <ul>
            {FINDINGS[finding].cards.map((card) => (
              <li key={card}>{nameOf(card)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

export function Ranking(props: RankingProps) {
  return (
    <div class="ranking">
      <LeadersHere {...props} />
      <NamedInStudy {...props} />
      <p class="ranking-source">{groupWords.value.study.source}</p>
    </div>
  );
}
