// Chooses the two talks to lay side by side: on this device, in a file from another, or begun here.

import { useState } from 'preact/hooks';
import { type Talk, VIEWS, type View } from '../../../src/domain/talk/talk.ts';
import { counterpartOf, otherView } from '../../../src/domain/talk/twoViews.ts';
import { FileButton } from '../../kit/FileButton.tsx';
import { announce } from '../../page/announce.ts';
import { words } from '../../page/pageWords.ts';
import { goTo } from '../../page/route.ts';
import { attempt } from '../../page/trouble.ts';
import { talks } from '../../talks/library.ts';
import { showDay, talkNames } from '../../talks/talkName.ts';
import { beginView } from './beginView.ts';
import { lookInto, openedTalks } from './openedTalks.ts';

/** All talks that can be chosen; one that is here and in a file is the one that is here. */
export function talksToChoose(): readonly Talk[] {
  const here = new Set(talks.value.map(({ id }) => id));
  return [...talks.value, ...openedTalks.value.filter(({ id }) => !here.has(id))];
}

interface SideProps {
  readonly view: View;
  readonly all: readonly Talk[];
  readonly chosen: string;
  /** The talk with the other view. */
  readonly beside: Talk | undefined;
  onChoose(id: string): void;
}

function Side({ view, all, chosen, beside, onChoose }: SideProps) {
  const { views } = words.value;
  const names = talkNames(all);
  const here = new Set(talks.value.map(({ id }) => id));
  // A talk that says that it is the other's view is not offered here.
  const fitting = all.filter((talk) => talk.view === null || talk.view === view || talk.id === chosen);
  return (
    <fieldset class="view-side">
      <legend>
        <span class={`view-key-${view}`} />
        {views.who[view]}
      </legend>
      {fitting.length > 0 && (
        <div class="word-field">
          <label for={`view-${view}`}>{views.pick}</label>
          <select
            id={`view-${view}`}
            value={chosen}
            onChange={({ currentTarget: { value } }) => onChoose(value)}
          >
            <option value="">{views.none}</option>
            {fitting.map(({ id, date }) => (
              <option key={id} value={id}>
                {showDay(date)}: {names.get(id)}
                {!here.has(id) && ` (${views.fromFile})`}
              </option>
            ))}
          </select>
        </div>
      )}
      {chosen === '' && (
        <>
          {fitting.length > 0 && <p class="hint">{views.orNew}</p>}
          <div class="actions">
            <button
              type="button"
              class="button"
              onClick={() => attempt(() => beginView(view, beside, 'photo'))}
            >
              {views.byPhoto}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => attempt(() => beginView(view, beside, 'hand'))}
            >
              {views.byHand}
            </button>
          </div>
        </>
      )}
    </fieldset>
  );
}

interface ChooseViewsProps {
  /** Ids of talks, or empty. */
  readonly employee: string;
  readonly leader: string;
}

export function ChooseViews({ employee, leader }: ChooseViewsProps) {
  const { views } = words.value;
  const all = talksToChoose();
  const find = (id: string) => all.find((talk) => talk.id === id);
  const [picked, setPicked] = useState<Readonly<Record<View, string>>>({
    employee: find(employee)?.id ?? '',
    leader: find(leader)?.id ?? '',
  });
  const [told, setTold] = useState('');
  const choose = (view: View, id: string) => {
    const other = otherView({ view });
    const talk = find(id);
    const match = talk && picked[other] === '' ? counterpartOf(talk, all)?.id : undefined;
    setPicked({ ...picked, [view]: id, ...(match && { [other]: match }) });
  };
  const isSame = picked.employee !== '' && picked.employee === picked.leader;
  const isReady = picked.employee !== '' && picked.leader !== '' && !isSame;
  return (
    <>
      <h1>{views.title}</h1>
      <p class="lead">{views.lead}</p>
      <ul class="points">
        {views.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{views.stays}</p>
      {employee && leader && !isReady && <p class="alert">{views.missing}</p>}
      <div class="view-sides">
        {VIEWS.map((view) => (
          <Side
            key={view}
            view={view}
            all={all}
            chosen={picked[view]}
            beside={find(picked[otherView({ view })])}
            onChoose={(id) => choose(view, id)}
          />
        ))}
      </div>
      <section class="view-file">
        <FileButton
          label={views.file}
          take="one"
          onFiles={([file]) =>
            attempt(async () => {
              const tells = await lookInto(file!);
              setTold(tells);
              announce(tells);
            })
          }
        />
        <p class="hint">{views.fileHint}</p>
        {told && <p>{told}</p>}
      </section>
      {isSame && <p class="alert">{views.same}</p>}
      <div class="onward">
        <button
          type="button"
          class="button primary"
          disabled={!isReady}
          onClick={() => goTo({ screen: 'views', ...picked })}
        >
          {views.show}
        </button>
      </div>
    </>
  );
}
