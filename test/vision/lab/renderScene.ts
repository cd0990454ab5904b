// From a scene and a camera to light on the sensor, and what of each card can be seen there.

import { boardGeometry } from '../../../src/domain/board/board.ts';
import { CARD_SIZE, CARD_TAG } from '../../../src/domain/board/card.ts';
import { type Camera, project, type Vec3 } from './camera.ts';
import { blankCanvas, type Canvas, drawTriangle, type Paint, type Vertex } from './canvas.ts';
import type { Stroke } from './markers.ts';
import type { Prints } from './prints.ts';
import type { Chance } from './random.ts';
import { type LaidCard, onBoard, type Scene } from './scene.ts';
import { drawBoard, drawSurface, drawTable, tableTexture } from './surface.ts';
import type { Texture } from './texture.ts';

/** Other things that are printed for a scene. */
export interface ForeignPrints {
  readonly cards: readonly Texture[];
  readonly back: Texture;
}

/** The height of a point of a curled card above the board, mm. */
export function curlHeight(card: LaidCard, x: number, y: number): number {
  if (!card.curl) return 0;
  const d =
    (x - CARD_SIZE.w / 2) * Math.cos(card.curl.axis) + (y - CARD_SIZE.h / 2) * Math.sin(card.curl.axis);
  return card.curl.rise * (d / 44) ** 2;
}

function cardPoint(card: LaidCard, x: number, y: number, lift: number): Vec3 {
  const p = onBoard(card, x, y);
  return { x: p.x, y: p.y, z: lift + (card.lift ?? 0) + curlHeight(card, x, y) };
}

function drawRibbon(
  canvas: Canvas,
  camera: Camera,
  points: readonly { x: number; y: number }[],
  width: number,
  lift: (x: number, y: number) => Vec3,
  paint: Paint,
  round: boolean,
): void {
  const half = width / 2;
  const corner = (x: number, y: number): Vertex => {
    const p = project(camera, lift(x, y));
    return { x: p.x, y: p.y, u: 0, v: 0 };
  };
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!;
    const b = points[i]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const nx = ((b.y - a.y) / length) * half;
    const ny = (-(b.x - a.x) / length) * half;
    const p = corner(a.x + nx, a.y + ny);
    const q = corner(b.x + nx, b.y + ny);
    const r = corner(b.x - nx, b.y - ny);
    const s = corner(a.x - nx, a.y - ny);
    drawTriangle(canvas, p, q, r, paint);
    drawTriangle(canvas, p, r, s, paint);
  }
  if (!round) return;
  for (const end of points) {
    for (let k = 0; k < 20; k++) {
      const t = (k * Math.PI) / 10;
      const n = ((k + 1) * Math.PI) / 10;
      drawTriangle(
        canvas,
        corner(end.x, end.y),
        corner(end.x + half * Math.cos(t), end.y + half * Math.sin(t)),
        corner(end.x + half * Math.cos(n), end.y + half * Math.sin(n)),
        paint,
      );
    }
  }
}

/** The share of a card's tag (quiet zone left out by half) that is neither covered nor outside the picture. */
function visibleShare(canvas: Canvas, camera: Camera, card: LaidCard, thing: number): number {
  const { x, y, w, h } = CARD_TAG;
  const n = 12;
  let seen = 0;
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const cx = x + w * (0.06 + (0.88 * (i + 0.5)) / n);
      const cy = y + h * (0.06 + (0.88 * (j + 0.5)) / n);
      const p = project(camera, cardPoint(card, cx, cy, 0.3));
      const px = Math.floor(p.x);
      const py = Math.floor(p.y);
      if (px < 1 || py < 1 || px >= canvas.width - 1 || py >= canvas.height - 1) continue;
      if (canvas.thing[py * canvas.width + px] === thing) seen++;
    }
  }
  return seen / (n * n);
}

/** Draws the scene; `visible[i]` is the share of card i's tag that can be seen. */
export function renderScene(
  scene: Scene,
  camera: Camera,
  prints: Prints,
  foreign: ForeignPrints,
  chance: Chance,
  ground: Texture = tableTexture(chance),
): { canvas: Canvas; visible: number[]; boardTagsVisible: number[] } {
  const canvas = blankCanvas(camera.width, camera.height);
  const { size, tags } = boardGeometry(scene.format);
  drawTable(canvas, camera, size, ground);
  drawBoard(canvas, camera, size, prints.board);
  scene.cards.forEach((card, i) => {
    drawCard(canvas, camera, card, i, prints, foreign);
  });
  scene.clutter.forEach((thing, i) => {
    const color = thing.color;
    const lift = (x: number, y: number): Vec3 => ({ x, y, z: thing.z });
    drawRibbon(canvas, camera, thing.points, thing.width, lift, { color, thing: 200 + i }, true);
  });
  return {
    canvas,
    visible: scene.cards.map((card, i) => visibleShare(canvas, camera, card, 2 + i)),
    boardTagsVisible: tags.map((tag) => {
      let seen = 0;
      for (let j = 0; j < 8; j++) {
        for (let i = 0; i < 8; i++) {
          const p = project(camera, {
            x: tag.rect.x + ((i + 0.5) / 8) * tag.rect.w,
            y: tag.rect.y + ((j + 0.5) / 8) * tag.rect.h,
            z: 0,
          });
          const inside = p.x >= 1 && p.y >= 1 && p.x < canvas.width - 1 && p.y < canvas.height - 1;
          if (inside && canvas.thing[Math.floor(p.y) * canvas.width + Math.floor(p.x)] === 1) seen++;
        }
      }
      return seen / 64;
    }),
  };
}

function drawCard(
  canvas: Canvas,
  camera: Camera,
  card: LaidCard,
  index: number,
  prints: Prints,
  foreign: ForeignPrints,
): void {
  const { w, h } = CARD_SIZE;
  const flat = (x: number, y: number): Vec3 => ({ ...onBoard(card, x, y), z: 0.1 });
  // A contact shadow: half a millimetre of dimmed paper round the card.
  drawSurface(
    canvas,
    camera,
    1,
    1,
    (s, t) => ({ point: flat(-0.3 + s * (w + 1.1), -0.3 + t * (h + 1.1)), u: 0, v: 0 }),
    { color: [0, 0, 0], alpha: 0.35 },
  );
  const texture =
    card.deck === null
      ? foreign.back
      : card.deck < 0
        ? foreign.cards[-1 - card.deck]!
        : prints.cards[card.deck]!.face;
  drawSurface(
    canvas,
    camera,
    10,
    14,
    (s, t) => ({ point: cardPoint(card, s * w, t * h, 0.3), u: s * w, v: t * h }),
    { texture, thing: 2 + index },
  );
  for (const stroke of card.strokes) drawStroke(canvas, camera, card, stroke);
}

function drawStroke(canvas: Canvas, camera: Camera, card: LaidCard, stroke: Stroke): void {
  const { grey } = stroke;
  const color = stroke.color ?? ([grey * 0.5, grey * 0.6, grey] as const);
  // 0.999: ink is part of the card, so that the note of what a pixel shows stays.
  drawRibbon(
    canvas,
    camera,
    stroke.points,
    stroke.width,
    (x, y) => cardPoint(card, x, y, 0.3),
    { color, alpha: 0.97 },
    false,
  );
}
