// What the study found, in words and without figures, beside what lies on this board; each finding with its source.

import type { Direction } from '../../src/domain/board/zones.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import {
  FINDINGS,
  type FindingName,
  LESSONS,
  NAMED_CARDS_OF_STUDY,
  STARTS,
} from '../../src/domain/study/findings.ts';
import type { LaidCard } from '../../src/domain/talk/profile.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

interface NamedCardsProps {
  readonly side: Direction;
  readonly here: readonly LaidCard[];
  readonly talk: Talk;
}

/** The cards that the study names on a side. Only the article has an order, and only of its three before all others. */
function NamedCards({ side, here, talk }: NamedCardsProps) {
  const { profile, study } = words.value;
  const nameOf = (card: string) =>
    (study.cards as Partial<Record<string, string>>)[card] ?? showCard(card, talk).name;
  return (
    <section>
      <h3>{study.titles[side]}</h3>
      {NAMED_CARDS_OF_STUDY[side].map((finding) => (
        <div key={finding}>
          <p>{study.findings[finding]}</p>
          <ul class="points">
            {FINDINGS[finding].cards.map((id) => (
              <li key={id}>
                {nameOf(id)}
                {here.some(({ card }) => card === id) && <strong> – {profile.study.alsoHere}</strong>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {side === 'brake' && <p>{study.findings.brakePersonal}</p>}
    </section>
  );
}

interface FindingListProps {
  readonly title: string;
  readonly findings: readonly FindingName[];
}

function FindingList({ title, findings }: FindingListProps) {
  const { study } = words.value;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="points">
        {findings.map((finding) => (
          <li key={finding}>{study.findings[finding]}</li>
        ))}
      </ul>
    </section>
  );
}

interface StudyLensProps {
  readonly talk: Talk;
  readonly pushes: readonly LaidCard[];
  readonly brakes: readonly LaidCard[];
}

export function StudyLens({ talk, pushes, brakes }: StudyLensProps) {
  const { profile, study } = words.value;
  const { findings, sources, titles } = study;
  return (
    <details class="more">
      <summary>{profile.study.title}</summary>
      <NamedCards side="push" here={pushes} talk={talk} />
      <NamedCards side="brake" here={brakes} talk={talk} />
      <p>{findings.doubleEdged}</p>
      <p>{findings.wishUnanswered}</p>
      <FindingList title={titles.starts} findings={STARTS} />
      <FindingList title={titles.lessons} findings={LESSONS} />
      <p class="hint">{study.source}</p>
      <p>
        <strong>{findings.strengthen}</strong>
      </p>
      <p class="hint">{fillIn(profile.study.from, { source: sources[FINDINGS.strengthen.document] })}</p>
    </details>
  );
}
