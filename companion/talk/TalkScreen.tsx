// One step of a talk, with the way to the others.

import { Icon } from '../kit/Icon.tsx';
import { later } from '../kit/later.tsx';
import { NoVoice, ReadAloud } from '../kit/ReadAloud.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute, STEPS, type Step } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import { Advise } from './Advise.tsx';
import { Agree } from './Agree.tsx';
import { Lay } from './lay/Lay.tsx';
import { Earlier } from './promise/Earlier.tsx';
import { Tell } from './Tell.tsx';
import { Why } from './why/Why.tsx';
import './talkSteps.css';
import './promise/promise.css';
import './talkWords.css';

const Profile = later(() => import('../profile/Profile.tsx').then((view) => view.Profile));

const VIEWS = { tell: Tell, lay: Lay, why: Why, advise: Advise, agree: Agree, profile: Profile } as const;

/** What a screen asks, in the order in which it stands there: what is folded up or under other things is left out. */
function whatIsAsked(): string {
  const told = document.querySelectorAll<HTMLElement>(
    'main :is(h1, h2, h3, label, legend, .lead, .hint, summary)',
  );
  return [...told]
    .filter((element) => element.checkVisibility?.() ?? true)
    .map((element) => element.innerText.trim())
    .filter(Boolean)
    .join('. ');
}

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
      <nav class="steps" aria-label={steps.label}>
        <ol>
          {STEPS.map((name, index) => (
            <li key={name}>
              <a href={to(name)} aria-current={name === step ? 'step' : undefined}>
                <span class="step-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span class="step-name">{steps.names[name]}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {view === 'leader' && at < STEPS.indexOf('advise') && <p class="alert">{views.note}</p>}
      <h1>{steps.titles[step]}</h1>
      <ReadAloud key={step} text={whatIsAsked} label={screens.aloud.screen} />
      {(step === 'tell' || step === 'agree') && <Earlier follows={follows} />}
      <View session={session} />
      <div class="onward">
        {before && (
          <a class="button" href={to(before)}>
            <Icon name="back" />
            {steps.names[before]}
          </a>
        )}
        {after && (
          <a class="button primary" href={to(after)}>
            {steps.names[after]}
            <Icon name="on" />
          </a>
        )}
      </div>
      <NoVoice why={screens.aloud.none} />
    </>
  );
}
