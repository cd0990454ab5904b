// The dialogue board of a talk: put pins down by tapping or sliding, and see each pair as an arrow from now to wanted.

import { useState } from 'preact/hooks';
import { PIN_KINDS, PINS, type Pin } from '../../src/domain/board/dialogueBoard.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { placePin, spotOf } from '../../src/domain/talk/pinEdits.ts';
import { Icon } from '../kit/Icon.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import { PinSlide } from './PinSlide.tsx';
import { PinsField } from './PinsField.tsx';
import { PinsInWords } from './PinsInWords.tsx';
import './dialogue.css';

interface DialogueProps {
  readonly session: Session;
}

export function Dialogue({ session }: DialogueProps) {
  const { dialogue, screens } = words.value;
  const { screen, pins, title, model } = dialogue;
  const talk = session.talk.value;
  const [hand, setHand] = useState<Pin>(PINS[0]!);
  const { pair, kind } = hand;
  const spot = spotOf(talk, pair, kind);
  const place = (where: typeof spot) => session.change((now) => placePin(now, pair, kind, where));
  const named = fillIn(screen.pin, { pair, kind: pins[kind] });
  return (
    <>
      <a class="button plain back" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'profile' })}>
        <Icon name="back" />
        {screens.steps.names.profile}
      </a>
      <h1>{title}</h1>
      <p class="lead">{screen.lead}</p>
      <fieldset class="pins">
        <legend>{screen.hand}</legend>
        {PIN_KINDS.map((row) => (
          <div key={row} class={`pins-${row}`}>
            {PINS.filter((pin) => pin.kind === row).map((pin) => (
              <label key={pin.tag} class="pin">
                <input type="radio" name="pin" checked={pin === hand} onChange={() => setHand(pin)} />
                <span class={spotOf(talk, pin.pair, pin.kind) ? 'pin-mark placed' : 'pin-mark'}>
                  <b>{pin.pair}</b>
                </span>
                <span>{pins[row]}</span>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <PinsField pins={talk.pins} title={screen.picture} onPlace={place} />
      <PinSlide key={hand.tag} named={named} spot={spot} onPlace={place} />
      {spot && (
        <button type="button" class="button" onClick={() => place(null)}>
          {screen.remove}
        </button>
      )}
      <a class="button" href={hashFromRoute({ screen: 'photo', talk: talk.id })}>
        {screen.photo}
      </a>
      <PinsInWords pins={talk.pins} />
      <p class="hint">{model}</p>
    </>
  );
}
