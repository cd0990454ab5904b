// The two slides of the pin in hand: what a tap in the field does, for keyboard, switch and screen reader too.

import type { Spot } from '../../src/domain/board/pins.ts';
import { words } from '../page/pageWords.ts';

const AXES = ['person', 'proactive'] as const;
const STEP = 5;

interface PinSlideProps {
  /** What the pin is called. */
  readonly named: string;
  readonly spot: Spot | null;
  onPlace(spot: Spot): void;
}

export function PinSlide({ named, spot, onPlace }: PinSlideProps) {
  const { screen, axes } = words.value.dialogue;
  const ends = { person: ['organisation', 'person'], proactive: ['reactive', 'proactive'] } as const;
  return (
    <fieldset class="pin-slide">
      <legend>{`${screen.fine}: ${named}`}</legend>
      {AXES.map((axis) => {
        const value = spot?.[axis] ?? 0;
        const end = axes[ends[axis][value < 0 ? 0 : 1]].title;
        return (
          <label key={axis}>
            {screen[axis]}
            <input
              type="range"
              min={-100}
              max={100}
              step={STEP}
              value={value}
              aria-valuetext={spot ? `${end}: ${Math.abs(value)}` : screen.none}
              onInput={({ currentTarget }) =>
                onPlace({ ...(spot ?? { person: 0, proactive: 0 }), [axis]: Number(currentTarget.value) })
              }
            />
          </label>
        );
      })}
    </fieldset>
  );
}
