// The field of the dialogue board with the pins on it: a tap puts down the pin in hand.

import deck from 'virtual:duwtje/deck';
import { useMemo } from 'preact/hooks';
import type { PinPair, Spot } from '../../src/domain/board/pins.ts';
import { plainTitle } from '../../src/domain/deck/edition.ts';
import { drawPins, PINS_HEIGHT, PINS_WIDTH, spotOfPlace } from '../../src/figure/dialogue/pinsPicture.ts';
import { pictureSvg } from '../../src/figure/drawing/pictureSvg.ts';
import { words } from '../page/pageWords.ts';

interface PinsFieldProps {
  readonly pins: readonly PinPair[];
  readonly title: string;
  onPlace(spot: Spot): void;
}

export function PinsField({ pins, title, onPlace }: PinsFieldProps) {
  const { axes, model } = words.value.dialogue;
  const __html = useMemo(() => {
    const names = Object.fromEntries(
      Object.entries(axes).map(([end, { title }]) => [end, plainTitle(title)]),
    ) as Record<keyof typeof axes, string>;
    return pictureSvg(drawPins(pins, names, deck), { title, description: model, id: 'pins' });
  }, [pins, axes, title, model]);
  const tap = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = (currentTarget as Element).getBoundingClientRect();
    onPlace(
      spotOfPlace({
        x: ((clientX - left) / width) * PINS_WIDTH,
        y: ((clientY - top) / height) * PINS_HEIGHT,
      }),
    );
  };
  return (
    // The slides below do the same for whoever does not tap; the SVG is ours, with all words in it escaped.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div class="pins-field" onClick={tap} dangerouslySetInnerHTML={{ __html }} />
  );
}
