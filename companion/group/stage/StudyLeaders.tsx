// What leaders name in the study, on the big screen.

import { NAMED_BY_LEADERS } from '../../../src/domain/study/findings.ts';
import { groupWords } from '../groupWords.ts';
import './told.css';

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
