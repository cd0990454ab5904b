// A talk handed in without a server: as a QR code, as lines to read aloud, or as a file; and what is in it.

import deck from 'virtual:duwtje/deck';
import { useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { TOLD_PARTS, type ToldPart } from '../../../src/domain/group/told.ts';
import { type HandIn as HandedIn, handInFromTalk, tagsOf } from '../../../src/domain/handIn/handIn.ts';
import { handInFileText, handInLines, handInText } from '../../../src/domain/handIn/handInText.ts';
import { tellableParts } from '../../../src/domain/handIn/tellable.ts';
import { TalkRoad } from '../../kit/TalkRoad.tsx';
import { hashFromRoute } from '../../page/route.ts';
import type { Session } from '../../talks/session.ts';
import { giveFile } from '../giveFile.ts';
import { groupWords } from '../groupWords.ts';
import { qrPath } from './qrPath.ts';
import { StoryTicks } from './StoryTicks.tsx';
import '../../kit/look/choices.css';
import './handIn.css';

/** What the code tells, in plain words. */
function Inside({ handIn }: { readonly handIn: HandedIn }) {
  const { handIn: words, told: toldWords } = groupWords.value;
  const places = handIn.placements.filter((place) => place !== undefined);
  const aside = places.filter((place) => place === 'not-laid').length;
  const laid = places.length - aside;
  const { ownCards, named, view, story } = handIn;
  const told = TOLD_PARTS.filter((part) => story[part] !== null).map((part) => toldWords.parts[part].tick);
  const names = named.flatMap(({ name }) => (name ? [`‘${name}’`] : []));
  return (
    <section class="hand-in-inside">
      <h2>{words.insideTitle}</h2>
      <ul class="points">
        {laid > 0 && <li>{laid === 1 ? words.insideOne : fillIn(words.inside, { n: laid })}</li>}
        {aside > 0 && <li>{fillIn(words.insideAside, { n: aside })}</li>}
        {names.length > 0 ? (
          <li>{fillIn(words.insideNamed, { names: names.join(', ') })}</li>
        ) : (
          ownCards > 0 && (
            <li>{ownCards === 1 ? words.insideOwnOne : fillIn(words.insideOwn, { n: ownCards })}</li>
          )
        )}
        {told.length > 0 && <li>{fillIn(words.insideTold, { parts: told.join('; ') })}</li>}
        {view && <li>{words.insideView[view]}</li>}
        <li>{words.insideMeta}</li>
      </ul>
      <p>
        <strong>{words.notInside}</strong>
      </p>
    </section>
  );
}

function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = qrPath(text);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function Typed({ lines }: { readonly lines: readonly string[] }) {
  const { handIn: words } = groupWords.value;
  return (
    <details class="more">
      <summary>{words.typedTitle}</summary>
      <p class="hint">{words.typedHint}</p>
      <ol class="typed-lines">
        {lines.map((line, index) => (
          <li key={line} aria-label={`${fillIn(words.line, { n: index + 1 })}: ${[...line].join(' ')}`}>
            {line}
          </li>
        ))}
      </ol>
    </details>
  );
}

export function HandIn({ session }: { readonly session: Session }) {
  const { handIn: words } = groupWords.value;
  const talk = session.talk.value;
  // Asked anew each time: it is for other eyes than the table's.
  const [share, setShare] = useState(false);
  const [ticked, setTicked] = useState<readonly ToldPart[]>([]);
  const tellable = tellableParts(talk, tagsOf(deck));
  const parts = TOLD_PARTS.filter((part) => tellable.includes(part));
  const named = handInFromTalk(talk, deck, { own: 'named', story: ticked });
  const handIn = share ? named : handInFromTalk(talk, deck, { own: 'count', story: ticked });
  const hasNames = named.named.some(({ name }) => name !== '');
  const empty = handIn.placements.length === 0 && handIn.ownCards === 0;
  return (
    <>
      <h1>{words.title}</h1>
      {empty ? (
        <>
          <p class="lead">{words.empty}</p>
          <div aria-hidden="true">
            <TalkRoad talk={talk} />
          </div>
          <a class="button primary" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'lay' })}>
            {words.toCards}
          </a>
        </>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <QrCode text={handInText(handIn)} label={words.code} />
          {hasNames && (
            <div class="hand-in-share">
              <label class="choice">
                <input type="checkbox" checked={share} onChange={() => setShare(!share)} />
                <span>{words.share}</span>
              </label>
              <p class="hint">
                {words.shareHint} {share && words.shareMost}
              </p>
            </div>
          )}
          <StoryTicks parts={parts} ticked={ticked} onTick={setTicked} />
          <Inside handIn={handIn} />
          <Typed lines={handInLines(handIn)} />
          <div class="hand-in-file">
            <button
              type="button"
              class="button"
              onClick={() => giveFile('hand-in', 'json', handInFileText([handIn]))}
            >
              {words.file}
            </button>
            <p class="hint">{words.fileHint}</p>
          </div>
        </>
      )}
      <div class="onward">
        <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'profile' })}>
          {words.back}
        </a>
      </div>
    </>
  );
}
