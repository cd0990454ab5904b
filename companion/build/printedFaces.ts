// Brings the printed faces of the cards into the page, as small as the reader needs them, in a file of their own.

import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { Content } from '../../src/content/content.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { paintFaces } from '../../src/press/paint/paintFaces.ts';
import { FACE_AREA, FACE_PX_PER_MM } from '../../src/vision/faces/face.ts';
import { joinFaces, type PackedFaces } from '../../src/vision/faces/packedFaces.ts';

const MODULE = 'virtual:duwtje/faces';

/** Paints the faces of a game and packs them. */
export async function packGame(content: Content): Promise<PackedFaces> {
  const faces = await paintFaces(content, loadTypeface(), FACE_AREA, FACE_PX_PER_MM);
  const packed = deflateRawSync(joinFaces(faces), { level: 9 }).toString('base64');
  return { cards: faces.map(({ card }) => card), packed };
}

/** Serves `virtual:duwtje/faces`, painted when it is first asked for. */
export function printedFaces(content: Content): Plugin {
  let painted: Promise<PackedFaces> | undefined;
  return {
    name: 'duwtje-printed-faces',
    resolveId: (id) => (id === MODULE ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return;
      painted ??= packGame(content);
      return `export default ${JSON.stringify(await painted)};`;
    },
  };
}
