// Leaders on the big screen: beside the others of the hall, and what leaders name in the study.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { LeadersView, SideCounts } from '../../../src/domain/group/viewLeaders.ts';
import { NAMED_BY_LEADERS } from '../../../src/domain/study/findings.ts';
import { groupWords } from '../groupWords.ts';
import './told.css';

/** As many cards as can be read from the back of the room. */
const MOST_CARDS = 7;

interface StageLeadersProps {
  readonly view: LeadersView;
  titleOf(card: string): string;
}

/** The cards with the largest gap, as a question to the hall: nobody is right. */
export function StageLeaders({ view, titleOf }: StageLeadersProps) {
  const { stage } = groupWords.value;
  const sides = ({ n, brake, push }: SideCounts) => fillIn(stage.leadersSides, { n, brake, push });
  return (
    <div class="leaders">
      <p>{stage.leadersAsk}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{stage.leadersCard}</th>
            <th scope="col">{fillIn(stage.leadersHere, { n: view.leaders })}</th>
            <th scope="col">{fillIn(stage.othersHere, { n: view.others })}</th>
          </tr>
        </thead>
        <tbody>
          {view.cards.slice(0, MOST_CARDS).map(({ card, leaders, others }) => (
            <tr key={card}>
              <th scope="row">{titleOf(card)}</th>
              <td>{sides(leaders)}</td>
              <td>{sides(others)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What leaders name in the study, which is in no order. */
export function StudyLeaders() {
  const { stage, study } = groupWords.value;
  return (
    <div class="ranking study-leaders">
      {(['push', 'brake'] as const).map((side) => (
        <div key={side}>
          <h3>{study.titles[side]}</h3>
          <ul>
            {NAMED_BY_LEADERS[side].map((finding) => (
              <li key={finding}>{study.findings[finding]}</li>
            ))}
          </ul>
        </div>
      ))}
      <p class="ranking-source">
        {stage.studyLeadersSource} {study.source}
      </p>
    </div>
  );
}
