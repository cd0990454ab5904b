// Chooses another talk to lay beside this one.

import { useState } from 'preact/hooks';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { words } from '../../page/pageWords.ts';
import { goTo } from '../../page/route.ts';
import { talks } from '../../talks/library.ts';
import { showDay, talkNames } from '../../talks/talkName.ts';

/** Whichever talk was held first is the one before. */
function inOrder(a: Talk, b: Talk): readonly [Talk, Talk] {
  const later = a.date === b.date ? a.created > b.created : a.date > b.date;
  return later ? [b, a] : [a, b];
}

/** Nothing when there is no other talk. */
export function ComparePicker({ talk }: { readonly talk: Talk }) {
  const { compare } = words.value.profile;
  const [picked, setPicked] = useState('');
  const others = talks.value.filter(({ id }) => id !== talk.id);
  if (others.length === 0) return null;
  const names = talkNames(talks.value);
  const show = () => {
    const other = others.find(({ id }) => id === picked);
    if (!other) return;
    const [before, after] = inOrder(talk, other);
    goTo({ screen: 'compare', before: before.id, after: after.id });
  };
  return (
    <details class="more compare-picker">
      <summary>{compare.pick}</summary>
      <div class="word-field">
        <label for="compare-with">{compare.pickHint}</label>
        <select
          id="compare-with"
          value={picked}
          onChange={({ currentTarget: { value } }) => setPicked(value)}
        >
          <option value="">{compare.choose}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {showDay(other.date)}: {names.get(other.id)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="button" disabled={picked === ''} onClick={show}>
        {compare.show}
      </button>
    </details>
  );
}
