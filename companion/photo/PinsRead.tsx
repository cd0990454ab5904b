// What a photo of the dialogue board gave, to be taken over: the pins then stand in the talk.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { placePin } from '../../src/domain/talk/pinEdits.ts';
import type { DialogueReading } from '../../src/vision/reading/readDialogue.ts';
import { wordDoubt } from '../../src/vision/reading/wording.ts';
import { showToast } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { goTo } from '../page/route.ts';
import type { Session } from '../talks/session.ts';

interface PinsReadProps {
  readonly session: Session;
  readonly reading: DialogueReading;
}

export function PinsRead({ session, reading: { pins } }: PinsReadProps) {
  const { dialogue, reader } = words.value;
  const { screen } = dialogue;
  const placed = pins.filter(({ spot }) => spot !== null);
  const noted = pins.flatMap(({ pair, kind, spot, doubt }) => {
    const named = fillIn(screen.pin, { pair, kind: dialogue.pins[kind] });
    if (!spot) return [`${named}: ${screen.beside}.`];
    return doubt ? [`${named} ${wordDoubt(doubt, reader)}.`] : [];
  });
  const takeOver = () => {
    session.change((talk) =>
      pins.reduce((laid, { pair, kind, spot }) => (spot ? placePin(laid, pair, kind, spot) : laid), talk),
    );
    showToast({ text: screen.taken, along: 'next screen' });
    goTo({ screen: 'dialogue', talk: session.talk.value.id });
  };
  return (
    <section class="pins-read">
      <p class="lead" role="status">
        {fillIn(screen.read, { n: placed.length })}
      </p>
      {noted.length > 0 && (
        <ul class="points">
          {noted.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {placed.length > 0 && (
        <button type="button" class="button primary large" onClick={takeOver}>
          {screen.takeOver}
        </button>
      )}
    </section>
  );
}
