// The pins on a sheet for the office printer: a row of each kind, with the lines to cut along.

import { PIN_KINDS, PIN_SIZE, PINS } from '../../domain/board/dialogueBoard.ts';
import { MOST_PINS } from '../../domain/board/pins.ts';
import type { Mm, Point } from '../../domain/units.ts';
import { BLACK, group, type Item, path, placed } from '../drawing/drawing.ts';
import { rectPath } from '../drawing/shapes.ts';
import { A4 } from '../drawing/sheet.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { DialogueWords } from './dialogueWords.ts';

const GAP: Mm = 3;
const STEP = { x: PIN_SIZE.w + GAP, y: PIN_SIZE.h + GAP };
const LEFT: Mm = (A4.w - MOST_PINS * STEP.x + GAP) / 2;
const TOP: Mm = 44;

/** @param faces the pins in the order of their tags */
export function pinSheet(kit: Kit, words: DialogueWords, faces: readonly Composed[]): Composed {
  return compose(kit, A4, (type) => [
    type.block(
      'dialogue.pinsTitle',
      words.pinsTitle,
      { x: LEFT, y: 16, w: A4.w - 2 * LEFT, h: 9 },
      { font: 'bold', sizes: [20, 19, 18], role: 'H1' },
    ).item,
    type.block(
      'dialogue.cut',
      words.cut,
      { x: LEFT, y: 27, w: A4.w - 2 * LEFT, h: 12 },
      { font: 'regular', sizes: [12], leading: 1.28 },
    ).item,
    ...PINS.flatMap(({ pair, kind }, i) => {
      const at = { x: LEFT + (pair - 1) * STEP.x, y: TOP + PIN_KINDS.indexOf(kind) * STEP.y };
      return toCut(faces[i]!, at);
    }),
  ]);
}

function toCut({ drawing }: Composed, { x, y }: Point): Item[] {
  const clip = { x: 0, y: 0, ...PIN_SIZE };
  return [
    placed([group(drawing.items, { clip })], x, y),
    path(rectPath({ x, y, ...PIN_SIZE }), undefined, { paint: BLACK, width: 0.15 }),
  ];
}
