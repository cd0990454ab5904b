// What of its story a table lets the hall count: each part by a tick of its own, none of them ticked beforehand.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import { LEAST_THRESHOLD } from '../../../src/domain/group/batch.ts';
import type { ToldPart } from '../../../src/domain/group/told.ts';
import { groupWords } from '../groupWords.ts';
import '../../kit/look/choices.css';

interface StoryTicksProps {
  /** Those that the talk says something of. */
  readonly parts: readonly ToldPart[];
  readonly ticked: readonly ToldPart[];
  onTick(ticked: readonly ToldPart[]): void;
}

export function StoryTicks({ parts, ticked, onTick }: StoryTicksProps) {
  const { handIn: words, told } = groupWords.value;
  if (parts.length === 0) return null;
  const toggle = (part: ToldPart) =>
    onTick(ticked.includes(part) ? ticked.filter((other) => other !== part) : [...ticked, part]);
  return (
    <fieldset class="hand-in-share">
      <legend>{words.storyTitle}</legend>
      <p class="hint">{fillIn(words.storyHint, { n: LEAST_THRESHOLD })}</p>
      {parts.map((part) => (
        <label key={part} class="choice">
          <input type="checkbox" checked={ticked.includes(part)} onChange={() => toggle(part)} />
          <span>{told.parts[part].tick}</span>
        </label>
      ))}
    </fieldset>
  );
}
