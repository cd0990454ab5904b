// The facilitator's script: the phases of an afternoon on one A4, what to have ready, and why a municipality does this.

import { ADVISED_MINUTES, PHASES, type Phase } from '../../domain/afternoon/script.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import { REASON_NAMES } from '../../domain/study/reasons.ts';
import { type Mm, type Rect, rectInset } from '../../domain/units.ts';
import { type Item, path, tint } from '../drawing/drawing.ts';
import { circlePath, polyline, rectPath } from '../drawing/shapes.ts';
import { A4 } from '../drawing/sheet.ts';
import { arrowhead, SHEET_RIM, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit, type StudyWords } from '../kit.ts';
import { type FixedPart, flow, gap, textPart } from '../sheets/flow.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import type { PhaseWords, ScriptWords } from './facilitatorWords.ts';

const MARGIN: Mm = 12;
const COLUMN: Rect = { x: MARGIN, y: 10, w: A4.w - 2 * MARGIN, h: A4.h - 10 - 9 };
const HALF: Mm = (COLUMN.w - 8) / 2;
/** Where the words of a phase begin, behind its number and minutes. */
const PHASE_X: Mm = MARGIN + 31;

const BODY: TextStyle = { font: 'regular', sizes: [11], leading: 1.26 };
const SMALL: TextStyle = { font: 'regular', sizes: [8.5], leading: 1.25 };
const HEADING: TextStyle = { font: 'bold', sizes: [12.5], role: 'H2' };

/** @param phases what the big screen says in each phase: the sheet says the same */
export function scriptPage(
  kit: Kit,
  words: ScriptWords,
  phases: Readonly<Record<Phase, PhaseWords>>,
  study: StudyWords,
): Composed {
  const field = 'facilitator.script';
  return compose(kit, A4, (type) =>
    flow(type, field, COLUMN, [
      head(type, field, words),
      ...PHASES.map((phase, i) => phaseRow(type, words, phase, i, phases[phase])),
      gap(2),
      beside(
        points(
          type,
          [
            [`${field}.before`, words.before],
            ...words.needs.map((need, i): Said => [`${field}.needs[${i}]`, need]),
          ],
          { x: MARGIN, w: HALF },
        ),
        why(type, field, words, { x: MARGIN + HALF + 8, w: HALF }),
      ),
      gap(3),
      textPart(type, 'study.source', study.source, COLUMN, SMALL),
    ]),
  );
}

function head(type: Typesetter, field: string, { title, lead }: ScriptWords): FixedPart {
  const sign: Rect = { x: MARGIN, y: 0, w: 56, h: 16 };
  const style: TextStyle = {
    font: 'bold',
    sizes: [21, 19, 17],
    align: 'center',
    valign: 'middle',
    role: 'H1',
  };
  const words: Rect = { x: sign.x + sign.w + 6, y: 0, w: COLUMN.w - sign.w - 6, h: sign.h };
  return {
    height: sign.h + 5,
    draw: (y) => [
      ...yellowSign({ ...sign, y }, 3, SHEET_RIM),
      // Room for one line: two would go over the rim.
      type.block(`${field}.title`, title, rectInset({ ...sign, y }, 2.5), style).item,
      type.block(`${field}.lead`, lead, { ...words, y }, { ...BODY, sizes: [11, 10.5, 10], valign: 'middle' })
        .item,
    ],
  };
}

/** A phase: its number and minutes, its name, what to say in large letters, and what more there is to it. */
function phaseRow(
  type: Typesetter,
  { minutes }: ScriptWords,
  phase: Phase,
  i: number,
  words: PhaseWords,
): FixedPart {
  const field = `afternoon.phases.${phase}`;
  const room = { x: PHASE_X, w: COLUMN.x + COLUMN.w - PHASE_X };
  const parts = [
    textPart(
      type,
      `${field}.name`,
      words.name,
      room,
      { ...SMALL, sizes: [10], font: 'bold', role: 'H2' },
      0.9,
    ),
    textPart(type, `${field}.say`, words.say, room, { font: 'bold', sizes: [13], leading: 1.22 }, 0.9),
    textPart(type, `${field}.more`, words.more, room, BODY),
  ];
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  const time = fillIn(minutes, { n: ADVISED_MINUTES[phase] });
  return {
    height: height + 4.4,
    draw: (y) => [
      path(
        polyline([
          { x: COLUMN.x, y },
          { x: COLUMN.x + COLUMN.w, y },
        ]),
        undefined,
        { paint: tint('asphalt', 0.6), width: 0.25 },
      ),
      ...number(type, i + 1, { x: MARGIN + 5, y: y + 8 }),
      type.block('facilitator.script.minutes', time, { x: MARGIN + 12, y: y + 5.4, w: 18, h: 6 }, BODY).item,
      ...stacked(parts, y + 2.4),
    ],
  };
}

function number(type: Typesetter, n: number, at: { readonly x: Mm; readonly y: Mm }): Item[] {
  const rect: Rect = { x: at.x - 5, y: at.y - 5, w: 10, h: 10 };
  const style: TextStyle = { font: 'bold', sizes: [14], align: 'center', valign: 'middle' };
  return [
    path(circlePath(at.x, at.y, 5), { ink: 'yellow' }),
    type.block('facilitator.script.number', String(n), rect, style).item,
  ];
}

/** A text and its field. */
type Said = readonly [field: string, text: string];

/** A heading, what is said of the points, and the points below it, each behind an arrowhead. */
function points(
  type: Typesetter,
  [title, ...texts]: readonly [Said, ...Said[]],
  room: Pick<Rect, 'x' | 'w'>,
  lead?: Said,
): FixedPart {
  const parts = [
    textPart(type, ...title, room, HEADING, 2.4),
    ...(lead ? [textPart(type, ...lead, room, BODY, 2)] : []),
    ...texts.map((text): FixedPart => {
      const words = textPart(type, ...text, { x: room.x + 5, w: room.w - 5 }, BODY, 1.6);
      return { ...words, draw: (y) => [arrowhead({ x: room.x, y: y + 1.5 }, 2.5), ...words.draw(y)] };
    }),
  ];
  return { height: parts.reduce((sum, part) => sum + part.height, 0), draw: (y) => stacked(parts, y) };
}

/** The panel with the reasons to do this, on a light field. */
function why(type: Typesetter, field: string, words: ScriptWords, room: Pick<Rect, 'x' | 'w'>): FixedPart {
  const inside = { x: room.x + 4, w: room.w - 8 };
  const { why: title, whyLead, reasons } = words;
  const texts = REASON_NAMES.map((name): Said => [`${field}.reasons.${name}`, reasons[name]]);
  const list = points(type, [[`${field}.why`, title], ...texts], inside, [`${field}.whyLead`, whyLead]);
  const height = list.height + 7;
  return {
    height,
    draw: (y) => [path(rectPath({ ...room, y, h: height }), tint('asphalt', 0.12)), ...list.draw(y + 4)],
  };
}

function beside(left: FixedPart, right: FixedPart): FixedPart {
  return { height: Math.max(left.height, right.height), draw: (y) => [...left.draw(y), ...right.draw(y)] };
}

function stacked(parts: readonly FixedPart[], from: Mm): Item[] {
  let y = from;
  return parts.flatMap((part) => {
    const top = y;
    y += part.height;
    return part.draw(top);
  });
}
