// The back of the dialogue board: what lifelong development is, how the talk goes, and questions for it.

import { DIALOGUE_SIZE } from '../../domain/board/dialogueBoard.ts';
import type { Mm, Rect, Size } from '../../domain/units.ts';
import { BLACK, type Item, path, placed } from '../drawing/drawing.ts';
import { roundRectPath } from '../drawing/shapes.ts';
import { arrowhead, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import { type FixedPart, flow, gap, textPart } from '../sheets/flow.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import type { DialogueWords } from './dialogueWords.ts';

const MARGIN: Mm = 18;
const BETWEEN: Mm = 14;
const WIDTH: Mm = (DIALOGUE_SIZE.w - 2 * MARGIN - 2 * BETWEEN) / 3;
const TOP: Mm = 46;
const INDENT: Mm = 11.5;
const SIGN: Rect = { x: MARGIN, y: 16, w: DIALOGUE_SIZE.w - 2 * MARGIN, h: 20 };

const HEADING: TextStyle = { font: 'bold', sizes: [26, 25, 24, 23, 22], leading: 1.2, role: 'H2' };
const BODY: TextStyle = { font: 'regular', sizes: [22.5], leading: 1.32 };
const SMALL: TextStyle = { font: 'regular', sizes: [14], leading: 1.28 };

/** The back on a sheet of some size: the same drawing at its scale. */
export function dialogueBack(kit: Kit, words: DialogueWords, size: Size, scale: number): Composed {
  return compose(kit, size, (type) => [placed(backItems(type, words), 0, 0, scale)]);
}

function backItems(type: Typesetter, { backTitle, llo, play, questions }: DialogueWords): Item[] {
  const columns = [
    { field: 'llo', parts: (at: Column) => [...at.list(llo.points), gap(6), at.small('source', llo.source)] },
    {
      field: 'play',
      parts: (at: Column) => [...at.steps(play.steps), gap(6), at.small('advice', play.advice)],
    },
    { field: 'questions', parts: (at: Column) => at.list(questions.points) },
  ];
  const leads: Readonly<Record<string, string>> = { llo: llo.lead };
  const titles: Readonly<Record<string, string>> = {
    llo: llo.title,
    play: play.title,
    questions: questions.title,
  };
  return [
    ...yellowSign(SIGN, 4, { inset: 1.5, radius: 2.8, width: 0.8 }),
    type.block('dialogue.backTitle', backTitle, SIGN, {
      font: 'bold',
      sizes: [30, 28, 26],
      align: 'center',
      valign: 'middle',
      maxLines: 1,
      role: 'H1',
    }).item,
    ...columns.flatMap(({ field, parts }, i) => {
      const column = new Column(type, `dialogue.${field}`, MARGIN + i * (WIDTH + BETWEEN));
      const lead = leads[field];
      return column.flow([
        column.heading(titles[field]!),
        ...(lead === undefined ? [] : [column.lead(lead)]),
        ...parts(column),
      ]);
    }),
  ];
}

/** Makes the parts of a column; each text is known by its field. */
class Column {
  readonly #type: Typesetter;
  readonly #field: string;
  readonly #room: Rect;

  constructor(type: Typesetter, field: string, x: Mm) {
    this.#type = type;
    this.#field = field;
    this.#room = { x, y: TOP, w: WIDTH, h: DIALOGUE_SIZE.h - TOP - MARGIN };
  }

  flow(parts: readonly FixedPart[]): Item[] {
    return flow(this.#type, this.#field, this.#room, parts);
  }

  heading(text: string): FixedPart {
    return textPart(this.#type, `${this.#field}.title`, text, this.#room, HEADING, 8);
  }

  lead(text: string): FixedPart {
    return textPart(this.#type, `${this.#field}.lead`, text, this.#room, { ...BODY, font: 'bold' }, 6);
  }

  small(name: string, text: string): FixedPart {
    return textPart(this.#type, `${this.#field}.${name}`, text, this.#room, SMALL);
  }

  list(points: readonly string[]): FixedPart[] {
    return points.map((text, i) =>
      this.#marked(`points[${i}]`, text, (y) => [arrowhead({ x: this.#room.x + 1, y: y + 2.5 }, 4.6)]),
    );
  }

  steps(steps: readonly string[]): FixedPart[] {
    return steps.map((text, i) => {
      const { x } = this.#room;
      return this.#marked(`steps[${i}]`, text, (y) => {
        const plate: Rect = { x, y: y - 1.3, w: 7.6, h: 7.6 };
        const number: TextStyle = { font: 'bold', sizes: [14], align: 'center', valign: 'middle' };
        return [
          path(roundRectPath(plate, 3.8), undefined, { paint: BLACK, width: 0.5 }),
          this.#type.block(`${this.#field}.steps`, String(i + 1), plate, number).item,
        ];
      });
    });
  }

  #marked(field: string, text: string, mark: (y: Mm) => Item[]): FixedPart {
    const room = { x: this.#room.x + INDENT, w: WIDTH - INDENT };
    const words = textPart(this.#type, `${this.#field}.${field}`, text, room, BODY, 6.5);
    return { height: words.height, draw: (y) => [...mark(y), ...words.draw(y)] };
  }
}
