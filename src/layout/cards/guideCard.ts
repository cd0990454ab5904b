// The two sides of the cards that guide the talk (roles, steps, guides): what to do in front, what one can say behind.

import { CARD_SIZE } from '../../domain/board/card.ts';
import type { TalkCard } from '../../domain/deck/deck.ts';
import type { GuideWords } from '../../domain/deck/edition.ts';
import type { Mm, Rect } from '../../domain/units.ts';
import { BLACK, type Item, PAPER, path } from '../drawing/drawing.ts';
import { circlePath, rectPath, roundRectPath } from '../drawing/shapes.ts';
import { BLEED, bleedRect } from '../drawing/sheet.ts';
import { arrowhead, iconPath, pictogram } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextBlock, TextStyle, Typesetter } from '../text/textBlock.ts';

/** The kinds of cards that look alike but for their mark. */
export type GuideKind = 'roles' | 'steps' | 'guides';

const HEADER_HEIGHT = 27;
const TEXT_X = 5;
const TEXT_W = CARD_SIZE.w - 2 * TEXT_X;
const BODY: TextStyle = { font: 'regular', sizes: [11.5], leading: 1.24 };

/** The plate for a card's title: where it is, and where on it the words stand. */
export interface TitlePlate {
  readonly plate: Item;
  readonly title: Rect;
}

const PLATE_RECT: Rect = { x: 23, y: 8, w: 36, h: 11 };
const WHITE_PLATE: TitlePlate = {
  plate: path(roundRectPath(PLATE_RECT, 2), PAPER),
  title: { x: PLATE_RECT.x + 1.5, y: PLATE_RECT.y + 1, w: PLATE_RECT.w - 3, h: PLATE_RECT.h - 2 },
};

/** What stands on a front; what its points are is said where the card's kind does not say it, by its field and text. */
export type FrontWords = Pick<GuideWords, 'title' | 'lead' | 'points'> & {
  readonly pointsTitle?: readonly [field: string, text: string];
};

/** The front: a mark, the title, one sentence, and points; on the asphalt that these cards share. */
export function guideFront(
  type: Typesetter,
  field: string,
  words: FrontWords,
  mark: readonly Item[],
  { plate, title }: TitlePlate = WHITE_PLATE,
): Item[] {
  const header = { x: -BLEED, y: -BLEED, w: CARD_SIZE.w + 2 * BLEED, h: HEADER_HEIGHT + BLEED };
  const leadRoom: Rect = { x: TEXT_X, y: 31.5, w: TEXT_W, h: 17 };
  const lead = type.block(`${field}.lead`, words.lead, leadRoom, { ...BODY, font: 'bold' });
  return [
    path(rectPath(header), { ink: 'asphalt' }),
    ...laneMarking(HEADER_HEIGHT - 3.2),
    ...mark,
    plate,
    type.block(`${field}.title`, words.title, title, {
      font: 'bold',
      sizes: [15, 14, 13, 12],
      align: 'center',
      valign: 'middle',
      role: 'H1',
    }).item,
    lead.item,
    ...points(type, field, words, leadRoom.y + taken(lead, leadRoom) + 4),
  ];
}

function points(type: Typesetter, field: string, words: FrontWords, from: Mm): Item[] {
  if (words.pointsTitle === undefined) return pointList(type, `${field}.points`, words.points, from);
  const room: Rect = { x: TEXT_X, y: from, w: TEXT_W, h: 8 };
  const style: TextStyle = { ...BODY, font: 'bold', sizes: [11], role: 'H2' };
  const title = type.block(...words.pointsTitle, room, style);
  return [title.item, ...pointList(type, `${field}.points`, words.points, from + taken(title, room) + 2.2)];
}

/** What a text takes of its room: one that is too tall is told itself, and pushes nothing else out. */
const taken = ({ height }: TextBlock, { h }: Rect): Mm => (height > h ? 0 : height);

