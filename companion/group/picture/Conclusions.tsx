// What the room takes along, typed by the facilitator and kept with the group.

import { useId } from 'preact/hooks';
import { WordField } from '../../kit/WordField.tsx';
import { groupWords } from '../groupWords.ts';
import { conclusionLines } from '../pile/pile.ts';
import { changePile } from '../pile/pileStore.ts';

export function Conclusions({ text }: { readonly text: string }) {
  const { view: viewWords } = groupWords.value;
  const id = useId();
  return (
    <div class="word-field conclusions">
      <label for={id}>{viewWords.conclusions}</label>
      <p class="hint" id={`${id}-hint`}>
        {viewWords.conclusionsHint}
      </p>
      <textarea
        id={id}
        rows={4}
        dir="auto"
        maxLength={4000}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={({ currentTarget: { value } }) => void changePile((now) => ({ ...now, conclusions: value }))}
      />
    </div>
  );
}

/** Short enough for a slide. */
export const MOST_NAME = 40;

/** What the hall is called, beside another one. */
export function GroupName({ name }: { readonly name: string }) {
  const { view } = groupWords.value;
  return (
    <WordField
      label={view.name}
      hint={view.nameHint}
      value={name}
      oneLine
      most={MOST_NAME}
      onType={(value) => void changePile((now) => ({ ...now, name: value }))}
    />
  );
}

/** The same on paper. */
export function PrintedConclusions({ text }: { readonly text: string }) {
  const lines = conclusionLines(text);
  if (lines.length === 0) return null;
  return (
    <div class="printed-conclusions">
      <h2>{groupWords.value.view.conclusions}</h2>
      <ul>
        {lines.map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
