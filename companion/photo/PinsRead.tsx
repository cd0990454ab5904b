// What a photo of the dialogue board gave, to be taken over: the pins then stand in the talk.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { placePin } from '../../src/domain/talk/pinEdits.ts';
import type { DialogueReading } from '../../src/vision/reading/readDialogue.ts';
import { showToast } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { goTo } from '../page/route.ts';
import type { Session } from '../talks/session.ts';

interface PinsReadProps {
  readonly session: Session;
  readonly reading: DialogueReading;
}

export function PinsRead({ session, reading: { pins } }: PinsReadProps) {
  const { screen } = words.value.dialogue;
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
        {fillIn(screen.read, { n: pins.length })}
      </p>
      {pins.length > 0 && (
        <button type="button" class="button primary large" onClick={takeOver}>
          {screen.takeOver}
        </button>
      )}
    </section>
  );
}
