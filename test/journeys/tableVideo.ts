// What the camera of the laptop sees when one table after another holds up its telephone: a video for a browser's fake camera.

import sharp from 'sharp';
import { qrPath } from '../../companion/group/handIn/qrPath.ts';
import { type View, writeCameraVideo } from './fakeCamera.ts';

// Shorter than anybody holds it up: a code that the reader misses comes by again, well within a minute.
const HELD_SECONDS = 0.6;
const BETWEEN_SECONDS = 0.2;
const [WIDTH, HEIGHT] = [1280, 720];

/** A telephone's screen in half light, a little askew and out of focus. */
function frame(code: string | undefined, angle: number): Promise<Buffer> {
  const { path, size } = code === undefined ? { path: '', size: 1 } : qrPath(code);
  const side = code === undefined ? 0 : 400;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#8a8378"/>
<g transform="translate(640 360) rotate(${angle}) scale(${side / size}) translate(${-size / 2} ${-size / 2})">
<rect width="${size}" height="${size}" fill="#f2f2ee"/><path d="${path}" fill="#15151a"/></g></svg>`;
  return sharp(Buffer.from(svg)).blur(1.2).jpeg({ quality: 70 }).toBuffer();
}

/** Writes the video. @returns how long it takes to see all of it, in seconds */
export async function writeTableVideo(file: string, codes: readonly string[]): Promise<number> {
  const between: View = { jpeg: await frame(undefined, 0), seconds: BETWEEN_SECONDS };
  const held = await Promise.all(
    codes.map(async (code, table): Promise<View> => {
      const jpeg = await frame(code, ((table * 7) % 25) - 12);
      return { jpeg, seconds: HELD_SECONDS };
    }),
  );
  return writeCameraVideo(
    file,
    held.flatMap((view) => [view, between]),
  );
}
