// Step 4: what it yielded, and one recommendation to the employer.

import type { ComponentChildren } from 'preact';
import { RECOMMENDATIONS, YIELDS } from '../../src/domain/talk/talk.ts';
import { Choices, toggled } from '../kit/Choices.tsx';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { AskFold } from './AskFold.tsx';
import { AskThenOffer } from './AskThenOffer.tsx';
import { OneChoice } from './OneChoice.tsx';

interface AdviseProps {
  readonly session: Session;
}

interface PartProps extends AdviseProps {
  readonly question: 'yields' | 'recommendations';
  /** Whether it is asked at once, also when nothing was answered yet. */
  readonly atOnce?: boolean;
  /** The list to choose from. */
  readonly children: ComponentChildren;
}

/** Where a question of this step stands on the board, and the field of the talk for own words. */
const PARTS = {
  yields: { field: 'yield', text: 'yieldText' },
  recommendations: { field: 'recommendation', text: 'recommendationText' },
} as const;

/** A question with its list, folded up until it is asked; an interviewer asks openly, and the list is folded up as it is. */
function Part({ session, question, atOnce = false, children }: PartProps) {
  const { screens, talk: talkWords, edition } = words.value;
  const talk = session.talk.value;
  const { field, text } = PARTS[question];
  const asked = edition.fields[field];
  const asks = (
    <AskThenOffer
      session={session}
      question={question}
      asked={asked}
      ownWords={screens.advise[text]}
      onPaper={{ of: `field:${field}`, name: asked }}
    >
      {children}
    </AskThenOffer>
  );
  if (talk.setting === 'interview') return asks;
  const labels: Readonly<Record<string, string>> = talkWords[question];
  const said = [...talk[question].map((id) => labels[id]), isolate(talk[text])].filter(Boolean).join(', ');
  return (
    <AskFold open={atOnce || said !== ''} question={asked} said={said}>
      {asks}
    </AskFold>
  );
}

export function Advise({ session }: AdviseProps) {
  const { screens, talk: talkWords } = words.value;
  const { advise } = screens;
  const { yields, recommendations, setting } = session.talk.value;
  const recommend = {
    legend: advise.choose,
    hint: advise.recommendationHint,
    options: RECOMMENDATIONS,
    labels: talkWords.recommendations,
  };
  const parts = (
    <>
      <Part session={session} question="yields" atOnce>
        <Choices
          legend={advise.chooseMany}
          options={YIELDS}
          labels={talkWords.yields}
          chosen={yields}
          onToggle={(id) => session.change((now) => ({ ...now, yields: toggled(YIELDS, now.yields, id) }))}
        />
      </Part>
      <Part session={session} question="recommendations">
        {recommendations.length > 1 ? (
          // An earlier edition let one tick more: they stay until one is taken out.
          <Choices
            {...recommend}
            chosen={recommendations}
            onToggle={(id) =>
              session.change((now) => ({
                ...now,
                recommendations: toggled(RECOMMENDATIONS, now.recommendations, id),
              }))
            }
          />
        ) : (
          <OneChoice
            {...recommend}
            none={advise.none}
            chosen={recommendations[0] ?? null}
            onChoose={(id) => session.change((now) => ({ ...now, recommendations: id === null ? [] : [id] }))}
          />
        )}
      </Part>
    </>
  );
  return setting === 'interview' ? parts : <div class="asks">{parts}</div>;
}
