// A tag with ink of a coloured pen over it: what lies under the ink is left out, the rest must say it all.

import { GAME_TAGS, TAG_PAYLOAD } from '../../domain/board/tags.ts';
import { mapPoint, squareToQuad } from '../geometry/homography.ts';
import type { Corners } from '../geometry/quad.ts';
import { type Luma, sampleGrey } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';
import { CELLS, SQUARE, sampleModules, tagTemplates, templateAt, turned } from './decode.ts';
import type { SeenTag } from './seenTag.ts';
import { BLURS } from './templates.ts';

/**
 * How much lighter the lightest colour of a module is than its brightness, as a share of the tag's white, when it is
 * coloured ink. Paper in the light of a lamp stays below a tenth, a red or blue pen is above a third.
 */
const INKED = 0.18;
/** Payload modules that may lie under ink: of the rest, a random pattern agrees with a card of the deck once in 600,000. */
const MOST_HIDDEN = 10;
const LEAST_CONTRAST = 12;

/** Where the payload module `i` lies in the black square. */
function cellOf(i: number): number {
  return (((i / TAG_PAYLOAD) | 0) + 1) * SQUARE + (i % TAG_PAYLOAD) + 1;
}

/** The payload modules that no coloured ink hides, with their brightness; null when that is all of them, or too few. */
function soundModules(
  lightest: Grey,
  grey: Grey,
  corners: Corners,
): { readonly sound: readonly number[]; readonly payload: readonly number[] } | null {
  const light = sampleModules(lightest, corners);
  const dim = sampleModules(grey, corners);
  if (!light || !dim) return null;
  const inked = INKED * Math.max(...dim);
  const sound: number[] = [];
  for (let i = 0; i < CELLS; i++) if (light[cellOf(i)]! - dim[cellOf(i)]! <= inked) sound.push(i);
  if (sound.length === CELLS || sound.length < CELLS - MOST_HIDDEN) return null;
  return { sound, payload: sound.map((i) => dim[cellOf(i)]!) };
}

/** A pixel in the middle of a module shows so much of the ink that the whole module has, at least. */
const SHOWN = 0.6;

/** A drawing in colour shows it in more modules than so many: ink that hides as much leaves too little to say. */
const MOST_SHOWN = 2 * MOST_HIDDEN;

/** Whether coloured ink may lie on a square: one pixel a module is looked at, before the costly look. */
export function mayBeInked({ colourAt, work, reduction }: Luma, corners: Corners): boolean {
  const h = squareToQuad(SQUARE, corners);
  if (!h || !colourAt) return false;
  const colours: number[] = [];
  let brightest = 0;
  for (let i = 0; i < CELLS; i++) {
    const cell = cellOf(i);
    const { x, y } = mapPoint(h, (cell % SQUARE) + 0.5, ((cell / SQUARE) | 0) + 0.5);
    brightest = Math.max(brightest, sampleGrey(work, x / reduction, y / reduction));
    colours.push(colourAt(x, y));
  }
  const inked = colours.filter((colour) => colour > SHOWN * INKED * brightest).length;
  return inked > 0 && inked <= MOST_SHOWN;
}

/** Whether coloured ink hides some of a square's modules, and not too many. */
export function isPartlyInked(lightest: Grey, grey: Grey, corners: Corners): boolean {
  return soundModules(lightest, grey, corners) !== null;
}

/**
 * As `decodeTag`, without the modules that coloured ink hides: score, margin and flips are those of the others. Null when
 * no module is hidden, or too many are.
 * @param lightest the lightest colour of each pixel, @param grey its brightness
 */
export function decodeInked(lightest: Grey, grey: Grey, corners: Corners): SeenTag | null {
  const modules = soundModules(lightest, grey, corners);
  if (!modules) return null;
  const { sound, payload } = modules;
  const contrast = Math.max(...payload) - Math.min(...payload);
  if (contrast < LEAST_CONTRAST) return null;
  const seen = standardised(payload);
  const values = tagTemplates(GAME_TAGS);
  let best = { score: -2, id: -1, turn: 0, base: 0 };
  let second = -2;
  for (let id = 0; id < GAME_TAGS.count; id++) {
    let own = { score: -2, id, turn: 0, base: 0 };
    for (let turn = 0; turn < 4; turn++) {
      for (let blur = 0; blur < BLURS.length; blur++) {
        const base = templateAt(id, turn, blur);
        const score = likeness(seen, sound, values, base);
        if (score > own.score) own = { score, id, turn, base };
      }
    }
    if (own.score > best.score) {
      second = best.score;
      best = own;
    } else second = Math.max(second, own.score);
  }
  const { id, score, turn, base } = best;
  const flips = countFlips(seen, standardised(sound.map((i) => values[base + i]!)), score);
  return { id, score, margin: score - second, flips, contrast, corners: turned(corners, turn) };
}

/**
 * The correlation of modules of mean 0 and length 1 with the same modules of a template. It is worked out hundreds of
 * times a place, so without a list of its own.
 */
function likeness(
  seen: readonly number[],
  sound: readonly number[],
  values: Float64Array,
  base: number,
): number {
  let [sum, squares, dot] = [0, 0, 0];
  for (let k = 0; k < sound.length; k++) {
    const value = values[base + sound[k]!]!;
    sum += value;
    squares += value * value;
    dot += value * seen[k]!;
  }
  return dot / (Math.sqrt(squares - (sum * sum) / sound.length) || 1);
}

/** Shifted and scaled to mean 0 and length 1. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b) / values.length;
  const length = Math.hypot(...values.map((value) => value - mean)) || 1;
  return values.map((value) => (value - mean) / length);
}

/** The modules that miss their template by more than half of what lies between its black and its white. */
function countFlips(seen: readonly number[], template: readonly number[], score: number): number {
  const half = 0.5 * (Math.max(...template) - Math.min(...template)) * score;
  return seen.filter((value, k) => Math.abs(value - score * template[k]!) > half).length;
}
