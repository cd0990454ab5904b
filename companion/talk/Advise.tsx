// Step 4: what it yielded, and one recommendation to the employer.

import { RECOMMENDATIONS, YIELDS } from '../../src/domain/talk/talk.ts';
import { Choices, toggled } from '../kit/Choices.tsx';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { Handwriting } from './Handwriting.tsx';

export function Advise({ session }: { readonly session: Session }) {
  const { screens, talk: talkWords, edition } = words.value;
  const { advise } = screens;
  const talk = session.talk.value;
  return (
    <>
      <Choices
        legend={edition.fields.yield}
        options={YIELDS}
        labels={talkWords.yields}
        chosen={talk.yields}
        onToggle={(id) => session.change((now) => ({ ...now, yields: toggled(YIELDS, now.yields, id) }))}
      />
      <Handwriting talk={talk.id} of="field:yield" name={edition.fields.yield} />
      <WordField
        label={advise.yieldText}
        value={talk.yieldText}
        onType={(yieldText) => session.type((now) => ({ ...now, yieldText }))}
      />
      <Choices
        legend={edition.fields.recommendation}
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
      <Handwriting talk={talk.id} of="field:recommendation" name={edition.fields.recommendation} />
      <WordField
        label={advise.recommendationText}
        value={talk.recommendationText}
        onType={(recommendationText) => session.type((now) => ({ ...now, recommendationText }))}
      />
    </>
  );
}
