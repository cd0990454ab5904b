import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { FACE_HEIGHT, FACE_WIDTH, isOnTag } from '../../../src/vision/faces/face.ts';
import { joinFaces, unpackFaces } from '../../../src/vision/faces/packedFaces.ts';
import { chanceFrom } from '../lab/random.ts';

it('faces come out as they went in, to a sixth of the greys, with the tag left white', async () => {
  const chance = chanceFrom(5);
  const faces = ['a', 'b', 'a'].map((card) => ({
    card,
    grey: Uint8Array.from({ length: FACE_WIDTH * FACE_HEIGHT }, () => chance.below(256)),
  }));
  const packed = deflateRawSync(joinFaces(faces)).toString('base64');
  const again = await unpackFaces({ cards: faces.map(({ card }) => card), packed });
  expect(again.map(({ card }) => card)).toEqual(['a', 'b', 'a']);
  again.forEach(({ grey }, n) => {
    grey.forEach((value, i) => {
      const onTag = isOnTag(i % FACE_WIDTH, Math.floor(i / FACE_WIDTH));
      const before = onTag ? 255 : faces[n]!.grey[i]!;
      expect(Math.abs(value - before)).toBeLessThanOrEqual(43);
    });
  });
});
