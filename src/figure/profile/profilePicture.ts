// The profile as a picture of its own, to send or keep.

import { type FigureColours, figureColours } from '../drawing/colours.ts';
import { type Drawn, type DrawnPath, type Field, fieldPath, type Picture } from '../drawing/vocabulary.ts';
import { writeLines } from '../drawing/writeLines.ts';
import { drawLane, EDGE, MIDDLE, type PictureContent, ROAD, WIDTH } from './profileLane.ts';

const DASH = { length: 15, step: 26, width: 6 };

/** The road between the lanes, with the white line in its middle, in dashes. */
function drawRoad(top: number, bottom: number, colours: FigureColours): readonly DrawnPath[] {
  const road = { x: MIDDLE - ROAD / 2, y: top, w: ROAD, h: bottom - top };
  const dashes: Field[] = [];
  for (let y = top; y < bottom; y += DASH.step)
    dashes.push({ x: MIDDLE - DASH.width / 2, y, w: DASH.width, h: Math.min(DASH.length, bottom - y) });
  return [
    { kind: 'path', path: fieldPath(road), fill: colours.road },
    { kind: 'path', path: dashes.map(fieldPath).join(''), fill: colours['road-line'] },
  ];
}

/** Draws a profile: title, day, one sentence, and the road with the pushes on the right and the brakes on the left. */
export function drawProfile(content: PictureContent): Picture {
  const colours = figureColours(content.deck);
  const words: Drawn[] = [];
  let y = EDGE;
  const write = (text: string, size: number, bold: boolean) => {
    const room = WIDTH - 2 * EDGE;
    const written = writeLines(text, { x: EDGE, top: y, room, size, step: size * 1.3, bold });
    words.push(...written.drawn);
    y = written.bottom;
  };
  write(content.title, 30, true);
  write(content.day, 17, false);
  y += 8;
  write(content.summary, 21, false);
  const top = y + 20;
  const lanes = (['push', 'brake'] as const).map((direction) => drawLane(content, direction, top, colours));
  const bottom = Math.max(...lanes.map((lane) => lane.bottom));
  y = bottom + 20;
  write(content.key, 17, false);
  return {
    width: WIDTH,
    height: Math.ceil(y + EDGE),
    ground: colours.ground,
    letters: colours.letters,
    drawn: [...words, ...drawRoad(top, bottom, colours), ...lanes.flatMap(({ drawn }) => drawn)],
  };
}
