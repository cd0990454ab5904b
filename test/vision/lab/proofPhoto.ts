// Photos of a printed proof sheet with all that a printer does to it: shifts and turns on the paper, another size, lost
// lines; and a bank card in its frame.

import sharp from 'sharp';
import { BANK_CARD, CARD_PLACE, PROOF_SIZE, type ProofSide } from '../../../src/domain/board/proofSheet.ts';
import { type Point, rectCentre } from '../../../src/domain/units.ts';
import { proofPages } from '../../../src/layout/sheets/proofSheet.ts';
import { realGame } from '../../realGame.ts';
import { aimCamera, type Camera, project, type Vec3 } from './camera.ts';
import { blankCanvas, type Canvas, drawTriangle, type Paint } from './canvas.ts';
import { develop } from './develop.ts';
import { printedPages } from './printed.ts';
import type { PrintPicture } from './prints.ts';
import { type Chance, chanceFrom } from './random.ts';
import { drawSurface, tableTexture } from './surface.ts';
import { type Texture, textureFrom } from './texture.ts';

/** Twice as fine as most photos see it, or a thin line falls between two samples. */
const PX_PER_MM = 20;

/** Front and back out of the press, for a way of turning and an offset of the backs. */
export function printedProof(
  flip: Exclude<ProofSide, 'front'>,
  backOffset: Point = { x: 0, y: 0 },
  language = 'nl',
): Promise<PrintPicture[]> {
  const { kit } = realGame(language);
  const pages = proofPages(kit, kit.proof!, flip, backOffset);
  return printedPages(
    pages.map(({ drawing }) => drawing),
    language,
    PX_PER_MM,
  );
}

/** How a print lies on its paper: moved by mm of the paper, turned clockwise, at another size. */
export interface OnPaper {
  readonly shift: Point;
  readonly turn: number;
  readonly size: number;
}

/** A card in the frame: how far off its middle lies in mm, how it is turned, and its colour in linear light. */
export interface LaidBankCard {
  readonly off: Point;
  readonly turn: number;
  readonly color: readonly [number, number, number];
}

export interface ProofShot {
  readonly print: Texture;
  readonly paper: OnPaper;
  readonly card: LaidBankCard | null;
  /** Radians. */
  readonly tilt: number;
  readonly megapixels: number;
  /** The share of the picture that the sheet takes; above 1 it is cut off. */
  readonly fill: number;
  /** Of the table, in linear light; a random grain without it. */
  readonly table?: readonly [number, number, number];
}

export const proofTexture = ({ image, pxPerMm }: PrintPicture): Texture => textureFrom(image, pxPerMm);

const { w, h } = PROOF_SIZE;

/** Where a point of the print lies on the paper. */
function onPaper({ shift, turn, size }: OnPaper, { x, y }: Point): Point {
  const [dx, dy] = [(x - w / 2) * size, (y - h / 2) * size];
  return {
    x: w / 2 + shift.x + Math.cos(turn) * dx - Math.sin(turn) * dy,
    y: h / 2 + shift.y + Math.sin(turn) * dx + Math.cos(turn) * dy,
  };
}

/** Which point of the print a point of the paper shows. */
function inPrint({ shift, turn, size }: OnPaper, { x, y }: Point): Point {
  const [dx, dy] = [x - w / 2 - shift.x, y - h / 2 - shift.y];
  return {
    x: w / 2 + (Math.cos(turn) * dx + Math.sin(turn) * dy) / size,
    y: h / 2 + (-Math.sin(turn) * dx + Math.cos(turn) * dy) / size,
  };
}

/** The card's outline on the paper, grown by `more` mm. */
function outlineOf(paper: OnPaper, { off, turn }: LaidBankCard, more: number): Point[] {
  const middle = onPaper(paper, rectCentre(CARD_PLACE));
  const r = BANK_CARD.radius;
  const points: Point[] = [];
  for (let corner = 0; corner < 4; corner++)
    for (let step = 0; step <= 6; step++) {
      const angle = Math.PI + ((corner + step / 6) * Math.PI) / 2;
      const sx = corner === 0 || corner === 3 ? -1 : 1;
      const sy = corner < 2 ? -1 : 1;
      const x = sx * (BANK_CARD.w / 2 - r) + (r + more) * Math.cos(angle);
      const y = sy * (BANK_CARD.h / 2 - r) + (r + more) * Math.sin(angle);
      const all = turn + paper.turn;
      points.push({
        x: middle.x + off.x + Math.cos(all) * x - Math.sin(all) * y,
        y: middle.y + off.y + Math.sin(all) * x + Math.cos(all) * y,
      });
    }
  return points;
}

function fan(canvas: Canvas, camera: Camera, points: readonly Vec3[], paint: Paint): void {
  const at = points.map((p) => ({ ...project(camera, p), u: 0, v: 0 }));
  for (let i = 1; i + 1 < at.length; i++) drawTriangle(canvas, at[0]!, at[i]!, at[i + 1]!, paint);
}

