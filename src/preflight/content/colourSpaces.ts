// Reads colour spaces down to what the press rules ask: which inks does this colour put on paper.

import type { PdfFile } from '../pdf/pdfFile.ts';
import { isPdfArray, PdfStream, type PdfValue } from '../pdf/pdfValues.ts';
import { PreflightError } from '../preflightError.ts';

/** `unset` is the DeviceGray that PDF starts with when no colour was chosen. */
export type ColourKind = 'cmyk' | 'gray' | 'unset' | 'rgb' | 'spot' | 'pattern' | 'other';

/** A colour space as the rules see it. */
export interface ColourSpace {
  readonly kind: ColourKind;
  /** As the file names it: `DeviceCMYK`, `ICCBased`, or the name of the spot colour. */
  readonly name: string;
  /** How many numbers make a colour; null where the space does not fix it. */
  readonly components: number | null;
  /** The space that a spot colour falls back on. */
  readonly alternate: ColourSpace | null;
}

/** A colour: a space and its components, each as PDF counts it (DeviceCMYK and spots: 0 no ink, 1 full ink). */
export interface PdfColour {
  readonly space: ColourSpace;
  readonly components: readonly number[];
}

const DEEPEST_SPACE = 6;

function plainSpace(kind: ColourKind, name: string, components: number | null): ColourSpace {
  return { kind, name, components, alternate: null };
}

export const DEVICE_CMYK = plainSpace('cmyk', 'DeviceCMYK', 4);
export const DEVICE_GRAY = plainSpace('gray', 'DeviceGray', 1);
export const DEVICE_RGB = plainSpace('rgb', 'DeviceRGB', 3);
export const UNSET_COLOUR: PdfColour = { space: plainSpace('unset', 'DeviceGray', 1), components: [0] };
/** The colour of gradients and tilings, which have no single colour. */
export const PATTERN_COLOUR: PdfColour = { space: plainSpace('pattern', 'Pattern', null), components: [] };

const DEVICE_SPACES: ReadonlyMap<string, ColourSpace> = new Map([
  ['DeviceCMYK', DEVICE_CMYK],
  ['DeviceGray', DEVICE_GRAY],
  ['DeviceRGB', DEVICE_RGB],
  ['Pattern', PATTERN_COLOUR.space],
]);

/** The colour space that needs no resources, by name; undefined for a name that a page must define. */
export function deviceSpace(name: string): ColourSpace | undefined {
  return DEVICE_SPACES.get(name);
}

/** Reads a colour space, name or array; `at`: the byte of what names it. Throws PreflightError for what is none. */
export function readColourSpace(file: PdfFile, value: PdfValue, at: number, depth = 0): ColourSpace {
  const broken = (problem: string): never => {
    throw new PreflightError(problem, 'the file', at);
  };
  if (depth > DEEPEST_SPACE) broken('Colour spaces are nested too deep');
  const space = file.resolve(value);
  if (typeof space === 'string') return deviceSpace(space) ?? broken(`/${space} is no known colour space`);
  if (!isPdfArray(space)) return broken('A colour space is neither a name nor an array');
  const family = file.resolve(space[0] ?? null);
  if (typeof family !== 'string') return broken('A colour space does not begin with a name');
  const part = (index: number): PdfValue => file.resolve(space[index] ?? null);
  if (family === 'Separation') {
    const name = part(1);
    if (typeof name !== 'string') return broken('A Separation colour space has no name');
    return { kind: 'spot', name, components: 1, alternate: readColourSpace(file, part(2), at, depth + 1) };
  }
  if (family === 'Indexed') {
    const base = readColourSpace(file, part(1), at, depth + 1);
    return { ...base, components: 1 };
  }
  if (family === 'ICCBased') {
    const profile = part(1);
    const inks = profile instanceof PdfStream ? file.number(profile.dict, 'N') : undefined;
    if (inks !== 1 && inks !== 3 && inks !== 4)
      return broken('An ICCBased colour space has no /N of 1, 3 or 4');
    return plainSpace('other', 'ICCBased', inks);
  }
  return deviceSpace(family) ?? plainSpace('other', family, null);
}

/** The colour that a colour space starts with (ISO 32000-1, 8.6.8). */
export function startingColour(space: ColourSpace): PdfColour {
  if (space.kind === 'cmyk') return { space, components: [0, 0, 0, 1] };
  if (space.kind === 'spot') return { space, components: [1] };
  return { space, components: Array.from({ length: space.components ?? 0 }, () => 0) };
}

/** The spot and process inks that need no permission: they are part of every press run. */
const ALWAYS_ALLOWED: ReadonlySet<string> = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black']);

/** Whether the name of a Separation stands for the process inks (or for none) instead of an extra ink. */
export function isProcessInk(name: string): boolean {
  return ALWAYS_ALLOWED.has(name);
}
