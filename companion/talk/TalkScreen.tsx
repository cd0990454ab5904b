// One step of a talk, with the way to the others.

import { Icon } from '../kit/Icon.tsx';
import { later } from '../kit/later.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute, STEPS, type Step } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import { Advise } from './Advise.tsx';
import { Agree } from './Agree.tsx';
import { Lay } from './lay/Lay.tsx';
import { Earlier } from './promise/Earlier.tsx';
import { NoVoiceHere, ScreenAloud } from './ScreenAloud.tsx';
import { StepLine } from './StepLine.tsx';
import { Tell } from './Tell.tsx';
import { Why } from './why/Why.tsx';
import './promise/promise.css';
import './talkWords.css';

const Profile = later(() => import('../profile/Profile.tsx').then((view) => view.Profile));

const VIEWS = { tell: Tell, lay: Lay, why: Why, advise: Advise, agree: Agree, profile: Profile } as const;

interface TalkScreenProps {
  readonly session: Session;
  readonly step: Step;
}

export function TalkScreen({ session, step }: TalkScreenProps) {
  const { screens, views } = words.value;
  const { steps } = screens;
  const { id: talk, follows, view } = session.talk.value;
  const to = (other: Step) => hashFromRoute({ screen: 'talk', talk, step: other });
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  const View = VIEWS[step];
  return (
    <>
      <StepLine talk={session.talk.value} at={step} />
      {view === 'leader' && at < STEPS.indexOf('advise') && <p class="alert">{views.note}</p>}
      <h1>{steps.titles[step]}</h1>
      <ScreenAloud key={step} />
      {(step === 'tell' || step === 'agree') && <Earlier follows={follows} />}
      <View session={session} />
      <div class="onward">
        {before && (
          <a class="button" href={to(before)}>
            <Icon name="back" />
            <span>
              <span class="spoken">{steps.back} </span>
              {steps.names[before]}
            </span>
          </a>
        )}
        {after && (
          <a class="button primary" href={to(after)}>
            <span>
              <span class="spoken">{steps.on} </span>
              {steps.names[after]}
            </span>
            <Icon name="on" />
          </a>
        )}
      </div>
      <NoVoiceHere />
    </>
  );
}
