// The rules leaflet: four A5 pages on an A4 sheet that is folded once.

import type { Group } from '../../domain/deck/deck.ts';
import type { TitledPoints, TitledText } from '../../domain/deck/edition.ts';
import { type Mm, type Point, type Rect, rectInset } from '../../domain/units.ts';
import { boardMiniature, miniatureHeight } from '../board/boardMiniature.ts';
import { type Drawing, group, type Item, PAPER, path, tint } from '../drawing/drawing.ts';
import { type QrCode, qrSymbol } from '../drawing/qrSymbol.ts';
import { circlePath, rectPath, roundRectPath } from '../drawing/shapes.ts';
import { BLEED } from '../drawing/sheet.ts';
import { iconPath, pictogram, roadSign, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import { BODY, COLUMN, Column, HEADING, LEAFLET_SIZE, MARGIN, PAGE } from './leafletColumn.ts';
import { PHOTO, photoPicture } from './photoPicture.ts';
import { stepRoad } from './stepRoad.ts';

const CENTRED: TextStyle = { font: 'regular', sizes: [12], align: 'center', leading: 1.3 };
const CENTRED_HEADING: TextStyle = { ...CENTRED, font: 'bold', sizes: [13] };
const SMALL_CENTRED: TextStyle = { ...CENTRED, sizes: [10.5] };
const SMALL: TextStyle = { font: 'regular', sizes: [9], leading: 1.3 };

/** What the line about the study takes at most, and its rule, above which all else stays. */
const SOURCE_HEIGHT: Mm = 21;
const SOURCE_TOP: Mm = PAGE.h - MARGIN - SOURCE_HEIGHT - 3;

/** The two sides of the open sheet: back cover and cover, then the two inner pages. */
export function leaflet(kit: Kit, companion?: QrCode): readonly [Composed, Composed] {
  const [cover, who, play, after] = pages(kit, companion);
  return [spread(after, cover), spread(who, play)];
}

/** The four pages in reading order. */
function pages(kit: Kit, companion?: QrCode): readonly [Composed, Composed, Composed, Composed] {
  const page = (draw: (type: Typesetter) => readonly Item[]) => compose(kit, PAGE, draw);
  return [
    page((type) => coverPage(kit, type)),
    page((type) => rolesPage(kit, type)),
    page((type) => playPage(kit, type)),
    page((type) => afterPage(kit, type, companion)),
  ];
}

function spread(left: Composed, right: Composed): Composed {
  const half = (page: Drawing, x: Mm, clip: Rect): Item =>
    group([group(page.items, { clip })], { matrix: [1, 0, 0, 1, x, 0] });
  const clip: Rect = { x: -BLEED, y: -BLEED, w: PAGE.w + BLEED, h: PAGE.h + 2 * BLEED };
  const items = [half(left.drawing, 0, clip), half(right.drawing, PAGE.w, { ...clip, x: 0 })];
  return { drawing: { size: LEAFLET_SIZE, items }, misfits: [...left.misfits, ...right.misfits] };
}

function coverPage(kit: Kit, type: Typesetter): Item[] {
  const { deck, rules } = kit.edition;
  const sign: Rect = { x: 24, y: 20, w: PAGE.w - 48, h: 38 };
  const plate: Rect = { x: MARGIN, y: 92, w: COLUMN, h: 108 };
  return [
    path(rectPath({ x: 0, y: -BLEED, w: PAGE.w + BLEED, h: PAGE.h + 2 * BLEED }), { ink: 'asphalt' }),
    path(dashes(PAGE.w / 2), PAPER),
    ...yellowSign(sign, 6, { inset: 2, radius: 4.5, width: 1.2 }),
    type.block('deck.title', deck.title, rectInset(sign, 3.5), {
      font: 'bold',
      sizes: [60, 54, 48],
      align: 'center',
      valign: 'middle',
      role: 'H1',
    }).item,
    ...signRow(kit, { x: PAGE.w / 2, y: 75 }, 18),
    path(roundRectPath(plate, 4), PAPER),
    ...stacked(type, plate, [
      ['deck.tagline', deck.tagline, { ...CENTRED, font: 'bold', sizes: [18, 17, 16, 15] }, 5.5],
      ['deck.subtitle', deck.subtitle, { ...CENTRED, sizes: [14, 13] }, 7],
      ['rules.cover', rules.cover, CENTRED_HEADING, 3],
      ...rules.coverFacts.map((fact, i): StackedText => [`rules.coverFacts[${i}]`, fact, CENTRED, 2]),
      ...(rules.advice ? [['rules.advice', rules.advice, SMALL_CENTRED, 6] as const] : []),
      ...occasions(rules.when),
    ]),
  ];
}

/** When the game helps, in lines below each other. */
function occasions(when: TitledPoints | undefined): StackedText[] {
  if (!when) return [];
  return [
    ['rules.when.title', when.title, CENTRED_HEADING, 3],
    ...when.points.map((point, i): StackedText => [`rules.when.points[${i}]`, point, CENTRED, 1.8]),
  ];
}

/** A text's field, words and style, and the room below it. */
type StackedText = readonly [field: string, text: string, style: TextStyle, gap: Mm];

/** Texts below each other in the middle of a plate. */
function stacked(type: Typesetter, plate: Rect, texts: readonly StackedText[]): Item[] {
  const [x, w] = [plate.x + 7, plate.w - 14];
  const bottom = plate.y + plate.h - 5;
  let y = plate.y + 8;
  return texts.map(([field, text, style, gap]) => {
    const block = type.block(field, text, { x, y, w, h: bottom - y }, style);
    y += block.height + gap;
    return block.item;
  });
}

/** The dashed line down the middle of a road. */
function dashes(x: Mm): string {
  const tops = [-3, 59, 84, 200];
  return tops.map((y) => rectPath({ x: x - 1.2, y, w: 2.4, h: 14 })).join('');
}

/** The five groups' signs beside each other, each with its first factor's pictogram. */
function signRow(kit: Kit, middle: Point, side: Mm): Item[] {
  const shown = kit.deck.groups.flatMap((sign): [Group, string][] => {
    const first = kit.deck.factors.find((factor) => factor.group === sign.id);
    return first ? [[sign, first.icon]] : [];
  });
  const pitch = side + 4;
  const left = middle.x - ((shown.length - 1) * pitch) / 2;
  return shown.map(([sign, icon], i) =>
    roadSign(sign, iconPath(kit.icons, icon), { x: left + i * pitch, y: middle.y }, side, 'bare'),
  );
}

function rolesPage(kit: Kit, type: Typesetter): Item[] {
  const { rules, roles } = kit.edition;
  const column = new Column(type, MARGIN + 2);
  column.section('rules.about', rules.about);
  column.gap(8);
  column.section('rules.why', rules.why);
  column.gap(8);
  column.text('rules.roles.title', rules.roles.title, HEADING);
  column.gap(5);
  for (const role of kit.deck.roles) {
    const top = column.y;
    column.items.push(
      path(circlePath(MARGIN + 7, top + 6, 7), { ink: 'asphalt' }),
      pictogram(iconPath(kit.icons, role.icon), { x: MARGIN + 7, y: top + 6 }, 9.2, PAPER),
    );
    column.text(
      `roles.${role.id}.title`,
      roles[role.id]!.title,
      { ...BODY, font: 'bold', sizes: [13.5] },
      18,
    );
    column.gap(1.8);
    column.text(`rules.roles.items.${role.id}`, rules.roles.items[role.id]!, BODY, 18);
    column.y = Math.max(column.y, top + 13) + 3.5;
  }
  if (rules.forTwo) {
    column.gap(6);
    column.points('rules.forTwo', rules.forTwo);
  }
  return column.items;
}

function playPage(kit: Kit, type: Typesetter): Item[] {
  const { play } = kit.edition.rules;
  const column = new Column(type, MARGIN + 2);
  column.text('rules.play.title', play.title, HEADING);
  column.gap(4);
  column.text('rules.play.intro', play.intro, BODY);
  column.gap(5);
  const width = 60;
  column.items.push(boardMiniature(kit, { x: (PAGE.w - width) / 2, y: column.y }, width));
  column.gap(miniatureHeight(width) + 5);
  kit.deck.steps.forEach((step, i) => {
    const top = column.y;
    const mark = { x: MARGIN + 4.6, y: top + 3.4 };
    const numeral: Rect = { x: mark.x - 4, y: mark.y - 4, w: 8, h: 8 };
    column.items.push(
      path(circlePath(mark.x, mark.y, 4.6), { ink: 'yellow' }),
      type.block('step', String(i + 1), numeral, {
        font: 'bold',
        sizes: [14],
        align: 'center',
        valign: 'middle',
      }).item,
    );
    column.gap(1.8);
    column.text(`rules.play.steps.${step.id}`, play.steps[step.id]!, { ...BODY, leading: 1.28 }, 13);
    column.y = Math.max(column.y, top + 9) + 2.6;
  });
  column.gap(2);
  column.text('rules.play.tip', play.tip, { ...BODY, font: 'bold', leading: 1.28 });
  return column.items;
}

function afterPage(kit: Kit, type: Typesetter, companion?: QrCode): Item[] {
  const { rules } = kit.edition;
  const column = new Column(type, MARGIN + 2);
  column.points('rules.privacy', rules.privacy);
  column.gap(9);
  const photoTop = column.y;
  column.points('rules.photo', rules.photo, PHOTO.w + 6);
  const pictureTop = photoTop + 11;
  column.items.push(...photoPicture(kit, { x: MARGIN, y: pictureTop }));
  column.y = Math.max(column.y, pictureTop + PHOTO.h) + 7;
  if (!companion) {
    column.text('rules.play.title', rules.play.title, HEADING);
    column.gap(3);
    column.items.push(...stepRoad(kit, type, { x: MARGIN, y: column.y }, SOURCE_TOP - 3));
  }
  const source = kit.study ? sourceLine(type, kit.study.source) : [];
  if (companion) column.items.push(...companionCorner(type, rules.companion, companion, column.y));
  return [...column.items, ...source];
}

/** Where what is said of the study comes from, at the foot of the page. */
function sourceLine(type: Typesetter, source: string): Item[] {
  const room: Rect = { x: MARGIN, y: SOURCE_TOP + 3, w: COLUMN, h: SOURCE_HEIGHT };
  return [
    path(rectPath({ x: MARGIN, y: SOURCE_TOP, w: COLUMN, h: 0.3 }), tint('black', 0.5)),
    type.block('study.source', source, room, SMALL).item,
  ];
}

/** The QR code, and what it leads to. */
function companionCorner(type: Typesetter, words: TitledText, code: QrCode, top: Mm): Item[] {
  const side = Math.min(34, PAGE.h - MARGIN - SOURCE_HEIGHT - 5 - top);
  const text: Rect = { x: MARGIN + side + 4, y: top, w: COLUMN - side - 4, h: side };
  const title = type.block(
    'rules.companion.title',
    words.title,
    { ...text, y: top + 6 },
    { ...HEADING, sizes: [16, 15, 14] },
  );
  const below = { ...text, y: top + 6 + title.height + 4, h: side - title.height - 10 };
  return [
    qrSymbol(code, { x: MARGIN, y: top }, side),
    title.item,
    type.block('rules.companion.text', words.text, below, BODY).item,
  ];
}
