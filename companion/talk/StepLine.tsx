// The road of a talk above its screens: an asphalt band on which the step cards' numbers stand as signs.

import { hasPromise } from '../../src/domain/talk/promise.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { CARD_STEPS, type CardStep, type Stop } from '../page/cardSteps.ts';
import { words } from '../page/pageWords.ts';
import { hashFromRoute, STEPS } from '../page/route.ts';
import './stepLine.css';

const STOPS: readonly Stop[] = [...STEPS, 'lookback'];

/** A number and a name as on the cards; a stop of the page's own has a name alone. */
type Mark = Partial<Pick<CardStep, 'number'>> & Pick<CardStep, 'title'>;

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <>
      {marks.map(({ number, title }) => (
        <span key={title} class="step-mark">
          {number === undefined ? <span class="step-dot" /> : <span class="step-number">{number}</span>}{' '}
          <span class="step-name">{title}</span>{' '}
        </span>
      ))}
    </>
  );
}

/** Where a stop leads; undefined while there is nothing to look back on. */
function addressOf(stop: Stop, talk: Talk): string | undefined {
  if (stop !== 'lookback') return hashFromRoute({ screen: 'talk', talk: talk.id, step: stop });
  const nth = talk.lookBacks.length + (hasPromise(talk) ? 1 : 0);
  return nth === 0 ? undefined : hashFromRoute({ screen: 'lookback', talk: talk.id, nth });
}

interface StepLineProps {
  readonly talk: Talk;
  /** Where one is. */
  readonly at: Stop;
}

export function StepLine({ talk, at }: StepLineProps) {
  const { edition, screens } = words.value;
  const { label, names } = screens.steps;
  const marksOf = (stop: Stop): readonly Mark[] => {
    const onCards = CARD_STEPS[stop].map((id) => edition.steps[id]!);
    return onCards.length > 0 || stop === 'lookback' ? onCards : [{ title: names[stop] }];
  };
  const here = STOPS.indexOf(at);
  return (
    <nav class="steps" aria-label={label}>
      {/* Where the names find no room at the signs, the one that counts stands above them; the link below tells it. */}
      <p class="step-now" aria-hidden="true">
        <Marks marks={marksOf(at)} />
      </p>
      <ol>
        {STOPS.map((stop, index) => {
          const to = addressOf(stop, talk);
          const marks = <Marks marks={marksOf(stop)} />;
          return (
            <li key={stop} class={`stop stop-${stop}${index < here ? ' behind' : ''}`}>
              {to ? (
                <a href={to} aria-current={stop === at ? 'step' : undefined}>
                  {marks}
                </a>
              ) : (
                <span class="not-yet">{marks}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
