// The picture of the pins in words: for each pair the quarter in which it is now, and the one where it should be.

import { PIN_KINDS } from '../../src/domain/board/dialogueBoard.ts';
import type { PinPair, Spot } from '../../src/domain/board/pins.ts';
import { words } from '../page/pageWords.ts';

const quarterOf = ({ person, proactive }: Spot) =>
  `${person < 0 ? 'organisation' : 'person'}-${proactive < 0 ? 'reactive' : 'proactive'}` as const;

export function PinsInWords({ pins }: { readonly pins: readonly PinPair[] }) {
  const { screen, pins: kinds } = words.value.dialogue;
  if (pins.length === 0) return null;
  return (
    <ul class="pins-in-words" aria-label={screen.picture}>
      {pins.map((pin) => (
        <li key={pin.pair}>
          <h2>
            {screen.pair} {pin.pair}
          </h2>
          <dl>
            {PIN_KINDS.map((kind) => {
              const spot = pin[kind];
              return (
                <div key={kind}>
                  <dt>{kinds[kind]}</dt>
                  <dd>{spot ? screen.quarters[quarterOf(spot)] : screen.none}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
