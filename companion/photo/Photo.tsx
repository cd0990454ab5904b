// A photo of the board becomes the record: take it, look at what was read, answer what is in doubt, accept.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { wordWarning } from '../../src/vision/reading/wording.ts';
import { Icon } from '../kit/Icon.tsx';
import { announce, showToast } from '../page/announce.ts';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';
import { goTo, hashFromRoute } from '../page/route.ts';
import { attempt } from '../page/trouble.ts';
import { addKeepsakes, keepsakes, swapKeepsakes } from '../talks/keepsakes.ts';
import type { Session } from '../talks/session.ts';
import { type Acceptance, acceptPhoto, type PictureKeeper } from './acceptPhoto.ts';
import { PhotoButtons } from './PhotoButtons.tsx';
import { PhotoReview } from './PhotoReview.tsx';
import { PinsRead } from './PinsRead.tsx';
import { openIntake, type PhotoIntake } from './photoIntake.ts';
import { hasViewfinder, Viewfinder } from './Viewfinder.tsx';
import { startReader } from './worker/startReader.ts';
import './photo.css';

function Progress({ intake }: { readonly intake: PhotoIntake }) {
  const { photo } = words.value;
  const busy = intake.busy.value;
  if (!busy) return null;
  return (
    <div class="progress" role="status">
      <progress aria-label={photo.steps[busy.step]} />
      <p>
        {photo.steps[busy.step]} {busy.of > 1 && fillIn(photo.of, { at: busy.at, of: busy.of })}
      </p>
      <button type="button" class="button" onClick={intake.cancel}>
        {photo.cancel}
      </button>
    </div>
  );
}

function Complaints({ intake }: { readonly intake: PhotoIntake }) {
  const { photo, reader } = words.value;
  const merged = intake.merged.value;
  const dialogue = intake.dialogue.value;
  const faults = intake.faults.value.map(({ file, fault }) =>
    fillIn(photo.faults[fault], { file: isolate(file) || photo.faults.unnamed }),
  );
  // That no card was read, the review says itself; what was not read is marked on its board.
  // What went wrong before the photo that shows the board is mended by that one.
  const told = merged?.told.filter(
    ({ warning: { code }, photo: at }) =>
      code !== 'no-card' && code !== 'unread' && (at === null || at >= (merged.boardPhoto ?? 0)),
  );
  const noted = dialogue?.warnings ?? told?.map(({ warning }) => warning);
  const warnings = new Set(noted?.map((warning) => wordWarning(warning, reader)));
  const lines = [...faults, ...(merged && !merged.board && !dialogue ? [photo.noBoard] : []), ...warnings];
  if (lines.length === 0) return null;
  return (
    <div class="alert" role="alert">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const PICTURES: PictureKeeper = {
  keep: addKeepsakes,
  now: () => keepsakes.value,
  swap: (talk, gone, back) => void attempt(() => swapKeepsakes(talk, gone, back)),
};

/** Takes over what the photo read, says so, and goes on to why each card lies there; the photos are dropped after that. */
async function accept(session: Session, intake: PhotoIntake, acceptance: Acceptance): Promise<void> {
  const { photo } = words.value;
  const { laid, complete } = await acceptPhoto(session, intake, acceptance, PICTURES);
  const done = fillIn(laid === 1 ? photo.doneOne : photo.done, { n: laid });
  showToast({ text: complete ? done : photo.writingNotKept, along: 'next screen' });
  goTo({ screen: 'talk', talk: session.talk.value.id, step: 'why' });
}

export function Photo({ session }: { readonly session: Session }) {
  const { photo, edition, screens } = words.value;
  const intake = useMemo(() => openIntake(() => session.talk.value, startReader()), [session]);
  useEffect(() => intake.close, [intake]);
  const [accepting, setAccepting] = useState(false);
  const [viewing, setViewing] = useState(false);
  const merged = intake.merged.value;
  const dialogue = intake.dialogue.value;
  const busy = intake.busy.value !== undefined;
  const result = useRef<HTMLDivElement>(null);
  const reviewing = merged?.board !== undefined && merged.board !== null && !busy;
  useEffect(() => {
    // On a phone, complaint, board and question fit on one screen only without what is above them.
    if (reviewing) result.current?.scrollIntoView({ block: 'start' });
  }, [reviewing]);

  const add = useMemo(
    () => async (files: readonly File[]) => {
      await intake.add(files);
      if (intake.merged.value?.board) announce(fillIn(photo.readCards, { n: intake.review.value.length }));
    },
    [intake, photo],
  );

  return (
    <>
      <a
        class="button plain back"
        href={hashFromRoute({ screen: 'talk', talk: session.talk.value.id, step: 'lay' })}
      >
        <Icon name="back" />
        {screens.steps.names.lay}
      </a>
      <h1>{photo.title}</h1>
      <div class="photo-result" ref={result}>
        <Complaints intake={intake} />
      </div>
      <Progress intake={intake} />
      {reviewing && (
        <PhotoReview
          session={session}
          intake={intake}
          accepting={accepting}
          onAccept={(acceptance) => {
            setAccepting(true);
            void attempt(() => accept(session, intake, acceptance)).then(() => setAccepting(false));
          }}
        />
      )}
      {dialogue && !busy && <PinsRead session={session} reading={dialogue} />}
      {!busy && (
        <section class="take-photo">
          {viewing ? (
            <Viewfinder
              look={intake.look}
              onPhoto={(still) => {
                setViewing(false);
                void attempt(() => add([still]));
              }}
              onClose={() => setViewing(false)}
            />
          ) : merged?.board ? (
            <details class="more">
              <summary>{photo.again}</summary>
              <PhotoButtons onPhotos={add} />
            </details>
          ) : (
            <>
              <PhotoButtons onPhotos={add} />
              {hasViewfinder && (
                <button type="button" class="button" onClick={() => setViewing(true)}>
                  {photo.view}
                </button>
              )}
              <h2>{edition.photo.title}</h2>
              <ul class="tips">
                {edition.photo.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </>
          )}
          <p class="hint">{photo.stays}</p>
        </section>
      )}
    </>
  );
}
