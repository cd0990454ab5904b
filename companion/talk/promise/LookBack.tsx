// A promise that comes back: what came of it, what helped, and what comes next. Every answer may be left out.

import { dayAfter } from '../../../src/domain/isoDates.ts';
import { type LookBackText, OUTCOMES } from '../../../src/domain/talk/agreement.ts';
import { lookBackOn, type Said, sayInLookBack } from '../../../src/domain/talk/promise.ts';
import { agreeOn } from '../../../src/domain/talk/talkEdits.ts';
import { DayField } from '../../kit/DayField.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { words } from '../../page/pageWords.ts';
import { clock } from '../../page/presence.ts';
import { hashFromRoute } from '../../page/route.ts';
import type { Session } from '../../talks/session.ts';
import { isoDay } from '../../talks/talkName.ts';
import { Handwriting } from '../Handwriting.tsx';
import { NoVoiceHere, ScreenAloud } from '../ScreenAloud.tsx';
import { StepLine } from '../StepLine.tsx';
import { NextPromise } from './NextPromise.tsx';
import { ThenAgreed } from './ThenAgreed.tsx';
import '../../kit/look/choices.css';
import './promise.css';

interface LookBackProps {
  readonly session: Session;
  /** Which look back of the talk, from 1. */
  readonly nth: number;
}

export function LookBack({ session, nth }: LookBackProps) {
  const { promise, edition } = words.value;
  const { lookBack: ask } = promise;
  const talk = session.talk.value;
  const today = isoDay(clock.now());
  const lookBack = lookBackOn(talk, nth, today);
  const toTalk = (
    <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'profile' })}>
      <Icon name="back" />
      {ask.toTalk}
    </a>
  );
  if (!lookBack)
    return (
      <>
        <StepLine talk={talk} at="lookback" />
        <h1>{ask.title}</h1>
        <ScreenAloud />
        <p>{ask.nothing}</p>
        <div class="onward">
          {toTalk}
          <a class="button primary" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'agree' })}>
            {ask.toAgree}
          </a>
        </div>
        <NoVoiceHere />
      </>
    );
  const say = (said: Said) => session.change((now) => sayInLookBack(now, nth, today, said));
  const field = (text: LookBackText) => (
    <WordField
      label={ask[text]}
      value={lookBack[text]}
      onType={(value) => session.type((now) => sayInLookBack(now, nth, today, { [text]: value }))}
    />
  );
  const isBegun = nth <= talk.lookBacks.length;
  return (
    <>
      <StepLine talk={talk} at="lookback" />
      <h1>{ask.title}</h1>
      <ScreenAloud />
      <p class="lead">{ask.lead}</p>
      <ThenAgreed title={ask.promise} level={2} agreement={lookBack.agreement} />
      {nth === 1 && <Handwriting talk={talk.id} of="field:agreement" name={edition.fields.agreement} />}
      {!isBegun && (
        <details class="more">
          <summary>{ask.notYet}</summary>
          <DayField
            label={ask.otherDay}
            min={dayAfter(today)}
            value={talk.agreement.by}
            onChoose={(by) => {
              if (by) session.change((now) => agreeOn(now, { by }));
            }}
          />
        </details>
      )}
      <fieldset class="choices">
        <legend>{ask.outcome}</legend>
        <div class="choices-list">
          {[...OUTCOMES, null].map((outcome) => (
            <label class="choice" key={outcome ?? ''}>
              <input
                type="radio"
                name="outcome"
                checked={lookBack.outcome === outcome}
                onChange={() => say({ outcome })}
              />
              <span>{ask.outcomes[outcome ?? 'unsaid']}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {field('helped')}
      {field('hindered')}
      {field('inUse')}
      <details class="more" open={lookBack.differently !== '' || lookBack.involved !== ''}>
        <summary>{ask.training}</summary>
        {field('differently')}
        {field('involved')}
      </details>
      {nth >= talk.lookBacks.length && (
        <NextPromise
          session={session}
          nth={nth}
          today={today}
          isBegun={isBegun}
          before={lookBack.agreement}
        />
      )}
      <div class="onward">{toTalk}</div>
      <NoVoiceHere />
    </>
  );
}
