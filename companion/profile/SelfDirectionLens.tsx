// A lens that people choose by hand, never one that is computed: what works for whom, and a step that follows from it.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { WHAT_WORKS_SOURCE } from '../../src/domain/study/whatWorks.ts';
import { hasStepLine, toggleStepLine } from '../../src/domain/talk/stepLines.ts';
import { SELF_DIRECTIONS, type SelfDirection } from '../../src/domain/talk/talk.ts';
import { agreeOn } from '../../src/domain/talk/talkEdits.ts';
import { announce } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import '../kit/look/choices.css';

interface PointsProps {
  readonly title: string;
  /** Texts by name. */
  readonly points: Readonly<Record<string, string>>;
}

function Points({ title, points }: PointsProps) {
  return (
    <section>
      <h3>{title}</h3>
      <ul class="points">
        {Object.entries(points).map(([name, point]) => (
          <li key={name}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

interface StepsProps extends PointsProps {
  readonly session: Session;
  readonly hint?: string;
}

/** The same, each of which becomes a step of the agreement with a tap. */
function Steps({ title, hint, points, session }: StepsProps) {
  const { lens } = words.value.profile;
  const { step } = session.talk.value.agreement;
  const toggle = (line: string) => {
    announce(fillIn(hasStepLine(step, line) ? lens.stepOut : lens.stepIn, { step: line }));
    session.change((now) => agreeOn(now, { step: toggleStepLine(now.agreement.step, line) }));
  };
  return (
    <section>
      <h3>{title}</h3>
      {hint && <p class="hint">{hint}</p>}
      <ul class="lens-steps">
        {Object.entries(points).map(([name, point]) => (
          <li key={name}>
            <button
              type="button"
              class="button"
              aria-pressed={hasStepLine(step, point)}
              onClick={() => toggle(point)}
            >
              {point}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What works for the chosen group, and what works less; what the leader does then. */
function WhatWorks({ level, session }: { readonly level: SelfDirection; readonly session: Session }) {
  const { profile, study, whatWorks } = words.value;
  const { lens } = profile;
  const { typical, works, worksLess, leader } = whatWorks.levels[level];
  return (
    <div class="lens-words">
      <Points title={lens.typical} points={typical} />
      <Steps title={lens.works} hint={lens.worksHint} points={works} session={session} />
      <Points title={lens.worksLess} points={worksLess} />
      <Points title={lens.leader} points={leader} />
      <p class="hint">
        {whatWorks.basis} {study.source}
      </p>
      <p class="hint">{fillIn(profile.study.from, { source: study.sources[WHAT_WORKS_SOURCE.document] })}</p>
    </div>
  );
}

export function SelfDirectionLens({ session }: { readonly session: Session }) {
  const { profile, talk: talkWords, whatWorks } = words.value;
  const { lens } = profile;
  const { selfDirection: chosen, ways, agreement, id: talk } = session.talk.value;
  const choose = (selfDirection: SelfDirection | null) =>
    session.change((now) => ({ ...now, selfDirection }));
  const waySteps = Object.fromEntries(ways.map((way) => [way, talkWords.waySteps[way]]));
  return (
    <details class="more self-direction">
      <summary>{lens.title}</summary>
      {ways.length > 0 && <Steps title={lens.fromWays} points={waySteps} session={session} />}
      <fieldset class="choices" aria-describedby="lens-hint">
        <legend>{lens.question}</legend>
        <p class="hint" id="lens-hint">
          {lens.hint}
        </p>
        <div class="choices-list">
          {[...SELF_DIRECTIONS, null].map((level) => (
            <label class="choice" key={level ?? ''}>
              <input
                type="radio"
                name="self-direction"
                checked={chosen === level}
                onChange={() => choose(level)}
              />
              {level ? (
                <span>
                  {talkWords.selfDirection[level]}
                  <small>{whatWorks.levels[level].term}</small>
                </span>
              ) : (
                <span>{lens.none}</span>
              )}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen && <WhatWorks level={chosen} session={session} />}
      {agreement.step.trim() !== '' && (
        <p class="lens-agreement">
          <a class="button" href={hashFromRoute({ screen: 'talk', talk, step: 'agree' })}>
            {lens.toAgreement}
          </a>
        </p>
      )}
    </details>
  );
}
