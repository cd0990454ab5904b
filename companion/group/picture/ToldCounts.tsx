// All that the group tells of its stories, in numbers, for whoever prepares the conversation.

import deck from 'virtual:duwtje/deck';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { choiceText, countText } from '../../../src/domain/group/toldText.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { groupWords } from '../groupWords.ts';

interface ToldCountsProps {
  readonly view: GroupView;
  titleOf(card: string): string;
}

export function ToldCounts({ view, titleOf }: ToldCountsProps) {
  const { told: words, view: viewWords, stage } = groupWords.value;
  if (view.told.length === 0) return null;
  return (
    <details class="more">
      <summary>{viewWords.told}</summary>
      {view.told.map(({ part, n, choices }) => {
        const named = choices.filter(({ count }) => count > 0);
        const hidden = Math.max(0, ...choices.map((choice) => choice.hidden));
        return (
          <div key={part}>
            <h3>{words.parts[part].title}</h3>
            <p class="hint">{fillIn(stage.talks, { n })}</p>
            {named.length === 0 && <p>{words.nothing}</p>}
            <ul class="points">
              {named.map((choice) => (
                <li key={choice.key}>
                  {choiceText(part, choice.key, words, { deck, titleOf })}: {countText(choice, n, words)}
                </li>
              ))}
            </ul>
            {named.length > 0 && hidden > 0 && <p class="hint">{fillIn(words.rest, { n: hidden })}</p>}
          </div>
        );
      })}
    </details>
  );
}
