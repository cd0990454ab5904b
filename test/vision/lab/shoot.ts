// One photo with its truth: a seed and a difficulty say everything about it.

import sharp from 'sharp';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { CARD_TAG } from '../../../src/domain/board/card.ts';
import { tagModules } from '../../../src/domain/board/tags.ts';
import type { ZoneId } from '../../../src/domain/board/zones.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import { aimCamera, type Camera, type CameraWish, distanceToFit, project } from './camera.ts';
import { type DevelopWish, develop } from './develop.ts';
import { type Prints, paintCardBack, paintForeignCard } from './prints.ts';
import { type Chance, chanceFrom } from './random.ts';
import { curlHeight, type ForeignPrints, renderScene } from './renderScene.ts';
import { layScene, onBoard, type Scene, type SceneWish } from './scene.ts';
import type { Texture } from './texture.ts';

export const DIFFICULTIES = ['clear', 'normal', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What is true of one card of the deck that lies in the scene. */
interface TrueCard {
  readonly card: string;
  readonly tag: number;
  readonly zone: ZoneId | null;
  readonly centre: { x: number; y: number };
  readonly angleDeg: number;
  /** Distance of the centre from the nearest line of a zone, mm. */
  readonly fromLine: number;
  /** Share of the tag that can be seen. */
  readonly visible: number;
  /** The shorter side of the black square in the photo, px. */
  readonly sidePx: number;
  readonly curled: boolean;
  /** The black square's corners in the photo. */
  readonly corners: readonly { x: number; y: number }[];
}

export interface Photo {
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly truth: readonly TrueCard[];
  readonly boardTagsVisible: readonly number[];
  readonly jpeg: Buffer;
  readonly wish: { readonly scene: SceneWish; readonly develop: DevelopWish; readonly camera: CameraWish };
}

/** What is otherwise than a difficulty has it. */
export interface PhotoChanges {
  readonly scene?: Partial<SceneWish>;
  readonly develop?: Partial<DevelopWish>;
  readonly camera?: Partial<CameraWish>;
  /** The table; undefined for a random one. */
  readonly ground?: Texture | undefined;
  /** Moves or lifts what was laid. */
  readonly rearrange?: (scene: Scene) => Scene;
}

const NORMAL_SCENE: SceneWish = {
  cards: [10, 26],
  piles: 0.3,
  between: 0.05,
  beside: 0.05,
  inkOnTag: 0.06,
  curled: 0.15,
  maxRise: 3,
  foreign: 0,
  hand: 0.08,
  faceDown: 1,
  anyAngle: true,
};

function sceneWish(difficulty: Difficulty, chance: Chance): SceneWish {
  if (difficulty === 'clear') {
    return { ...NORMAL_SCENE, inkOnTag: 0, curled: 0, hand: 0, faceDown: 0, anyAngle: chance.maybe(0.5) };
  }
  const foreign = chance.maybe(difficulty === 'hard' ? 0.5 : 0.3) ? 4 + chance.below(8) : 0;
  if (difficulty === 'normal') return { ...NORMAL_SCENE, foreign, anyAngle: chance.maybe(0.7) };
  return { ...NORMAL_SCENE, foreign, inkOnTag: 0.25, curled: 0.35, maxRise: 8, hand: 0.3, faceDown: 3 };
}

function developWish(difficulty: Difficulty, scale: number, chance: Chance): DevelopWish {
  const hard = difficulty === 'hard';
  if (difficulty === 'clear') {
    return {
      blur: 0.5 + 0.4 * chance.between(0, 1),
      motion: 0,
      noise: 2,
      sharpen: 0,
      quality: 92,
      dimmest: 0.8,
      shadow: false,
      glare: false,
      cast: 0.02,
      twoLamps: false,
      ghost: 0,
    };
  }
  return {
    // Blur grows with the number of pixels that the same lens is spread over.
    blur: Math.max(0.45, chance.between(0.4, hard ? 2.5 : 1.6) * scale),
    motion: chance.maybe(hard ? 0.5 : 0.25) ? chance.between(1, hard ? 5 : 3) * scale : 0,
    noise: chance.between(1.5, hard ? 9 : 5),
    sharpen: chance.maybe(0.5) ? chance.between(0.6, 1.5) : 0,
    quality: Math.round(chance.between(hard ? 78 : 80, 92)),
    dimmest: chance.between(hard ? 0.15 : 0.35, 1),
    shadow: chance.maybe(hard ? 0.5 : 0.3),
    glare: chance.maybe(hard ? 0.4 : 0.15),
    cast: hard ? 0.2 : 0.08,
    twoLamps: chance.maybe(0.3),
    ghost: hard && chance.maybe(0.15) ? chance.between(1, 3) * scale : 0,
  };
}

function cameraWish(
  difficulty: Difficulty,
  width: number,
  height: number,
  scene: Scene,
  chance: Chance,
): CameraWish {
  const { size } = boardGeometry(scene.format);
  const maxTilt = difficulty === 'clear' ? 25 : difficulty === 'normal' ? 42 : 50;
  const quarter = difficulty === 'clear' ? 0 : chance.below(4);
  const bend = difficulty === 'clear' ? 0.02 : difficulty === 'normal' ? 0.06 : 0.09;
  const wish: CameraWish = {
    width,
    height,
    focalShare: chance.between(0.66, 0.9),
    target: { x: size.w * chance.between(0.47, 0.53), y: size.h * chance.between(0.47, 0.53) },
    tilt: (chance.between(0, maxTilt) * Math.PI) / 180,
    azimuth: (quarter * Math.PI) / 2 + chance.between(-0.3, 0.3),
    roll: chance.normal() * 0.06,
    distance: 500,
    k1: chance.between(-bend, bend * 0.7),
    k2: difficulty === 'hard' ? chance.between(-0.01, 0.01) : 0,
  };
  const cut = difficulty === 'hard' && chance.maybe(0.25) ? chance.between(0.6, 0.9) : 1;
  const margin = chance.between(0.9, 0.985);
  return { ...wish, distance: distanceToFit(wish, size, margin) * cut };
}

let foreignPrints: Promise<ForeignPrints> | null = null;

/** Twelve cards of other games: our family with ids of nobody's deck, and random codes of 4, 5 and 6 modules. */
function paintForeign(): Promise<ForeignPrints> {
  foreignPrints ??= (async () => {
    const chance = chanceFrom(99);
    const ring = (n: number): boolean[][] =>
      Array.from({ length: n + 4 }, (_, r) =>
        Array.from({ length: n + 4 }, (_, c) => {
          const edge = Math.min(r, c, n + 3 - r, n + 3 - c);
          return edge === 1 || (edge > 1 && chance.maybe(0.5));
        }),
      );
    const faces = [
      ...[33, 37, 52, 60].map((id) => tagModules(id)),
      ...[6, 6, 6, 6, 6, 5, 4, 4].map((n) => ring(n)),
    ];
    return {
      cards: await Promise.all(faces.map((modules, i) => paintForeignCard(modules, i * 31))),
      back: await paintCardBack(),
    };
  })();
  return foreignPrints;
}

/** The truth about the deck's cards of a scene. */
function truthOf(scene: Scene, camera: Camera, prints: Prints, visible: readonly number[]): TrueCard[] {
  const { zones } = boardGeometry(scene.format);
  return scene.cards.flatMap((card, i) => {
    if (card.deck === null || card.deck < 0) return [];
    const { x, y } = card.centre;
    let fromLine = Number.POSITIVE_INFINITY;
    let zone: ZoneId | null = null;
    for (const { id, rect } of zones) {
      const dx = Math.max(rect.x - x, x - rect.x - rect.w);
      const dy = Math.max(rect.y - y, y - rect.y - rect.h);
      const inside = dx <= 0 && dy <= 0;
      if (inside) zone = id;
      const distance = inside ? -Math.max(dx, dy) : Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
      fromLine = Math.min(fromLine, distance);
    }
    const print = prints.cards[card.deck]!;
    const m = CARD_TAG.w / 10;
    const at = (u: number, v: number) => {
      const p = onBoard(card, u, v);
      return project(camera, { ...p, z: 0.3 + (card.lift ?? 0) + curlHeight(card, u, v) });
    };
    const corners = [
      at(CARD_TAG.x + m, CARD_TAG.y + m),
      at(CARD_TAG.x + 9 * m, CARD_TAG.y + m),
      at(CARD_TAG.x + 9 * m, CARD_TAG.y + 9 * m),
      at(CARD_TAG.x + m, CARD_TAG.y + 9 * m),
    ];
    const sides = corners.map((p, k) =>
      Math.hypot(p.x - corners[(k + 1) % 4]!.x, p.y - corners[(k + 1) % 4]!.y),
    );
    return [
      {
        card: print.card,
        tag: print.tag,
        zone,
        centre: card.centre,
        angleDeg: (card.angle * 180) / Math.PI,
        fromLine,
        visible: visible[i]!,
        sidePx: Math.min(...sides),
        curled: card.curl !== null,
        corners: corners.map(({ x: px, y: py }) => ({ x: px, y: py })),
      },
    ];
  });
}

/** Takes a photo of about `megapixels` MP. */
export async function takePhoto(
  prints: Prints,
  seed: number,
  difficulty: Difficulty,
  megapixels: number,
  changes: PhotoChanges = {},
): Promise<Photo> {
  const chance = chanceFrom(seed);
  const long = Math.round(Math.sqrt((megapixels * 1e6 * 4) / 3));
  const short = Math.round(long * 0.75);
  const portrait = difficulty !== 'clear' && chance.maybe(0.2);
  const [width, height] = portrait ? [short, long] : [long, short];
  const wishScene = { ...sceneWish(difficulty, chance), ...changes.scene };
  const laid = layScene(prints.format, wishScene, prints.cards.length, chance);
  const scene = changes.rearrange?.(laid) ?? laid;
  const wishCamera = { ...cameraWish(difficulty, width, height, scene, chance), ...changes.camera };
  const camera = aimCamera(wishCamera);
  const wishDevelop = { ...developWish(difficulty, long / 4000, chance), ...changes.develop };
  const { canvas, visible, boardTagsVisible } = renderScene(
    scene,
    camera,
    prints,
    await paintForeign(),
    chance,
    changes.ground,
  );
  return {
    seed,
    difficulty,
    scene,
    camera,
    truth: truthOf(scene, camera, prints, visible),
    boardTagsVisible,
    jpeg: await develop(canvas, wishDevelop, chance),
    wish: { scene: wishScene, develop: wishDevelop, camera: wishCamera },
  };
}

/** A file as the pixels that the product gets. */
export async function decodePicture(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file, { limitInputPixels: false })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels as 1 | 3 | 4, data };
}
