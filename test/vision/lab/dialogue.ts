// The dialogue board in the laboratory: its prints out of the press files, pins at random places, and a photo of them.

import {
  DIALOGUE_FIELD,
  DIALOGUE_FORMATS,
  DIALOGUE_TAGS,
  type DialogueFormat,
  PIN_SIZE,
  PIN_TAG,
  PINS,
  type Pin,
} from '../../../src/domain/board/dialogueBoard.ts';
import { type Spot, spotIn } from '../../../src/domain/board/pins.ts';
import { type Point, rectCentre, type Size } from '../../../src/domain/units.ts';
import type { Composed } from '../../../src/layout/kit.ts';
import { realGame } from '../../realGame.ts';
import { aimCamera, type Camera, distanceToFit } from './camera.ts';
import { blankCanvas, type Canvas } from './canvas.ts';
import { develop } from './develop.ts';
import { hasPdfReader, printedPages } from './printed.ts';
import { CARD_PX_PER_MM, paintDrawing } from './prints.ts';
import { type Chance, chanceFrom } from './random.ts';
import { drawBoard, drawSurface, drawTable, tableTexture } from './surface.ts';
import { type Texture, textureFrom } from './texture.ts';

export interface DialoguePrints {
  readonly format: DialogueFormat;
  readonly board: Texture;
  /** In the order of their tags. */
  readonly pins: readonly Texture[];
}

/** As they come out of the press files, or, without a reader of PDF, out of the same drawings. */
export async function printedDialogue(format: DialogueFormat, language: string): Promise<DialoguePrints> {
  const game = realGame(language);
  // Whole pixels a module of the tags keep the truth about places exact.
  const boardPxPerMm = 180 / (DIALOGUE_TAGS[0].rect.w * DIALOGUE_FORMATS[format].scale);
  const [board] = await pictures(game.dialogueBoard(format).slice(0, 1), language, boardPxPerMm);
  return { format, board: board!, pins: await pictures(game.pins, language, CARD_PX_PER_MM) };
}

async function pictures(faces: readonly Composed[], language: string, pxPerMm: number): Promise<Texture[]> {
  const drawings = faces.map(({ drawing }) => drawing);
  const { kit } = realGame(language);
  const printed = hasPdfReader
    ? await printedPages(drawings, language, pxPerMm)
    : await Promise.all(drawings.map((drawing) => paintDrawing(kit, drawing, pxPerMm)));
  return printed.map((picture) => textureFrom(picture.image, picture.pxPerMm));
}

/** A pin on the board; mm of the printed board. */
export interface LaidPin extends Pin {
  /** The middle of its tag. */
  readonly at: Point;
  readonly angle: number;
}

export interface DialoguePhoto {
  readonly jpeg: Buffer;
  readonly truth: readonly (Pin & { readonly spot: Spot })[];
}

/** So far apart no pin covers the tag of another: half the tag's diagonal and the pin's farthest corner, mm. */
const APART = 38;

/** All pins at random places of the field, as people lay them: about upright, or from the other side of the table. */
function layPins(scale: number, chance: Chance): LaidPin[] {
  const laid: LaidPin[] = [];
  const { x, y, w, h } = DIALOGUE_FIELD;
  for (const pin of chance.shuffled(PINS)) {
    let at: Point;
    do {
      at = { x: (x + chance.between(0, w)) * scale, y: (y + chance.between(0, h)) * scale };
    } while (laid.some((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < APART));
    laid.push({ ...pin, at, angle: chance.below(4) * (Math.PI / 2) + chance.normal() * 0.25 });
  }
  return laid;
}

const TAG_MIDDLE = rectCentre(PIN_TAG);
/** How thick a pin is, mm. */
const THICK = 1;

function drawPin(canvas: Canvas, camera: Camera, { at, angle }: LaidPin, texture: Texture, thing: number) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const point = (x: number, y: number, z: number) => {
    const [dx, dy] = [x - TAG_MIDDLE.x, y - TAG_MIDDLE.y];
    return { x: at.x + c * dx - s * dy, y: at.y + s * dx + c * dy, z };
  };
  const { w, h } = PIN_SIZE;
  const shadow = (u: number, v: number) => ({
    point: point(-0.3 + u * (w + 1.1), -0.3 + v * (h + 1.1), 0.1),
    u: 0,
    v: 0,
  });
  drawSurface(canvas, camera, 1, 1, shadow, { color: [0, 0, 0], alpha: 0.35 });
  const face = (u: number, v: number) => ({ point: point(u * w, v * h, THICK), u: u * w, v: v * h });
  drawSurface(canvas, camera, 4, 4, face, { texture, thing });
}

/** A photo of all pins, tilted up to `maxTilt` degrees, from any side, soft, with a shadow across it. */
export async function takeDialoguePhoto(
  prints: DialoguePrints,
  seed: number,
  {
    megapixels,
    maxTilt,
    blur,
  }: { readonly megapixels: number; readonly maxTilt: number; readonly blur: number },
): Promise<DialoguePhoto> {
  const chance = chanceFrom(seed);
  const { scale, size } = DIALOGUE_FORMATS[prints.format];
  const camera = aim(size, megapixels, maxTilt, chance);
  const canvas = blankCanvas(camera.width, camera.height);
  drawTable(canvas, camera, size, tableTexture(chance));
  drawBoard(canvas, camera, size, prints.board);
  const pins = layPins(scale, chance);
  pins.forEach((pin, i) => {
    drawPin(canvas, camera, pin, prints.pins[PINS.findIndex(({ tag }) => tag === pin.tag)]!, 2 + i);
  });
  const wish = {
    blur,
    motion: chance.maybe(0.3) ? blur : 0,
    noise: chance.between(1.5, 5),
    sharpen: chance.maybe(0.5) ? 1 : 0,
    quality: 85,
    dimmest: chance.between(0.4, 1),
    shadow: true,
    glare: false,
    cast: 0.08,
    twoLamps: chance.maybe(0.3),
    ghost: 0,
  };
  const truth = pins.map(({ pair, kind, tag, at }) => ({
    pair,
    kind,
    tag,
    spot: spotIn(DIALOGUE_FIELD, { x: at.x / scale, y: at.y / scale }),
  }));
  return { jpeg: await develop(canvas, wish, chance), truth };
}

function aim(size: Size, megapixels: number, maxTilt: number, chance: Chance): Camera {
  const width = Math.round(Math.sqrt((megapixels * 1e6 * 4) / 3));
  const wish = {
    width,
    height: Math.round(width * 0.75),
    focalShare: chance.between(0.66, 0.9),
    target: { x: size.w * chance.between(0.47, 0.53), y: size.h * chance.between(0.47, 0.53) },
    tilt: (chance.between(0, maxTilt) * Math.PI) / 180,
    azimuth: chance.below(4) * (Math.PI / 2) + chance.between(-0.3, 0.3),
    roll: chance.normal() * 0.06,
    distance: 500,
    k1: chance.between(-0.06, 0.04),
    k2: 0,
  };
  return aimCamera({ ...wish, distance: distanceToFit(wish, size, chance.between(0.9, 0.98)) });
}
