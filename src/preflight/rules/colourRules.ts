// Rules on colour: DeviceCMYK and the allowed spot colours only; spots overprint, and die lines are strokes.

import { type ColourSpace, isProcessInk } from '../content/colourSpaces.ts';
import type { Painted } from '../content/paintedObjects.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';

const NOUN: Readonly<Record<Painted['kind'], string>> = {
  fill: 'fill',
  stroke: 'line',
  text: 'text',
  image: 'image',
  shading: 'gradient',
};

/** Checks the colour of every object on a page, and that the spots asked for are there. */
export function checkColours(under: PageUnderCheck): void {
  const { expected, art } = under;
  const used = new Set<string>();
  for (const object of art.objects) {
    const { space } = object.paint.colour;
    if (space.kind === 'cmyk') continue;
    checkSpace(under, space, `${NOUN[object.kind]} ${under.placeOf(object.box)}`, object.kind);
    if (space.kind === 'spot') {
      used.add(space.name);
      checkSpot(under, object, space.name);
    }
  }
  for (const group of art.groups) {
    if (group) checkSpace(under, group, 'transparency group of this page', 'group');
  }
  for (const name of expected.requireSpot) {
    if (!used.has(name))
      under.add('house-spot', `The spot ${name} is missing on this page; stroke its line.`);
  }
}

function checkSpace(under: PageUnderCheck, space: ColourSpace, where: string, kind: string): void {
  const { standard, spots, requireSpot } = under.expected;
  const add = (rule: string, message: string): void => {
    under.add(rule, message, `${kind} ${space.kind} ${space.name}`);
  };
  // The standards differ in what they allow besides; the house allows what the stricter X-1a does, less gray.
  const rule = standard === 'X-1a' ? 'colour' : 'house-colour';
  switch (space.kind) {
    case 'cmyk':
      break;
    case 'unset':
      add('house-colour', `No colour was set for the ${where}; set a DeviceCMYK colour.`);
      break;
    case 'gray':
      add('house-colour', `DeviceGray is used for the ${where}; use DeviceCMYK black.`);
      break;
    case 'rgb':
      add('colour', `DeviceRGB is used for the ${where}; use DeviceCMYK.`);
      break;
    case 'pattern':
      add(rule, `A gradient or tiling is used for the ${where}; use a flat DeviceCMYK tint.`);
      break;
    case 'other':
      add(rule, `${space.name} colour is used for the ${where}; use DeviceCMYK.`);
      break;
    case 'spot':
      if (!isProcessInk(space.name) && !spots.includes(space.name) && !requireSpot.includes(space.name)) {
        add('house-spot', `The spot ${space.name} is not asked for; mix the ${where} from DeviceCMYK.`);
      }
      if (space.alternate) checkSpace(under, space.alternate, `fallback of the spot ${space.name}`, kind);
  }
}

/** A spot that the file may use must not knock out the art under it; a required one is a line for the cutter. */
function checkSpot(under: PageUnderCheck, object: Painted, name: string): void {
  const { spots, requireSpot } = under.expected;
  if (isProcessInk(name) || !(spots.includes(name) || requireSpot.includes(name))) return;
  if (!object.paint.overprint && object.paint.colour.components[0] !== 0) {
    under.add(
      'house-dieline',
      `The ${NOUN[object.kind]} in ${name} ${under.placeOf(object.box)} knocks out the art under it; set overprint.`,
      `knock-out ${name}`,
    );
  }
  if (requireSpot.includes(name) && object.kind !== 'stroke') {
    under.add(
      'house-dieline',
      `${name} is painted as a ${NOUN[object.kind]} ${under.placeOf(object.box)}; stroke it as a line.`,
      `filled ${name}`,
    );
  }
}
