// What a player can take along of a talk, each with a line that says what is in it.

import deck from 'virtual:duwtje/deck';
import { useId, useState } from 'preact/hooks';
import { csvSeparator } from '../../src/domain/csv.ts';
import { laidCards } from '../../src/domain/talk/talk.ts';
import { writeAgreementCalendar } from '../files/agreementCalendar.ts';
import { type FileContent, makeFile } from '../files/deliver.ts';
import { handOver, handOverTalk } from '../files/handOver.ts';
import { pngOfPicture } from '../files/picturePng.ts';
import { writeCsv } from '../files/talkCsv.ts';
import { marksOf, type TalkMarks } from '../files/talkMarks.ts';
import { Icon, type IconName } from '../kit/Icon.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import { keepsakes } from '../talks/keepsakes.ts';
import type { Session } from '../talks/session.ts';
import { pictureOfProfile } from './figure/pictureOfProfile.ts';
import '../kit/look/choices.css';

interface TakeProps {
  readonly icon: IconName;
  readonly label: string;
  /** The one to press first. */
  readonly main?: boolean;
  /** What is in it, so that nobody hands over more than they meant. */
  readonly holds: string;
  /** An address to go to, or something to do. */
  readonly to: string | (() => void);
}

function Take({ icon, label, main = false, holds, to }: TakeProps) {
  const id = useId();
  const look = main ? 'button primary' : 'button';
  const inside = (
    <>
      <Icon name={icon} />
      {label}
    </>
  );
  return (
    <li class="take">
      {typeof to === 'string' ? (
        <a class={look} href={to} aria-describedby={id}>
          {inside}
        </a>
      ) : (
        <button type="button" class={look} aria-describedby={id} onClick={to}>
          {inside}
        </button>
      )}
      <p class="hint" id={id}>
        {holds}
      </p>
    </li>
  );
}

export function TakeAway({ session }: { readonly session: Session }) {
  const { edition, files, keepingPage, promise } = words.value;
  const { takeAway } = keepingPage;
  const talk = session.talk.value;
  const laid = laidCards(talk).length > 0;
  // Handwriting can be known by its hand: it goes along only when the player says so.
  const [withPictures, setWithPictures] = useState(false);
  const give = (
    kind: 'agreement' | 'picture' | 'table',
    contentOf: (marks: TalkMarks) => FileContent | Promise<FileContent>,
  ) =>
    void handOver(async () => {
      const marks = await marksOf(talk.id);
      return makeFile(kind, await contentOf(marks), talk.date, marks.name);
    });
  const calendar = () =>
    give(
      'agreement',
      ({ event }) =>
        // The button is there only when there is a day.
        writeAgreementCalendar(
          { agreement: talk.agreement, event },
          { calendar: files.calendar, promise },
          new Date().toISOString(),
        )!,
    );
  const picture = () => give('picture', () => pngOfPicture(pictureOfProfile(talk)));
  const table = () =>
    give('table', ({ row }) =>
      writeCsv(
        [{ talk, row }],
        deck,
        edition,
        { ...files, talk: words.value.talk, promise },
        csvSeparator(edition.language),
      ),
    );
  return (
    <section class="take-away">
      <h2>{takeAway.title}</h2>
      <p>{takeAway.lead}</p>
      <ul>
        {laid && (
          <Take
            icon="on"
            main
            label={words.value.screens.handIn.link}
            holds={takeAway.handInHolds}
            to={hashFromRoute({ screen: 'handin', talk: talk.id })}
          />
        )}
        <Take
          icon="print"
          label={takeAway.print}
          holds={takeAway.printHolds}
          to={hashFromRoute({ screen: 'print', talk: talk.id })}
        />
        {laid && <Take icon="picture" label={takeAway.picture} holds={takeAway.pictureHolds} to={picture} />}
        {talk.notNow ? null : talk.agreement.by === '' ? (
          <li class="take">
            <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'agree' })}>
              <Icon name="calendar" />
              {takeAway.chooseDay}
            </a>
            <p class="hint">{takeAway.noDay}</p>
          </li>
        ) : (
          <Take icon="calendar" label={takeAway.calendar} holds={takeAway.calendarHolds} to={calendar} />
        )}
      </ul>
      <details class="more">
        <summary>{takeAway.more}</summary>
        <ul>
          <Take icon="table" label={takeAway.table} holds={takeAway.tableHolds} to={table} />
          <Take
            icon="file"
            label={takeAway.complete}
            holds={takeAway.completeHolds}
            to={() => void handOverTalk(talk, withPictures)}
          />
          {keepsakes.value.length > 0 && (
            <li>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={withPictures}
                  onChange={({ currentTarget: { checked } }) => setWithPictures(checked)}
                />
                <span>{takeAway.withPictures}</span>
              </label>
            </li>
          )}
        </ul>
      </details>
    </section>
  );
}
