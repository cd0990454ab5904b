// What the player said besides the cards: one block a subject.

import type { OwnWords } from './profileWords.ts';
import './profileWords.css';

export function OwnWordsBlocks({ blocks }: { readonly blocks: readonly OwnWords[] }) {
  return (
    <>
      {blocks.map(({ id, title, points, text }) => (
        <section key={id} class={`own-words own-${id}`}>
          <h2>{title}</h2>
          {text.trim() !== '' && (
            <p class="as-written" dir="auto">
              {text.trim()}
            </p>
          )}
          {points.length > 0 && (
            <ul class="points">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
