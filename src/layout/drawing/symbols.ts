// The pictures that come back on card and board: signs with a pictogram, tags, chevrons.

import { TAG_MODULES, tagModules } from '../../domain/board/tags.ts';
import type { Group, InkName, Pictograms } from '../../domain/deck/deck.ts';
import { PICTOGRAM_FIELD, SIGN_FIELD, SIGNS, signInks } from '../../domain/deck/signs.ts';
import { type Mm, type Point, type Rect, rectInset } from '../../domain/units.ts';
import { BLACK, type GroupItem, group, type Item, PAPER, type Paint, path, placed } from './drawing.ts';
import { polyline, rectPath, roundRectPath } from './shapes.ts';

/** A pictogram centred on a point, in a square of `side` mm. */
export function pictogram(d: string, centre: Point, side: Mm, paint: Paint): GroupItem {
  return placed([path(d, paint)], centre.x - side / 2, centre.y - side / 2, side / PICTOGRAM_FIELD);
}

/** `inked`: the group's ink with a light picture, for white paper. `bare`: the reverse, for a field of that ink. */
export type SignStyle = 'inked' | 'bare';

const paintOf = (ink: InkName): Paint => (ink === 'paper' ? PAPER : ink === 'black' ? BLACK : { ink });

/** The field of a sign, and what is drawn on it; on a field of its own ink the two change places. */
function signColours(group: Group, style: SignStyle): { field: Paint; mark: Paint } {
  const { field, mark } = signInks(group);
  if (style === 'inked') return { field: paintOf(field), mark: paintOf(mark) };
  return { field: PAPER, mark: group.ink === 'yellow' ? BLACK : { ink: group.ink } };
}

/** A group's road sign with a pictogram in it, in a square of `side` mm around a point. */
export function roadSign(
  sign: Group,
  icon: string,
  centre: Point,
  side: Mm,
  style: SignStyle = 'inked',
): Item {
  const shape = SIGNS[sign.sign];
  const { field, mark } = signColours(sign, style);
  const scale = side / SIGN_FIELD;
  // The blank plate of an own card is still to be made into a sign: its rim is dashed.
  const dash = sign.sign === 'plate' ? { dash: [1.6 / scale, 1.1 / scale] } : {};
  const items = [
    path(shape.edge, field),
    path(shape.rim, undefined, { paint: mark, width: Math.max(0.3 / scale, 2.6), ...dash }),
    pictogram(icon, shape.icon, shape.icon.side, mark),
  ];
  const corner = { x: centre.x - side / 2, y: centre.y - side / 2 };
  return group([placed(items, corner.x, corner.y, scale)], { live: { ...corner, w: side, h: side } });
}

// The white plate is a little larger than the quiet zone and has round corners: a plate of just that size is a second
// square round the first, and common readers keep the outer one of two squares that lie close together.
const PLATE_RIM = 2 / 3;

/** An AprilTag 36h11 in a rectangle that includes its quiet zone; runs of black modules become one rectangle. */
export function tag(id: number, rect: Rect): GroupItem {
  const module = rect.w / TAG_MODULES;
  const runs = tagModules(id).flatMap((row, y) => {
    const found: Rect[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end++;
      found.push({ x: x * module, y: y * module, w: (end + 1 - x) * module, h: module });
      x = end;
    }
    return found;
  });
  const black = runs.map((run) => rectPath({ ...run, x: rect.x + run.x, y: rect.y + run.y })).join('');
  const plate = rectInset(rect, -module * PLATE_RIM);
  return group([path(roundRectPath(plate, module), PAPER), path(black, BLACK)], { live: rect });
}

/** The black line just inside the edge of a yellow sign: how far inside, its own round corners, its width. */
export interface SignRim {
  readonly inset: Mm;
  readonly radius: Mm;
  readonly width: Mm;
}

/** The rim of a sign above a sheet of the office printer. */
export const SHEET_RIM: SignRim = { inset: 1.2, radius: 2.2, width: 0.6 };

/** A yellow place-name sign with round corners, for a title to stand on. */
export function yellowSign(sign: Rect, radius: Mm, rim: SignRim): Item[] {
  return [
    path(roundRectPath(sign, radius), { ink: 'yellow' }),
    path(roundRectPath(rectInset(sign, rim.inset), rim.radius), undefined, {
      paint: BLACK,
      width: rim.width,
    }),
  ];
}

/** Chevrons as painted on a road, pointing right (`count` > 0) or left (< 0), in a band of `height` mm around a point. */
export function chevrons(count: number, centre: Point, height: Mm, paint: Paint): Item {
  const [depth, thickness] = [height * 0.5, height * 0.36];
  const pitch = thickness + height * 0.2;
  const forward = Math.sign(count);
  const total = depth + thickness + (Math.abs(count) - 1) * pitch;
  const shapes = Array.from({ length: Math.abs(count) }, (_, i) => {
    const back = -total / 2 + i * pitch;
    const corners = [
      [back, -height / 2],
      [back + thickness, -height / 2],
      [back + thickness + depth, 0],
      [back + thickness, height / 2],
      [back, height / 2],
      [back + depth, 0],
    ].map(([x, y]) => ({ x: centre.x + forward * x!, y: centre.y + y! }));
    return polyline(corners, true);
  });
  return path(shapes.join(''), paint);
}

/** A small black arrowhead that points forward, `height` mm high, in front of a point; `at` is the middle of its back. */
export function arrowhead(at: Point, height: Mm): Item {
  const corners = [
    { x: at.x, y: at.y - height / 2 },
    { x: at.x + height * 0.88, y: at.y },
    { x: at.x, y: at.y + height / 2 },
  ];
  return path(polyline(corners, true), BLACK);
}

/** The pictogram path of an icon's name. @throws Error when there is none; the content check rules that out */
export function iconPath(icons: Pictograms, name: string): string {
  const d = icons[name];
  if (d === undefined) throw new Error(`cards/icons has no pictogram named ${name}`);
  return d;
}
