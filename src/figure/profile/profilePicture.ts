// The profile as a picture of its own, to send or keep: a list of shapes and words, painted elsewhere.

import { BRAKE_FILL, drawLane, EDGE, MIDDLE, type PictureContent, ROAD, WIDTH } from './profileLane.ts';
import { type Drawn, type Measure, type Picture, rectangle } from './shape.ts';
import { wrapText } from './wrapText.ts';

/** The white line in the middle of the road, in dashes. */
function drawRoad(top: number, bottom: number): readonly Drawn[] {
  const dashes: Drawn[] = [];
  for (let y = top; y < bottom; y += 26) {
    dashes.push(rectangle(MIDDLE - 3, y, 6, Math.min(15, bottom - y), '#ffffff'));
  }
  return [rectangle(MIDDLE - ROAD / 2, top, ROAD, bottom - top, BRAKE_FILL), ...dashes];
}

/**
 * Draws a profile: title, day, one sentence, and the road with the pushes on the right and the brakes on the left.
 * @param measure with the typeface that it will be painted in
 */
export function drawProfile(content: PictureContent, measure: Measure): Picture {
  const colour = content.inks.black.srgb;
  const words: Drawn[] = [];
  let y = EDGE;
  const write = (text: string, size: number, bold: boolean) => {
    for (const line of wrapText(text, (part) => measure(part, size, bold) <= WIDTH - 2 * EDGE)) {
      words.push({
        kind: 'text',
        text: line,
        x: EDGE,
        baseline: y + size,
        size,
        bold,
        align: 'left',
        colour,
      });
      y += size * 1.3;
    }
  };
  write(content.title, 30, true);
  write(content.day, 17, false);
  y += 8;
  write(content.summary, 21, false);
  const top = y + 20;
  const lanes = (['push', 'brake'] as const).map((direction) => drawLane(content, direction, top, measure));
  const bottom = Math.max(...lanes.map((lane) => lane.bottom));
  y = bottom + 20;
  write(content.key, 17, false);
  const height = Math.ceil(y + EDGE);
  return {
    width: WIDTH,
    height,
    drawn: [
      rectangle(0, 0, WIDTH, height, '#ffffff'),
      ...words,
      ...drawRoad(top, bottom),
      ...lanes.flatMap(({ drawn }) => drawn),
    ],
  };
}
