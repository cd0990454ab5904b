// The sheet 'what works for whom': table 3.2 of the study on one A4, with what the leader does for each group.

import type { WhatWorksSheetWords } from '../../domain/deck/sheetWords.ts';
import { LEADER_DOES, WHAT_WORKS, type WhatWorksColumn } from '../../domain/study/whatWorks.ts';
import { SELF_DIRECTIONS, type SelfDirection } from '../../domain/talk/talk.ts';
import { type Mm, type Rect, rectInset, type Size } from '../../domain/units.ts';
import { CYCLIST } from '../board/scalePictures.ts';
import { BLACK, type Item, PAPER, path, tint } from '../drawing/drawing.ts';
import { rectPath, roundRectPath } from '../drawing/shapes.ts';
import { A4 } from '../drawing/sheet.ts';
import { arrowhead, chevrons, iconPath, pictogram, SHEET_RIM, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit, type StudyWords } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import { type FixedPart, flow, gap, textPart } from './flow.ts';

const SHEET: Size = { w: A4.h, h: A4.w };
const MARGIN: Mm = 10;
const WIDTH: Mm = SHEET.w - 2 * MARGIN;
const BETWEEN: Mm = 5;
const COLUMN: Mm = (WIDTH - 2 * BETWEEN) / 3;
const INDENT: Mm = 5;
/** Sizes of the items in points: the largest with which the table fits the sheet. */
const SIZES = [11, 10.5, 10, 9.5, 9] as const;

type Row = WhatWorksColumn | 'leader';
const ROWS: readonly Row[] = ['typical', 'works', 'worksLess', 'leader'];
// The rows that have no chevrons have pictograms that are on the board too, so that every deck has them.
const ICONS = { typical: CYCLIST, leader: 'handshake' } as const;

const columnX = (i: number): Mm => MARGIN + i * (COLUMN + BETWEEN);

export function whatWorksPage(kit: Kit, words: WhatWorksSheetWords, study: StudyWords): Composed {
  const page = (size: number) =>
    compose(kit, SHEET, (type) => {
      const column: Rect = { x: MARGIN, y: 9, w: WIDTH, h: SHEET.h - 9 - 8 };
      return flow(type, 'sheets.whatWorks', column, [
        head(type, words),
        levelNames(type, study),
        ...ROWS.flatMap((row) => [band(kit, type, row, words[row]), items(type, row, study, size)]),
        gap(1.5),
        textPart(type, 'study.source', `${study.basis} ${study.source}`, column, {
          font: 'regular',
          sizes: [9],
          leading: 1.25,
        }),
      ]);
    });
  const pages = SIZES.map(page);
  return pages.find(({ misfits }) => misfits.length === 0) ?? pages.at(-1)!;
}

/** The title on a yellow sign, and beside it that this is no label for anybody. */
function head(type: Typesetter, { title, lead }: WhatWorksSheetWords): FixedPart {
  const sign: Rect = { x: MARGIN, y: 0, w: 96, h: 14 };
  return {
    height: sign.h + 4,
    draw: (y) => [
      ...yellowSign({ ...sign, y }, 3, { ...SHEET_RIM, inset: 1.1 }),
      type.block(
        'sheets.whatWorks.title',
        title,
        // Room for one line: two would go over the rim.
        { x: sign.x + 4, y: y + 2, w: sign.w - 8, h: sign.h - 4 },
        { font: 'bold', sizes: [20, 19, 18, 17, 16], align: 'center', valign: 'middle', role: 'H1' },
      ).item,
      type.block(
        'sheets.whatWorks.lead',
        lead,
        { x: sign.x + sign.w + 6, y, w: WIDTH - sign.w - 6, h: sign.h },
        { font: 'regular', sizes: [12, 11.5, 11], leading: 1.28, valign: 'middle' },
      ).item,
    ],
  };
}

function levelNames(type: Typesetter, { levels }: StudyWords): FixedPart {
  const height: Mm = 8;
  const style: TextStyle = {
    font: 'bold',
    sizes: [12, 11.5, 11, 10.5],
    align: 'center',
    valign: 'middle',
    maxLines: 1,
    role: 'H2',
  };
  return {
    height: height + 1.5,
    draw: (y) =>
      SELF_DIRECTIONS.flatMap((level, i) => {
        const plate: Rect = { x: columnX(i), y, w: COLUMN, h: height };
        const field = `whatWorks.levels.${level}.term`;
        return [
          path(roundRectPath(plate, 2), PAPER, { paint: BLACK, width: 0.5 }),
          type.block(field, levels[level].term, rectInset(plate, 1.5), style).item,
        ];
      }),
  };
}

/** A strip over the whole table that says what the rows below it are. */
function band(kit: Kit, type: Typesetter, row: Row, label: string): FixedPart {
  const height: Mm = 6.6;
  return {
    height: height + 2.4,
    draw: (y) => {
      const strip: Rect = { x: MARGIN, y, w: WIDTH, h: height };
      const words: Rect = { ...strip, x: MARGIN + 10, w: WIDTH - 12 };
      const style: TextStyle = { font: 'bold', sizes: [11.5, 11], valign: 'middle', maxLines: 1, role: 'H2' };
      return [
        path(rectPath(strip), tint('asphalt', 0.2)),
        ...mark(kit, row, { x: MARGIN + 5, y: y + height / 2 }),
        type.block(`sheets.whatWorks.${row}`, label, words, style).item,
      ];
    },
  };
}

function mark(kit: Kit, row: Row, centre: { readonly x: Mm; readonly y: Mm }): Item[] {
  if (row === 'works') return [chevrons(2, centre, 3.6, BLACK)];
  if (row === 'worksLess') return [chevrons(-2, centre, 3.6, BLACK)];
  return [pictogram(iconPath(kit.icons, ICONS[row]), centre, 5, BLACK)];
}

/** What stands in a row for all three groups, beside each other; as high as the longest. */
function items(type: Typesetter, row: Row, { levels }: StudyWords, size: number): FixedPart {
  const columns = SELF_DIRECTIONS.map((level, i) => {
    const words: Readonly<Record<string, string>> = levels[level][row];
    return idsOf(level, row).map((id) =>
      point(type, `whatWorks.levels.${level}.${row}.${id}`, words[id]!, columnX(i), size),
    );
  });
  const height = Math.max(...columns.map((parts) => parts.reduce((sum, part) => sum + part.height, 0)));
  return {
    height: height + 0.6,
    draw: (y) =>
      columns.flatMap((parts) => {
        let at = y;
        return parts.flatMap((part) => {
          const top = at;
          at += part.height;
          return part.draw(top);
        });
      }),
  };
}

const idsOf = (level: SelfDirection, row: Row): readonly string[] =>
  row === 'leader' ? Object.keys(LEADER_DOES[level]) : WHAT_WORKS[level][row];

function point(type: Typesetter, field: string, text: string, x: Mm, size: number): FixedPart {
  const style: TextStyle = { font: 'regular', sizes: [size], leading: 1.2 };
  const words = textPart(type, field, text, { x: x + INDENT, w: COLUMN - INDENT }, style, 1.55);
  return {
    height: words.height,
    draw: (y) => [arrowhead({ x: x + 0.8, y: y + 1.2 }, 2.2), ...words.draw(y)],
  };
}
