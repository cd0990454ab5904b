// A lens that people choose by hand, never one that is computed: what works for whom.

import { SELF_DIRECTIONS, type SelfDirection } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

export function SelfDirectionLens({ session }: { readonly session: Session }) {
  const { profile, talk: talkWords } = words.value;
  const { lens } = profile;
  const chosen = session.talk.value.selfDirection;
  const choose = (selfDirection: SelfDirection | null) =>
    session.change((now) => ({ ...now, selfDirection }));
  const what = chosen && talkWords.selfDirection[chosen];
  return (
    <details class="more">
      <summary>{lens.title}</summary>
      <fieldset class="choices" aria-describedby="lens-hint">
        <legend>{lens.question}</legend>
        <p class="hint" id="lens-hint">
          {lens.hint}
        </p>
        <div class="choices-list">
          {[...SELF_DIRECTIONS, null].map((id) => (
            <label class="choice" key={id ?? ''}>
              <input type="radio" name="self-direction" checked={chosen === id} onChange={() => choose(id)} />
              <span>{id ? talkWords.selfDirection[id].name : lens.none}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {what && (
        <div class="lens-words" aria-live="polite">
          <Points title={lens.works} points={what.works} />
          <Points title={lens.worksLess} points={what.worksLess} />
          <Points title={lens.typical} points={what.typical} />
        </div>
      )}
    </details>
  );
}
