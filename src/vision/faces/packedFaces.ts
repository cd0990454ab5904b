// The printed faces of a whole deck as they travel to a page: some kilobytes, made when the page is built.

import { type Face, PACKED_FACE, packFace, unpackFace } from './face.ts';

/** The cards in the order of their faces; a card has one a language. */
export interface PackedFaces {
  readonly cards: readonly string[];
  /** The faces one after the other, deflated (RFC 1951), in base64. */
  readonly packed: string;
}

/** All faces one after the other in two bits a pixel. */
export function joinFaces(faces: readonly Face[]): Uint8Array {
  const joined = new Uint8Array(faces.length * PACKED_FACE);
  for (const [i, face] of faces.entries()) joined.set(packFace(face), i * PACKED_FACE);
  return joined;
}

/** The faces that were packed. @throws when they are broken */
export async function unpackFaces({ cards, packed }: PackedFaces): Promise<Face[]> {
  const deflated = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const joined = new Uint8Array(await new Response(stream).arrayBuffer());
  return cards.map((card, i) => ({
    card,
    grey: unpackFace(joined.subarray(i * PACKED_FACE, (i + 1) * PACKED_FACE)),
  }));
}