function pointList(type: Typesetter, field: string, points: readonly string[], from: Mm): Item[] {
  let y = from;
  return points.flatMap((point, i) => {
    const rect = { x: TEXT_X + 4.5, y, w: TEXT_W - 4.5, h: 84 - y };
    const block = type.block(`${field}[${i}]`, point, rect, { ...BODY, sizes: [11] });
    const marker = arrowhead({ x: TEXT_X + 0.4, y: y + 1.25 }, 2.5);
    y += block.height + 2.2;
    return [marker, block.item];
  });
}

/** The dashed line in the middle of a road, across the card and over its edges. */
function laneMarking(y: Mm): Item[] {
  const dashes = [-3, 11, 25, 39, 53].map((x) => rectPath({ x, y: y - 0.5, w: 8, h: 1 }));
  return [path(dashes.join(''), PAPER)];
}

interface BackRoom {
  /** Of the letters, in points. */
  readonly size: number;
  readonly bottom: Mm;
  /** The field of what stands above the sentences, where cards share it. */
  readonly titled?: string;
}

/** The back: the road with what stands over it, and a plate with sentences that one can say, down to `bottom`. */
export function guideBack(
  type: Typesetter,
  field: string,
  words: Pick<GuideWords, 'backTitle' | 'backLines'>,
  head: readonly Item[] = laneMarking(9),
  { size, bottom, titled }: BackRoom = { size: 13, bottom: 82 },
): Item[] {
  const plate: Rect = { x: 4, y: 16, w: 55, h: 68 };
  const room = { x: 8, w: 47 };
  const titleStyle: TextStyle = { font: 'bold', sizes: [13], role: 'H2' };
  const top: Rect = { ...room, y: 21, h: 11 };
  const title = type.block(titled ?? `${field}.backTitle`, words.backTitle, top, titleStyle);
  let y = top.y + taken(title, top) + 5;
  const lines = words.backLines.flatMap((line, i) => {
    const style: TextStyle = { font: 'regular', sizes: [size], leading: 1.24 };
    const block = type.block(`${field}.backLines[${i}]`, line, { ...room, y, h: bottom - y }, style);
    y += block.height + 5;
    return [block.item];
  });
  return [
    path(rectPath(bleedRect(CARD_SIZE)), { ink: 'asphalt' }),
    ...head,
    path(roundRectPath(plate, 3), PAPER),
    title.item,
    ...lines,
  ];
}

const MARK = { x: 13, y: 13.5, radius: 8.5 };

/** A mark: a pictogram on a round plate. */
export function pictogramMark(kit: Kit, { icon }: Pick<TalkCard, 'icon'>): Item[] {
  return [
    path(circlePath(MARK.x, MARK.y, MARK.radius), PAPER),
    pictogram(iconPath(kit.icons, icon), MARK, 11.5, BLACK),
  ];
}

/** A step's mark: its number on a round yellow plate, and dots for those who rather count than read. */
function stepMark(type: Typesetter, number: number): Item[] {
  const rect = { x: MARK.x - 6, y: MARK.y - 7, w: 12, h: 14 };
  return [
    path(circlePath(MARK.x, MARK.y, MARK.radius), { ink: 'yellow' }),
    path(circlePath(MARK.x, MARK.y, MARK.radius - 1.1), undefined, { paint: BLACK, width: 0.5 }),
    type.block('step', String(number), rect, {
      font: 'bold',
      sizes: [26, 20, 15],
      align: 'center',
      valign: 'middle',
      role: 'P',
    }).item,
  ];
}

/** The front of a role card or of a guide. */
export function talkCardFront(kit: Kit, kind: 'roles' | 'guides', card: TalkCard): Composed {
  const words = kit.edition[kind][card.id]!;
  return compose(kit, CARD_SIZE, (type) =>
    guideFront(type, `${kind}.${card.id}`, words, pictogramMark(kit, card)),
  );
}

/** @param number the step's place in the talk, from 1 */
export function stepCardFront(kit: Kit, id: string, number: number): Composed {
  return compose(kit, CARD_SIZE, (type) =>
    guideFront(type, `steps.${id}`, kit.edition.steps[id]!, stepMark(type, number)),
  );
}

export function guideCardBack(kit: Kit, kind: GuideKind, id: string): Composed {
  return compose(kit, CARD_SIZE, (type) => guideBack(type, `${kind}.${id}`, kit.edition[kind][id]!));
}
