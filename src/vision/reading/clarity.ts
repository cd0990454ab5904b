// Whether a photo is sharp and light enough to read cards on: measured on the board's own tags, which lie round the cards.

import { CARD_TAG } from '../../domain/board/card.ts';
import type { FoundSheet } from '../board/findBoard.ts';
import type { Luma } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';
import type { SeenTag } from '../tags/seenTag.ts';
import { type TagView, viewTag } from '../tags/seenView.ts';
import type { Warning } from './warnings.ts';

/** A photo that is out of focus, shaken or too dark. */
export type ClarityWarning = Extract<Warning, { code: 'blurred' | 'too-dark' | 'pale-ink' }>;

/**
 * Blur, as a deviation in modules of a card's tag, from which on cards may be lost. A module that is smeared by a
 * Gaussian of .6 module keeps 2 Phi(.5 / .6) - 1 = 60 % of its own light in each direction, a third in both: its
 * neighbours then weigh more than itself. On laboratory photos that were blurred step by step the first card was lost at
 * .59, half of them at .75, nearly all at .85; photos that a steady hand takes stay below .40.
 */
const SOFT_BLUR = 0.58;
/**
 * The far corners of a board seen aslant look softer than what lies on it. Where so many cards were read or more, the
 * softest of them counts as well; its blur is measured smaller than it is, since a card's quiet zone is one module wide:
 * of the photos that lost a card to blur, none had it below .36.
 */
const TELLING_CARDS = 4;
const SOFT_CARD = 0.35;
/**
 * Least grey steps between a tag's black and white. Each step of the search asks for steps of its own (5 for the
 * threshold, 8 for an edge, 12 for a tag, 18 for a frame), and of a small tag half of the contrast is lost in the blur.
 */
const LEAST_CONTRAST = 40;
/**
 * The black of pale ink is lighter than this share of the paper round it, whatever the light: on laboratory photos half of
 * the tags printed well take .7 of the paper's light or more away, also in the shadow of blinds, and those printed pale
 * .4 and less when noise or a pen's stroke hides one in silence.
 */
const PALE_INK = 0.6;
/** With paper lighter than this it is not light that is wanting. */
const DARK_PAPER = 80;

/** What is wrong with focus and light of a photo in which the board was found: the worst of its tags counts. */
export function clarityWarnings(
  luma: Luma,
  { geometry, tags }: FoundSheet,
  cards: readonly SeenTag[],
): ClarityWarning[] {
  const cardModules = geometry.tags[0].rect.w / CARD_TAG.w;
  const views = viewsOf(luma, tags);
  const blur = cardModules * worstBlur(views);
  const isDark = views.some(({ black, white }) => white < DARK_PAPER && white - black < LEAST_CONTRAST);
  return [
    ...(isDark ? [{ code: 'too-dark' } as const] : []),
    ...(arePale(viewsOf(luma, cards)) ? [{ code: 'pale-ink' } as const] : []),
    ...(blur >= SOFT_BLUR && !areSharp(luma, cards) ? [{ code: 'blurred' } as const] : []),
  ];
}

/** Whether cards were printed so pale that others may not show: half of those that were read tell, since a few may be in glare. */
function arePale(cards: readonly TagView[]): boolean {
  const lit = cards.filter(({ white }) => white >= DARK_PAPER);
  const pale = lit.filter(({ black, white }) => white - black < LEAST_CONTRAST || black > PALE_INK * white);
  return pale.length > lit.length / 2;
}

function areSharp(luma: Luma, cards: readonly SeenTag[]): boolean {
  return cards.length >= TELLING_CARDS && worstBlur(viewsOf(luma, cards)) < SOFT_CARD;
}

function viewsOf(luma: Luma, tags: readonly SeenTag[]): TagView[] {
  return tags.map(({ corners }) => viewTag(luma, corners)).filter((view) => view !== null);
}

function worstBlur(views: readonly TagView[]): number {
  return Math.max(...views.map(({ blur }) => blur));
}

/** The side of the blocks in which a picture without a board is looked over, px of the reduced picture. */
const BLOCK = 16;
/** Grey steps within a block that make an edge worth measuring, as a share of what the whole picture holds. */
const EDGE_SHARE = 0.3;
/** Blocks with an edge from which on their sharpness tells something. */
const LEAST_BLOCKS = 20;
/** Of the blocks with an edge the sharpest twentieth counts: most edges of a scene are soft by nature. */
const SHARPEST = 0.95;
/**
 * The steepest step between neighbours, as a share of the block's range. A Gaussian of s px makes it .4 / s of the whole
 * rise: this is two px, at which a module of a board's tag in a photo of a whole board has run into the next.
 */
const SOFT_STEP = 0.2;
/** The lightest hundredth of a picture that is too dark is no lighter than this. */
const DARK_PICTURE = 50;

/** What is wrong with focus and light of a picture in which no board was found. */
export function pictureClarity({ work }: Luma): ClarityWarning[] {
  const lightest = lightestOf(work);
  if (lightest < DARK_PICTURE) return [{ code: 'too-dark' }];
  const steps: number[] = [];
  for (let y = 0; y + BLOCK < work.height; y += BLOCK) {
    for (let x = 0; x + BLOCK < work.width; x += BLOCK) {
      const { range, steepest } = blockAt(work, x, y);
      if (range >= EDGE_SHARE * lightest) steps.push(steepest / range);
    }
  }
  if (steps.length < LEAST_BLOCKS) return [];
  steps.sort((a, b) => a - b);
  const sharpest = steps[Math.floor(SHARPEST * steps.length)]!;
  return sharpest < SOFT_STEP ? [{ code: 'blurred' }] : [];
}

/** The grey that a hundredth of a picture is lighter than. */
function lightestOf({ data }: Grey): number {
  const counts = new Uint32Array(256);
  for (const grey of data) counts[grey]!++;
  let grey = 255;
  for (let above = counts[255]!; grey > 0 && above < data.length / 100; above += counts[grey]!) grey--;
  return grey;
}

function blockAt({ width, data }: Grey, left: number, top: number): { range: number; steepest: number } {
  let [darkest, lightest, steepest] = [255, 0, 0];
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left, i = y * width + left; x < left + BLOCK; x++, i++) {
      const here = data[i]!;
      darkest = Math.min(darkest, here);
      lightest = Math.max(lightest, here);
      steepest = Math.max(steepest, Math.abs(data[i + 1]! - here), Math.abs(data[i + width]! - here));
    }
  }
  return { range: lightest - darkest, steepest };
}
