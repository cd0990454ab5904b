// Step 4: what it yielded, and one recommendation to the employer.

import { RECOMMENDATIONS, YIELDS } from '../../src/domain/talk/talk.ts';
import { Choices, toggled } from '../kit/Choices.tsx';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { AskFold } from './AskFold.tsx';
import { AskThenOffer } from './AskThenOffer.tsx';
import { OneChoice } from './OneChoice.tsx';

export function Advise({ session }: { readonly session: Session }) {
  const { screens, talk: talkWords, edition } = words.value;
  const { advise } = screens;
  const { fields } = edition;
  const talk = session.talk.value;
  const { recommendations } = talk;
  const recommend = {
    legend: advise.choose,
    hint: advise.recommendationHint,
    options: RECOMMENDATIONS,
    labels: talkWords.recommendations,
  };
  const yields = (
    <AskThenOffer
      session={session}
      question="yields"
      asked={fields.yield}
      ownWords={advise.yieldText}
      onPaper={{ of: 'field:yield', name: fields.yield }}
    >
      <Choices
        legend={advise.chooseMany}
        options={YIELDS}
        labels={talkWords.yields}
        chosen={talk.yields}
        onToggle={(id) => session.change((now) => ({ ...now, yields: toggled(YIELDS, now.yields, id) }))}
      />
    </AskThenOffer>
  );
  const recommendation = (
    <AskThenOffer
      session={session}
      question="recommendations"
      asked={fields.recommendation}
      ownWords={advise.recommendationText}
      onPaper={{ of: 'field:recommendation', name: fields.recommendation }}
    >
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
    </AskThenOffer>
  );
  // An interviewer asks openly, and the lists are folded up as it is.
  if (talk.setting === 'interview')
    return (
      <>
        {yields}
        {recommendation}
      </>
    );
  const saidOf = (labels: readonly string[], text: string) =>
    labels.length === 0 ? text : [...labels, isolate(text)].filter(Boolean).join(', ');
  return (
    <div class="asks">
      <AskFold
        open
        question={fields.yield}
        said={saidOf(
          talk.yields.map((id) => talkWords.yields[id]),
          talk.yieldText,
        )}
      >
        {yields}
      </AskFold>
      <AskFold
        open={talk.yields.length > 0 || talk.yieldText !== ''}
        question={fields.recommendation}
        said={saidOf(
          recommendations.map((id) => talkWords.recommendations[id]),
          talk.recommendationText,
        )}
      >
        {recommendation}
      </AskFold>
    </div>
  );
}
