// Step 1: what the talk is about.

import { useState } from 'preact/hooks';
import { SETTINGS, TRIGGERS, VIEWS, WAYS } from '../../src/domain/talk/talk.ts';
import { Choices, toggled } from '../kit/Choices.tsx';
import { DayField } from '../kit/DayField.tsx';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { AskThenOffer } from './AskThenOffer.tsx';
import { Handwriting } from './Handwriting.tsx';
import { Practice } from './Practice.tsx';

/** As much as fits in a list and on the sheet. */
const NICKNAME_CHARACTERS = 60;

export function Tell({ session }: { readonly session: Session }) {
  const { screens, talk: talkWords, edition, views } = words.value;
  const { tell } = screens;
  const talk = session.talk.value;
  const [hadWays] = useState(talk.ways.length > 0);
  return (
    <>
      <Handwriting talk={talk.id} of="field:experience" name={edition.fields.experience} />
      <WordField
        label={edition.fields.experience}
        hint={tell.experienceHint}
        value={talk.experience}
        onType={(experience) => session.type((now) => ({ ...now, experience }))}
      />
      <Practice session={session} />
      <AskThenOffer session={session} question="triggers" asked={tell.triggers}>
        <Choices
          legend={tell.triggers}
          options={TRIGGERS}
          labels={talkWords.triggers}
          chosen={talk.triggers}
          onToggle={(id) =>
            session.change((now) => ({ ...now, triggers: toggled(TRIGGERS, now.triggers, id) }))
          }
        />
      </AskThenOffer>
      <details class="more" open={hadWays}>
        <summary>{tell.ways}</summary>
        <Choices
          legend={tell.waysLegend}
          options={WAYS}
          labels={talkWords.ways}
          chosen={talk.ways}
          onToggle={(id) => session.change((now) => ({ ...now, ways: toggled(WAYS, now.ways, id) }))}
        />
      </details>
      <details class="more">
        <summary>{tell.more}</summary>
        <div class="word-field">
          <label for="talk-setting">{tell.setting}</label>
          <select
            id="talk-setting"
            value={talk.setting ?? ''}
            onChange={({ currentTarget: { value } }) =>
              session.change((now) => ({
                ...now,
                setting: SETTINGS.find((setting) => setting === value) ?? null,
              }))
            }
          >
            <option value="">{tell.noSetting}</option>
            {SETTINGS.map((setting) => (
              <option key={setting} value={setting}>
                {talkWords.settings[setting]}
              </option>
            ))}
          </select>
        </div>
        <div class="word-field">
          <label for="talk-view">{views.view}</label>
          <select
            id="talk-view"
            value={talk.view ?? ''}
            onChange={({ currentTarget: { value } }) =>
              session.change((now) => ({ ...now, view: VIEWS.find((view) => view === value) ?? null }))
            }
          >
            <option value="">{views.noView}</option>
            {VIEWS.map((view) => (
              <option key={view} value={view}>
                {views.who[view]}
              </option>
            ))}
          </select>
        </div>
        <DayField
          label={tell.date}
          value={talk.date}
          onChoose={(date) => {
            if (date) session.change((now) => ({ ...now, date }));
          }}
        />
        <WordField
          label={tell.nickname}
          hint={tell.nicknameHint}
          oneLine
          most={NICKNAME_CHARACTERS}
          value={talk.nickname}
          onType={(nickname) => session.type((now) => ({ ...now, nickname }))}
        />
      </details>
    </>
  );
}
