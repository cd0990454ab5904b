// What the study found, in words and without figures, beside what lies on this board.

import { STUDY_BRAKES, STUDY_PUSHES } from '../../src/domain/group/study.ts';
import type { LaidCard } from '../../src/domain/talk/profile.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

interface NamedCardsProps {
  readonly title: string;
  readonly intro: string;
  readonly cards: readonly string[];
  readonly here: readonly LaidCard[];
  readonly talk: Talk;
}

function NamedCards({ title, intro, cards, here, talk }: NamedCardsProps) {
  const { study } = words.value.profile;
  return (
    <section>
      <h3>{title}</h3>
      <p>{intro}</p>
      <ol class="points">
        {cards.map((id) => (
          <li key={id}>
            {showCard(id, talk).name}
            {here.some(({ card }) => card === id) && <strong> – {study.alsoHere}</strong>}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StudyLensProps {
  readonly talk: Talk;
  readonly pushes: readonly LaidCard[];
  readonly brakes: readonly LaidCard[];
}

export function StudyLens({ talk, pushes, brakes }: StudyLensProps) {
  const { profile, talk: talkWords } = words.value;
  const { study } = talkWords;
  return (
    <details class="more">
      <summary>{profile.study.title}</summary>
      <NamedCards
        title={profile.study.pushes}
        intro={study.pushes}
        cards={STUDY_PUSHES}
        here={pushes}
        talk={talk}
      />
      <NamedCards
        title={profile.study.brakes}
        intro={study.brakes}
        cards={STUDY_BRAKES}
        here={brakes}
        talk={talk}
      />
      <p>{study.doubleEdged}</p>
      {[study.starts, study.lessons].map(({ title, sentences }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul class="points">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <strong>{study.buildOn}</strong>
      </p>
    </details>
  );
}