function drawBankCard(canvas: Canvas, camera: Camera, paper: OnPaper, card: LaidBankCard): void {
  const lifted = (points: readonly Point[], z: number): Vec3[] => points.map((p) => ({ ...p, z }));
  fan(canvas, camera, lifted(outlineOf(paper, card, 0.4), 0), { color: [0, 0, 0], alpha: 0.3 });
  const outline = outlineOf(paper, card, 0);
  const [foot, top] = [lifted(outline, 0), lifted(outline, BANK_CARD.thickness)];
  const wall = card.color.map((part) => part * 0.6) as [number, number, number];
  fan(canvas, camera, foot, { color: wall });
  for (let i = 0; i < outline.length; i++) {
    const next = (i + 1) % outline.length;
    fan(canvas, camera, [foot[i]!, foot[next]!, top[next]!, top[i]!], { color: wall });
  }
  fan(canvas, camera, top, { color: card.color });
  // A stripe across it, as most have.
  const middle = top.reduce((a, p) => ({ x: a.x + p.x / top.length, y: a.y + p.y / top.length }), {
    x: 0,
    y: 0,
  });
  const band = lifted(
    [
      [-42, -20],
      [42, -20],
      [42, -8],
      [-42, -8],
    ].map(([x, y]) => {
      const all = card.turn + paper.turn;
      return {
        x: middle.x + Math.cos(all) * x! - Math.sin(all) * y!,
        y: middle.y + Math.sin(all) * x! + Math.cos(all) * y!,
      };
    }),
    BANK_CARD.thickness,
  );
  fan(canvas, camera, band, { color: [0.03, 0.03, 0.03] });
}

/** What the lens smears, in light and not in grey; deviation in px. */
async function throughLens(canvas: Canvas, sigma: number): Promise<Canvas> {
  const { width, height, light } = canvas;
  const out = await sharp(light, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .toColourspace('rgb16')
    .blur(sigma)
    .raw({ depth: 'ushort' })
    .toBuffer();
  return { ...canvas, light: new Uint16Array(out.buffer, out.byteOffset, width * height * 3) };
}

function stepBack(shot: ProofShot, size: { width: number; height: number }, chance: Chance): Camera {
  const wish = {
    ...size,
    focalShare: chance.between(0.66, 0.9),
    target: { x: w / 2 + chance.normal() * 2, y: h / 2 + chance.normal() * 2 },
    tilt: shot.tilt,
    azimuth: chance.below(2) * Math.PI + chance.between(-0.15, 0.15),
    roll: chance.normal() * 0.03,
    k1: chance.between(-0.05, 0.03),
    k2: 0,
  };
  let [near, far] = [100, 3000];
  for (let i = 0; i < 24; i++) {
    const distance = (near + far) / 2;
    const camera = aimCamera({ ...wish, distance });
    const fits = [0, 1].every((s) =>
      [0, 1].every((t) => {
        const p = project(camera, { x: s * w, y: t * h, z: 0 });
        return (
          Math.abs(p.x / size.width - 0.5) < shot.fill / 2 &&
          Math.abs(p.y / size.height - 0.5) < shot.fill / 2
        );
      }),
    );
    if (fits) far = distance;
    else near = distance;
  }
  return aimCamera({ ...wish, distance: far });
}

/** A photo, from about straight above, as a JPEG file. */
export async function photographProof(shot: ProofShot, seed: number): Promise<Buffer> {
  const chance = chanceFrom(seed);
  const long = Math.round(Math.sqrt((shot.megapixels * 1e6 * 4) / 3));
  const size = { width: Math.round(long * 0.75), height: long };
  const camera = stepBack(shot, size, chance);
  const canvas = blankCanvas(size.width, size.height);
  const ground: Paint = shot.table
    ? { color: shot.table, thing: 0 }
    : { texture: darkened(tableTexture(chance)), tiled: true, thing: 0 };
  drawSurface(
    canvas,
    camera,
    40,
    40,
    (s, t) => {
      const [x, y] = [w / 2 + (s - 0.5) * 1600, h / 2 + (t - 0.5) * 1600];
      return { point: { x, y, z: -0.1 }, u: x + 1600, v: y + 1600 };
    },
    ground,
  );
  drawSurface(
    canvas,
    camera,
    42,
    60,
    (s, t) => {
      const p = inPrint(shot.paper, { x: s * w, y: t * h });
      return { point: { x: s * w, y: t * h, z: 0 }, u: p.x, v: p.y };
    },
    { texture: shot.print, thing: 1 },
  );
  if (shot.card) drawBankCard(canvas, camera, shot.paper, shot.card);
  const scale = long / 4000;
  const smeared = await throughLens(canvas, Math.max(0.4, chance.between(0.6, 1.3) * scale));
  return develop(
    smeared,
    {
      blur: 0,
      motion: chance.maybe(0.3) ? chance.between(0.5, 1.5) * scale : 0,
      noise: chance.between(1.5, 5),
      sharpen: chance.maybe(0.5) ? chance.between(0.6, 1.2) : 0,
      quality: Math.round(chance.between(82, 93)),
      dimmest: chance.between(0.5, 1),
      shadow: chance.maybe(0.3),
      glare: false,
      cast: 0.06,
      twoLamps: chance.maybe(0.3),
      ghost: 0,
    },
    chance,
  );
}

/** A table of wood, darker than paper. */
function darkened(texture: Texture): Texture {
  const levels = texture.levels.map((level) => ({ ...level, data: level.data.map((value) => value * 0.6) }));
  return { ...texture, levels };
}
