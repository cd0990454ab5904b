// What the hall tells of how learning began, what it brought and what it advises: a bar for each choice, on the big screen.

import deck from 'virtual:duwtje/deck';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { ToldPart } from '../../../src/domain/group/told.ts';
import { choiceText, countText } from '../../../src/domain/group/toldText.ts';
import { type GroupView, percentOf } from '../../../src/domain/group/view.ts';
import { groupWords } from '../groupWords.ts';
import { type Said, toldHeadline } from './headlines.ts';
import { Slide } from './Slide.tsx';
import './told.css';

/** That health set it off is told by a tick of its own, so that it may be of fewer talks; it stands with the others. */
const TOGETHER: Readonly<Partial<Record<ToldPart, readonly ToldPart[]>>> = {
  triggers: ['triggers', 'health'],
};

interface StageToldProps {
  readonly view: GroupView;
  readonly part: ToldPart;
  /** How cards are called. */
  readonly said: Said;
}

export function StageTold({ view, part, said }: StageToldProps) {
  const { told: words } = groupWords.value;
  const parts = view.told.filter((told) => (TOGETHER[part] ?? [part]).includes(told.part));
  const rows = parts
    .flatMap((told) => told.choices.map((choice) => ({ told, choice })))
    .filter(({ choice }) => choice.count > 0)
    .sort((a, b) => b.choice.count - a.choice.count);
  const { titleOf } = said;
  const choiceOf = (of: ToldPart) => (key: string) => choiceText(of, key, words, { deck, titleOf });
  const own = parts.find((told) => told.part === part);
  const title = words.parts[part].title;
  const headline =
    own && parts.length === 1
      ? toldHeadline(own, title, { ...said, titleOf: choiceOf(part) })
      : { title, sub: '' };
  const hidden = Math.max(0, ...parts.flatMap(({ choices }) => choices.map((choice) => choice.hidden)));
  return (
    <Slide {...headline}>
      <div class="slide-told">
        {rows.length === 0 && <p class="told-none">{words.nothing}</p>}
        <ul>
          {rows.map(({ told: { part: of, n }, choice }) => (
            <li key={choice.key}>
              <span>{choiceOf(of)(choice.key)}</span>
              <span class="told-bar" aria-hidden="true">
                <span style={{ width: `${percentOf(choice.count, n)}%` }} />
              </span>
              <span class="told-count">{countText(choice, n, words)}</span>
            </li>
          ))}
        </ul>
        {hidden > 0 && <p class="told-rest">{fillIn(words.rest, { n: hidden })}</p>}
      </div>
    </Slide>
  );
}
