// A photo of the board becomes the record: take it, look at what was read, answer what is in doubt, accept.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { laidCards } from '../../src/domain/talk/talk.ts';
import { wordWarning } from '../../src/vision/reading/wording.ts';
import { Icon } from '../kit/Icon.tsx';
import { announce, showToast } from '../page/announce.ts';
import { goTo, hashFromRoute } from '../page/route.ts';
import { words } from '../page/words.ts';
import { loadKeepsakes } from '../talks/keepsakes.ts';
import { keepPictures } from '../talks/library.ts';
import type { Session } from '../talks/session.ts';
import { PhotoButtons } from './PhotoButtons.tsx';
import { type Acceptance, PhotoReview } from './PhotoReview.tsx';
import { type Intake, openIntake } from './photoIntake.ts';
import { carryOut, nameOwnCards } from './review.ts';
import { hasViewfinder, Viewfinder } from './Viewfinder.tsx';
import './photo.css';

function Progress({ intake }: { readonly intake: Intake }) {
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

function Complaints({ intake }: { readonly intake: Intake }) {
  const { photo, reader } = words.value;
  const merged = intake.merged.value;
  const faults = intake.faults.value.map(({ file, fault }) =>
    fillIn(photo.faults[fault], { file: file || photo.faults.unnamed }),
  );
  const warnings = intake.warnings.value.map((warning) => wordWarning(warning, reader));
  const lines = [...faults, ...(merged && !merged.board ? [photo.noBoard] : []), ...warnings];
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

/** Puts the review into the talk, and the writing beside it; the photos are dropped after that. */
async function accept(session: Session, intake: Intake, { names, keepWriting, keepBoard }: Acceptance) {
  const { photo } = words.value;
  session.changeBoard((talk) => nameOwnCards(carryOut(talk, intake.review.value), names));
  const talk = session.talk.value;
  const laid = laidCards(talk);
  const board = keepBoard ? await intake.boardPicture() : null;
  const { cutOuts, complete } = await intake.cutOuts();
  const onBoard = new Set(laid.map(({ card }) => `card:${card}`));
  const pictures = [
    ...(keepWriting ? cutOuts.filter(({ of }) => !of.startsWith('card:') || onBoard.has(of)) : []),
    ...(board ? [{ of: 'board', image: board } as const] : []),
  ];
  await session.flush();
  const fault = pictures.length > 0 ? await keepPictures(talk.id, pictures) : undefined;
  await loadKeepsakes(talk.id);
  const done = fillIn(laid.length === 1 ? photo.doneOne : photo.done, { n: laid.length });
  const lost = fault !== undefined || (keepWriting && !complete) || (keepBoard && !board);
  showToast({ text: lost ? photo.writingNotKept : done });
  goTo({ screen: 'talk', talk: talk.id, step: 'profile' });
}

export function Photo({ session }: { readonly session: Session }) {
  const { photo, edition, screens } = words.value;
  const intake = useMemo(() => openIntake(() => session.talk.value), [session]);
  useEffect(() => intake.close, [intake]);
  const [accepting, setAccepting] = useState(false);
  const [viewing, setViewing] = useState(false);
  const merged = intake.merged.value;
  const busy = intake.busy.value !== undefined;
  const result = useRef<HTMLDivElement>(null);
  const reviewing = merged?.board !== undefined && merged.board !== null && !busy;
  useEffect(() => {
    // On a phone complaint, board and question fit on one screen only without what is above them.
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
            void accept(session, intake, acceptance);
          }}
        />
      )}
      {!busy && (
        <section class="take-photo">
          {viewing ? (
            <Viewfinder
              look={intake.look}
              onPhoto={(still) => {
                setViewing(false);
                void add([still]);
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
