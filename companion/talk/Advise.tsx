// Step 4: what it yielded, and one recommendation to the employer.

import { RECOMMENDATIONS, YIELDS } from '../../src/domain/talk/talk.ts';
import { Choices, toggled } from '../kit/Choices.tsx';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { AskThenOffer } from './AskThenOffer.tsx';

export function Advise({ session }: { readonly session: Session }) {
  const { screens, talk: talkWords, edition } = words.value;
  const { advise } = screens;
  const { fields } = edition;
  const talk = session.talk.value;
  return (
    <>
      <AskThenOffer
        session={session}
        question="yields"
        asked={fields.yield}
        ownWords={advise.yieldText}
        onPaper={{ of: 'field:yield', name: fields.yield }}
      >
        <Choices
          legend={fields.yield}
          options={YIELDS}
          labels={talkWords.yields}
          chosen={talk.yields}
          onToggle={(id) => session.change((now) => ({ ...now, yields: toggled(YIELDS, now.yields, id) }))}
        />
      </AskThenOffer>
      <AskThenOffer
        session={session}
        question="recommendations"
        asked={fields.recommendation}
        ownWords={advise.recommendationText}
        onPaper={{ of: 'field:recommendation', name: fields.recommendation }}
      >
        <Choices
          legend={fields.recommendation}
          hint={advise.recommendationHint}
          options={RECOMMENDATIONS}
          labels={talkWords.recommendations}
          chosen={talk.recommendations}
          onToggle={(id) =>
            session.change((now) => ({
              ...now,
              recommendations: toggled(RECOMMENDATIONS, now.recommendations, id),
            }))
          }
        />
      </AskThenOffer>
    </>
  );
}
